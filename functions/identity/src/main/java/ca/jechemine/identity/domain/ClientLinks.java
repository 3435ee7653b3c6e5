package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Who is linked with whom by the appointments that this domain heard of.
public interface ClientLinks {

  /// How long a link outlives the cancellation of the last appointment that made it
  /// (docs/adr/0019).
  Duration AFTER_CANCELLATION = Duration.ofDays(30);

  /// The strongest link that the professional has with the client at that time.
  ClientLink between(UserId professional, UserId client, Instant now);

  /// The appointment, as it was heard of last.
  Optional<KnownAppointment> appointment(AppointmentId id);

  /// What is counted of the account's appointments: a professional's are those they give.
  AppointmentTally tally(Account account);

  /// When the first of the client's transfers is, or was, due that has not come.
  Optional<Instant> transferDueAt(UserId client);

  /// Keeps what became of an appointment, unless a later version of it is known.
  void keep(KnownAppointment appointment);
}
