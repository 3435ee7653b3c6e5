package ca.jechemine.appointments.calendar;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.schedule.Slot;
import java.time.Instant;

/// What a calendar feed tells of an appointment: when, and how, but neither with whom nor where
/// (contract 20 §2.39).
public record FeedEntry(
    AppointmentId appointment,
    Slot slot,
    Modality modality,
    boolean cancelled,
    Instant updatedAt) {}
