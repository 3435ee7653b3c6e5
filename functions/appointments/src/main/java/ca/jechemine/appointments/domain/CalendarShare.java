package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;

/// That a professional's calendar can be read by whoever has the token, and since when.
public record CalendarShare(UserId professional, CalendarToken token, Instant since) {}
