package ca.jechemine.payments.domain.ledger;

import ca.jechemine.payments.domain.ledger.Account.Platform;
import java.util.Locale;

/// Which way money came or went, as the professional's ledger tells it (contract 30 §12).
public enum PaymentChannel {
  /// A card or a pre-authorised debit.
  STRIPE,
  /// An Interac transfer.
  TRANSFER,
  /// Any other way.
  NONE;

  /// As JSON spells it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The channel of that code.
  ///
  /// @throws IllegalArgumentException when there is none
  public static PaymentChannel of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /// Where money that comes so is until it is at the bank.
  Platform clearing() {
    return switch (this) {
      case STRIPE -> Platform.STRIPE_CLEARING;
      case TRANSFER -> Platform.INTERAC_CLEARING;
      case NONE -> Platform.UNDEPOSITED_FUNDS;
    };
  }

  /// Where money that is paid out so comes from.
  Platform source() {
    return switch (this) {
      case STRIPE -> Platform.STRIPE_CLEARING;
      case TRANSFER, NONE -> Platform.BANK;
    };
  }
}
