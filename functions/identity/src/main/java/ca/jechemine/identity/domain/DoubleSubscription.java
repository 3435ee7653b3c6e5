package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether both of two accounts that are to become one pay for plans: merging ends neither
/// subscription and takes nothing back (docs/adr/0069), so that whoever merges should know.
@SuppressWarnings("ImmutableEnumChecker") // Texts are two strings.
public enum DoubleSubscription {
  NONE(null),
  SAME_PLAN(
      new Text(
          "Les deux comptes ont un abonnement au même forfait. La fusion les garde tous les deux,"
              + " et les deux restent facturés\u00a0: la personne devra en annuler un.",
          "Both accounts subscribe to the same plan. The merge keeps both subscriptions, and both"
              + " are still billed: the person should cancel one of them.")),
  OTHER_PLAN(
      new Text(
          "Les deux comptes ont un abonnement, à des forfaits différents. La fusion les garde tous"
              + " les deux, et les deux restent facturés.",
          "Both accounts have a subscription, to different plans. The merge keeps both, and both"
              + " are still billed."));

  private final @Nullable Text warning;

  DoubleSubscription(@Nullable Text warning) {
    this.warning = warning;
  }

  /// Of those live ones.
  public static DoubleSubscription of(
      List<KnownSubscription> survivors, List<KnownSubscription> losers) {
    if (survivors.isEmpty() || losers.isEmpty()) {
      return NONE;
    }
    boolean isSame =
        survivors.stream()
            .anyMatch(it -> losers.stream().anyMatch(other -> other.plan().equals(it.plan())));
    return isSame ? SAME_PLAN : OTHER_PLAN;
  }

  /// What whoever merges should know; nothing of `NONE`.
  public Optional<Text> warning() {
    return Optional.ofNullable(warning);
  }
}
