package ca.jechemine.documents.domain;

import ca.jechemine.kernel.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An appointment as the appointments domain told of it last: what rights over documents follow
/// from. `version` rises with each change there; `status` and `routingStatus` are as contract 20
/// spells them.
public record KnownAppointment(
    AppointmentId id,
    long version,
    UserId client,
    @Nullable UserId professional,
    String status,
    String routingStatus,
    List<UserId> proposedTo,
    @Nullable FileId letter) {

  /// Those that make a professional and a client related (contract 40 §2.5).
  private static final Set<String> RELATING =
      Set.of("pending", "scheduled", "ongoing", "completed", "no-show", "cancelled");

  private static final Set<String> POOLED = Set.of("general", "refused");

  public KnownAppointment {
    proposedTo = List.copyOf(proposedTo);
  }

  /// Whose it is, if it is a professional's.
  public Optional<UserId> professionalId() {
    return Optional.ofNullable(professional);
  }

  /// The letter that it was booked with.
  public Optional<FileId> letterId() {
    return Optional.ofNullable(letter);
  }

  /// The professional whom it relates to its client. Who was merely proposed is not.
  public Optional<UserId> related() {
    return professionalId().filter(_ -> RELATING.contains(status));
  }

  /// Whether that professional may read its letter: it is theirs, or offered to them by name or to
  /// everybody (contract 40 §2.5).
  public boolean showsLetterTo(UserId reader) {
    if (related().isPresent()) {
      return related().get().equals(reader);
    }
    boolean isOpen = professional == null && status.equals("pending");
    return isOpen && (proposedTo.contains(reader) || POOLED.contains(routingStatus));
  }
}
