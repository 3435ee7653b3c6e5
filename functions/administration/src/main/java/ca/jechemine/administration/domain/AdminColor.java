package ca.jechemine.administration.domain;

import ca.jechemine.kernel.Text;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The colour of a client in the list of patients, with the words beside it; the first that holds
/// (contract 40 §8, "Admin colour").
@SuppressWarnings("ImmutableEnumChecker") // Texts are two strings.
public enum AdminColor {
  RED(new Text("Paiement en défaut", "Payment problem")),
  GREEN(new Text("Paiement garanti", "Payment guaranteed")),
  YELLOW(new Text("Rendez-vous sans garantie", "Appointment without guarantee")),
  GRAY(new Text("Nouveau contact", "New contact"));

  private final Text label;

  AdminColor(Text label) {
    this.label = label;
  }

  /// The colour of somebody with those appointments and that guarantee now.
  public static AdminColor of(ClientSummary summary, Guarantee guarantee, Instant now) {
    if (summary.failedPayments() > 0 || isPast(summary.unpaidSince(), now)) {
      return RED;
    }
    if (guarantee.isGreen()) {
      return GREEN;
    }
    return summary.scheduled() > 0 ? YELLOW : GRAY;
  }

  /// As JSON spells it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The words beside it.
  public Text label() {
    return label;
  }

  static boolean isPast(@Nullable Instant instant, Instant now) {
    return instant != null && !instant.isAfter(now);
  }
}
