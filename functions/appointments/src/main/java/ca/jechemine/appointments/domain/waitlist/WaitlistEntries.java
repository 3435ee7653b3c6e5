package ca.jechemine.appointments.domain.waitlist;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.matching.Niches;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Finds who waits. The entries themselves are kept with the appointments that they are part of.
public interface WaitlistEntries {

  /// How many are looked at for a time that became free. With so many before them who do not fit,
  /// somebody further behind is not found, and the time is anybody's.
  int MOST = 50;

  /// By how many motifs of a professional others' requests are looked for.
  int MOST_MOTIFS = 30;

  /// Those who may be offered a time of that professional on that day, urgent ones first, then
  /// whoever waits longest, at most `MOST`: whoever waits for that professional, and whose request
  /// is nobody's and named one of the motifs of these niches, or none, and asked to meet in one of
  /// their ways. Whether they fit in everything else is still to be seen.
  List<AppointmentId> waitingFor(UserId professional, Niches niches, LocalDate day);

  /// Those whose offer was over at that moment or before, the longest overdue first.
  Page<AppointmentId> endedOffers(Instant moment, PageRequest page);
}
