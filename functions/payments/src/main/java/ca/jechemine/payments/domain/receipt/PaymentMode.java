package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How a session was paid (contract 30 §8.1, §18).
public enum PaymentMode {
  CARD(new Text("Carte de paiement", "Payment card")),
  TRANSFER(new Text("Virement Interac", "Interac e-Transfer")),
  DIRECT_DEBIT(new Text("Débit bancaire préautorisé (DPA)", "Pre-authorized bank debit (PAD)")),
  MANUAL(new Text("Paiement manuel", "Manual payment"));

  @SuppressWarnings("ImmutableEnumChecker") // Two strings.
  private final Text words;

  PaymentMode(Text words) {
    this.words = words;
  }

  /// The mode of that code: `card`, `transfer`, `direct_debit`, `manual`.
  public static Optional<PaymentMode> of(String code) {
    return Stream.of(values())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst();
  }

  /// As the receipt names it.
  public Text words() {
    return words;
  }
}
