package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the search for a professional has gone through: who is out of it (refused, did not answer,
/// gave it back, was replaced) and how many times it had to go on.
///
/// @param failedAt when administrators were told that this round of matching fails; null unless
///   they were
public record Search(List<UserId> refusedBy, int cascadeAttempts, @Nullable Instant failedAt) {

  /// How often the search goes on by itself before the request is open to everybody (contract 20
  /// §5.2).
  public static final int MOST_ATTEMPTS = 2;

  public static final Search NEW = new Search(List.of(), 0, null);

  public Search {
    refusedBy = List.copyOf(refusedBy);
  }

  /// Whether that professional is out.
  public boolean excludes(UserId professional) {
    return refusedBy.contains(professional);
  }

  /// The same without that professional.
  public Search without(UserId professional) {
    return without(List.of(professional));
  }

  /// The same without those professionals.
  public Search without(Collection<UserId> professionals) {
    List<UserId> all = new ArrayList<>(refusedBy);
    professionals.stream().filter(it -> !all.contains(it)).forEach(all::add);
    return new Search(all, cascadeAttempts, failedAt);
  }

  /// The same, having to go on once more.
  public Search again() {
    return new Search(refusedBy, cascadeAttempts + 1, null);
  }

  /// The same, stuck since that moment.
  Search failed(Instant now) {
    return new Search(refusedBy, cascadeAttempts, now);
  }

  /// Since when it is stuck, if administrators were told that it is.
  public Optional<Instant> failed() {
    return Optional.ofNullable(failedAt);
  }

  /// Whether it has gone on as often as it does.
  public boolean isExhausted() {
    return cascadeAttempts >= MOST_ATTEMPTS;
  }
}
