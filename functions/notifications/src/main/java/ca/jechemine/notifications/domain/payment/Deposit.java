package ca.jechemine.notifications.domain.payment;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block.Facts;
import java.util.List;

/// Where a transfer is sent, and the name that it must come in: that of whoever pays, whomever the
/// session is for and whoever reads this (contract 30 §8.4).
record Deposit(String email, String payer) {

  private static final Text TO = new Text("À l’adresse", "Send to");
  private static final Text PAYER = new Text("Nom du payeur", "Name of the payer");

  /// What to enter; `label` is what the letter calls the message that goes with it.
  Facts facts(Money amount, Text label, String message, Language language) {
    return new Facts(
        List.of(
            Pay.fact(TO, email, language),
            Pay.fact(Pay.AMOUNT, amount.in(language), language),
            Pay.fact(PAYER, payer, language),
            Pay.fact(label, message, language)));
  }
}
