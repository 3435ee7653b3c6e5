package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import java.util.Locale;
import java.util.Optional;

/// An account of the ledger: the platform's own, or one that is kept for each client or
/// professional. What each is debited and credited for: docs/data-model/payments-ledger.md.
public sealed interface Account {

  /// The side on which its balance usually stands, and on which it counts as positive.
  Side normal();

  /// Whose it is; empty of the platform's own.
  Optional<LedgerOwner> owner();

  /// Its name in the journal: lower-case letters and `_`, and an id where it has an owner.
  String code();

  /// A balance of that much more debit than credit, seen from its normal side.
  default Money balance(Money debitsLessCredits) {
    return switch (normal()) {
      case DEBIT -> debitsLessCredits;
      case CREDIT -> Money.ZERO.minus(debitsLessCredits);
    };
  }

  /// What a client was billed and has not paid; negative is a deposit: paid and not billed.
  record Receivable(UserId client) implements Account {

    @Override
    public Side normal() {
      return Side.DEBIT;
    }

    @Override
    public Optional<LedgerOwner> owner() {
      return Optional.of(new LedgerOwner.Client(client));
    }

    @Override
    public String code() {
      return "receivable:" + client;
    }
  }

  /// What the platform owes a professional, in one of its forms.
  record Owed(UserId professional, Share share) implements Account {

    @Override
    public Side normal() {
      return Side.CREDIT;
    }

    @Override
    public Optional<LedgerOwner> owner() {
      return Optional.of(new LedgerOwner.Professional(professional));
    }

    @Override
    public String code() {
      return share.name().toLowerCase(Locale.ROOT) + ":" + professional;
    }
  }

  /// How far a professional's share of a session is.
  enum Share {
    /// Of sessions that are billed and not paid: theirs once the client pays.
    UNEARNED,
    /// Of sessions that are paid: to be paid out. Negative when more was paid out than is theirs
    /// since a refund; what they earn next covers that first.
    PAYABLE,
    /// Of sessions whose payment is disputed: kept until the dispute is decided.
    HELD
  }

  /// The platform's own accounts.
  enum Platform implements Account {
    /// The platform's balance at Stripe.
    STRIPE_CLEARING(Side.DEBIT),
    /// What came by Interac transfer.
    INTERAC_CLEARING(Side.DEBIT),
    /// What came some other way: cash, a cheque.
    UNDEPOSITED_FUNDS(Side.DEBIT),
    /// The platform's bank account, as far as the ledger moves it.
    BANK(Side.DEBIT),
    /// What banks took back of disputed payments and may still return.
    DISPUTES(Side.DEBIT),
    /// What is on its way to professionals.
    PAYOUTS_IN_TRANSIT(Side.CREDIT),
    /// The platform's share of sessions that are billed and not paid.
    UNEARNED_FEES(Side.CREDIT),
    /// The platform's share of sessions that were paid.
    FEE_REVENUE(Side.CREDIT),
    /// What buyers paid for resources of the library, less what went back to them.
    RESOURCE_SALES(Side.CREDIT),
    /// The platform's share of what was refunded or lost in a dispute: less revenue.
    REFUNDS(Side.DEBIT),
    /// What Stripe charges.
    STRIPE_FEES(Side.DEBIT),
    /// What an administrator gave to professionals, or took from them.
    ADJUSTMENTS(Side.DEBIT),
    /// What clients owe and will not pay.
    WRITE_OFFS(Side.DEBIT);

    private final Side normal;

    Platform(Side normal) {
      this.normal = normal;
    }

    @Override
    public Side normal() {
      return normal;
    }

    @Override
    public Optional<LedgerOwner> owner() {
      return Optional.empty();
    }

    @Override
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The account of that code.
  ///
  /// @throws IllegalArgumentException when there is none
  static Account of(String code) {
    int colon = code.indexOf(':');
    if (colon < 0) {
      return Platform.valueOf(code.toUpperCase(Locale.ROOT));
    }
    String kind = code.substring(0, colon);
    UserId owner = new UserId(code.substring(colon + 1));
    return "receivable".equals(kind)
        ? new Receivable(owner)
        : new Owed(owner, Share.valueOf(kind.toUpperCase(Locale.ROOT)));
  }
}
