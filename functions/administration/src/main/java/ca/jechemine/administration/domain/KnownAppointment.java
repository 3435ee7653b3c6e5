package ca.jechemine.administration.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An appointment as this domain heard of it last. `status` and `routing` are as contract 20 spells
/// them; `motif` is the first of what the client asked help for, in the words of the catalogue.
public record KnownAppointment(
    AppointmentId id,
    long version,
    UserId client,
    @Nullable UserId professional,
    String status,
    String routing,
    List<UserId> proposedTo,
    @Nullable Instant startsAt,
    @Nullable String motif) {

  public KnownAppointment {
    proposedTo = List.copyOf(proposedTo);
  }

  /// The same without what it is for.
  public KnownAppointment withoutMotif() {
    return new KnownAppointment(
        id, version, client, professional, status, routing, proposedTo, startsAt, null);
  }

  /// Whose it is, if it is anybody's yet.
  public Optional<UserId> assignedTo() {
    return Optional.ofNullable(professional);
  }

  /// When it begins, once it has a date.
  public Optional<Instant> start() {
    return Optional.ofNullable(startsAt);
  }

  public boolean isScheduled() {
    return status.equals("scheduled");
  }

  /// Whether the session took place.
  public boolean isCompleted() {
    return status.equals("completed");
  }

  public boolean isPending() {
    return status.equals("pending");
  }

  /// Whether it matched client and professional: it has a date with one, or the session took place.
  public boolean isMatch() {
    return professional != null && (isScheduled() || isCompleted());
  }

  /// What this professional has of its client by it; nothing when it is not theirs (contract 40 §8,
  /// "Caseload bucket"). What was called off, and to what the client did not come, is over like
  /// what took place: whoever had to do with a professional does not vanish from their clients
  /// (docs/adr/0076).
  public Optional<CaseloadBucket> bucketOf(UserId who) {
    if (who.equals(professional)) {
      return switch (status) {
        case "scheduled", "ongoing" -> Optional.of(CaseloadBucket.ONGOING);
        case "completed", "no-show", "cancelled" -> Optional.of(CaseloadBucket.COMPLETED);
        case "pending" ->
            routing.equals("accepted") ? Optional.of(CaseloadBucket.ACCEPTED) : Optional.empty();
        default -> Optional.empty();
      };
    }
    return professional == null
            && isPending()
            && routing.equals("proposed")
            && proposedTo.contains(who)
        ? Optional.of(CaseloadBucket.PROPOSED)
        : Optional.empty();
  }
}
