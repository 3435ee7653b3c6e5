package ca.jechemine.kernel;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The colour that administrators see a client in, with the words beside it; the first that holds
/// (contract 40 §8, "Admin colour"). One rule for the list and for the file.
@SuppressWarnings("ImmutableEnumChecker") // Texts are two strings.
public enum AdminColor {
  RED(new Text("Paiement en échec ou en retard", "Payment failed or overdue")),
  GREEN(new Text("Paiement garanti", "Payment guaranteed")),
  YELLOW(new Text("Rendez-vous sans garantie", "Appointment without guarantee")),
  GRAY(new Text("Nouveau contact", "New contact"));

  private final Text label;

  AdminColor(Text label) {
    this.label = label;
  }

  /// What the colour follows from: how many payments failed, when the first transfer was due that
  /// has not come, whether anything vouches for the client, how many appointments have a date to
  /// come.
  public record Grounds(
      long failedPayments,
      @Nullable Instant transferDueAt,
      boolean isVouchedFor,
      long scheduledAppointments) {}

  /// The colour of such a client then.
  public static AdminColor of(Grounds grounds, Instant now) {
    Instant due = grounds.transferDueAt();
    if (grounds.failedPayments() > 0 || (due != null && !due.isAfter(now))) {
      return RED;
    }
    if (grounds.isVouchedFor()) {
      return GREEN;
    }
    return grounds.scheduledAppointments() > 0 ? YELLOW : GRAY;
  }

  /// As JSON spells it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The words beside it.
  public Text label() {
    return label;
  }
}
