package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.matching.ClientWishes;
import ca.jechemine.appointments.domain.matching.Wishes;
import ca.jechemine.contracts.MedicalEvent.WishesChanged;
import ca.jechemine.kernel.UserId;
import java.util.List;
import java.util.stream.Stream;

/// Keeps the copy of clients' wishes by which requests are matched.
public final class KnowWishes {

  private final ClientWishes wishes;

  public KnowWishes(ClientWishes wishes) {
    this.wishes = wishes;
  }

  /// Keeps what the event tells, unless something later is known.
  public void keep(WishesChanged event) {
    wishes.keep(new UserId(event.userId()), event.version(), read(event));
  }

  /// Of several primary issues the first is the one, the others come before the secondary ones
  /// (contract 20 §5.2).
  private static Wishes read(WishesChanged event) {
    List<String> primary =
        Stream.concat(Stream.ofNullable(event.primaryIssue()), event.primaryIssues().stream())
            .distinct()
            .toList();
    return new Wishes(
        event.consultationMotifs(),
        primary.isEmpty() ? null : primary.getFirst(),
        Stream.concat(primary.stream().skip(1), event.secondaryIssues().stream()).toList(),
        event.therapyApproach(),
        event.languagePreference(),
        event.preferredGender());
  }
}
