package ca.jechemine.administration.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A client among those of a professional: the best of all their appointments says what they are
/// (contract 40 §8), whichever became known first.
///
/// @param lastAppointmentAt when the latest of these appointments began or begins
/// @param appointment the latest of those of its bucket
/// @param sessions how many took place
/// @param isMatched whether one of them has a date or took place
public record CaseloadEntry(
    UserId professional,
    UserId client,
    CaseloadBucket bucket,
    @Nullable Instant lastAppointmentAt,
    AppointmentId appointment,
    int sessions,
    boolean isMatched) {

  private static final Comparator<KnownAppointment> LATEST =
      Comparator.comparing((KnownAppointment it) -> it.start().orElse(Instant.MIN))
          .thenComparing(it -> it.id().value());

  /// What the client is to that professional; nothing when none of the appointments links them any
  /// more.
  public static Optional<CaseloadEntry> of(
      UserId professional, UserId client, List<KnownAppointment> appointments) {
    List<KnownAppointment> theirs =
        appointments.stream().filter(it -> it.bucketOf(professional).isPresent()).toList();
    return theirs.stream()
        .flatMap(it -> it.bucketOf(professional).stream())
        .min(Comparator.naturalOrder())
        .map(bucket -> of(professional, client, bucket, theirs));
  }

  private static CaseloadEntry of(
      UserId professional, UserId client, CaseloadBucket bucket, List<KnownAppointment> theirs) {
    return new CaseloadEntry(
        professional,
        client,
        bucket,
        theirs.stream()
            .flatMap(it -> it.start().stream())
            .max(Comparator.naturalOrder())
            .orElse(null),
        theirs.stream()
            .filter(it -> it.bucketOf(professional).filter(bucket::equals).isPresent())
            .max(LATEST)
            .orElseThrow()
            .id(),
        (int) theirs.stream().filter(KnownAppointment::isCompleted).count(),
        theirs.stream().anyMatch(KnownAppointment::isMatch));
  }

  /// When the latest of these appointments began or begins.
  public Optional<Instant> lastAppointment() {
    return Optional.ofNullable(lastAppointmentAt);
  }
}
