package ca.jechemine.library.domain.prescription;

import ca.jechemine.kernel.UserId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An appointment as the appointments domain told of it last: by which professional a client is
/// accompanied. `version` rises with each change there; `status` is as contract 20 spells it.
public record KnownAppointment(
    AppointmentId id, long version, UserId client, @Nullable UserId professional, String status) {

  /// Those that make a professional and a client related (contract 40 §2.5).
  private static final Set<String> RELATING =
      Set.of("pending", "scheduled", "ongoing", "completed", "no-show", "cancelled");

  /// Whose it is, if it is a professional's.
  public Optional<UserId> professionalId() {
    return Optional.ofNullable(professional);
  }

  /// The professional whom it relates to its client. Who was merely proposed is not.
  public Optional<UserId> related() {
    return professionalId().filter(_ -> RELATING.contains(status));
  }
}
