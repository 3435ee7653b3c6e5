package ca.jechemine.payments.persistence;

import ca.jechemine.payments.domain.Acquisitions;
import ca.jechemine.payments.domain.Answers;
import ca.jechemine.payments.domain.GuaranteeReminders;
import ca.jechemine.payments.domain.LinkLimit;
import ca.jechemine.payments.domain.ManualInvoices;
import ca.jechemine.payments.domain.MergedPayers;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Readings;
import ca.jechemine.payments.domain.Reconciliations;
import ca.jechemine.payments.domain.SignUps;
import ca.jechemine.payments.domain.StripeEvents;
import ca.jechemine.payments.domain.TrustRequests;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.ledger.Ledger;
import ca.jechemine.payments.domain.ledger.Projections;
import ca.jechemine.payments.domain.ledger.SessionDates;
import ca.jechemine.payments.domain.payout.ManualPayouts;
import ca.jechemine.payments.domain.payout.Payees;
import ca.jechemine.payments.domain.payout.Payouts;
import ca.jechemine.payments.domain.payout.ProfessionalAccounts;
import ca.jechemine.payments.domain.plan.Plans;
import ca.jechemine.payments.domain.plan.Subscriptions;
import ca.jechemine.payments.domain.purchase.Offers;
import ca.jechemine.payments.domain.purchase.Purchases;
import ca.jechemine.payments.domain.receipt.ProfessionalRecords;
import ca.jechemine.payments.domain.receipt.Receipts;
import ca.jechemine.payments.domain.reconciliation.Drifts;
import ca.jechemine.payments.domain.refund.Refunds;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.outbox.Outbox;

/// The table of the payments domain: what is kept in it, put together.
public final class PaymentsTable {

  private final Tables tables;
  private final Platform platform;
  private final FieldCipher cipher;
  private final KeyedHash hash;
  private final ReceiptItems receipts;

  public PaymentsTable(Tables tables, Platform platform, FieldCipher cipher, KeyedHash hash) {
    this.tables = tables;
    this.platform = platform;
    this.cipher = cipher;
    this.hash = hash;
    this.receipts = new ReceiptItems(tables, cipher, platform.clock());
  }

  /// The receipts of repeated requests.
  public ReceiptItems receipts() {
    return receipts;
  }

  /// The payments of appointments.
  public Payments payments() {
    return dynamoPayments();
  }

  /// Who asks for being trusted with transfers.
  public TrustRequests trustRequests() {
    return new DynamoTrustRequests(
        tables, dynamoPayments(), dynamoWallets(), new DynamoPeople(tables, cipher), outbox());
  }

  /// Whom administrators had asked for a guarantee.
  public GuaranteeReminders guaranteeReminders() {
    return new DynamoGuaranteeReminders(dynamoPayments(), new RateLimits(tables, platform.clock()));
  }

  /// What administrators bill by hand.
  public ManualInvoices manualInvoices() {
    return new DynamoManualInvoices(
        tables, dynamoPayments(), new InvoiceCounter(tables, platform.random()));
  }

  /// What changes hands when accounts are merged.
  public MergedPayers mergedPayers() {
    return new DynamoMergedPayers(
        tables,
        dynamoWallets(),
        new DynamoTrustRequests(
            tables, dynamoPayments(), dynamoWallets(), new DynamoPeople(tables, cipher), outbox()),
        new DynamoReceipts(tables, cipher, dynamoPayments()),
        new LedgerWrites(tables.table(), new LedgerItem(cipher)),
        ledger(),
        merging(),
        platform.clock());
  }

  /// This domain's part in merging accounts.
  public Merging merging() {
    return new Merging("payments", tables, outbox(), platform.clock());
  }

  /// Money that comes outside Stripe.
  public Reconciliations reconciliations() {
    return new DynamoReconciliations(
        tables,
        dynamoPayments(),
        new DynamoPeople(tables, cipher),
        new RateLimits(tables, platform.clock()),
        cipher);
  }

  /// The refunds.
  public Refunds refunds() {
    return new DynamoRefunds(tables, receipts, outbox(), dynamoPayments(), new RefundItem(cipher));
  }

  /// The receipts of appointments.
  public Receipts appointmentReceipts() {
    return new DynamoReceipts(tables, cipher, dynamoPayments());
  }

  /// What professionals sign with.
  public ProfessionalRecords professionals() {
    return new DynamoProfessionals(tables, cipher);
  }

  /// Every professional, as somebody to be paid.
  public Payees payees() {
    return new DynamoPayees(tables, cipher);
  }

  /// What administrators paid out of the platform.
  public ManualPayouts manualPayouts() {
    return new DynamoManualPayouts(
        tables,
        receipts,
        cipher,
        new LedgerWrites(tables.table(), new LedgerItem(cipher)),
        hash,
        platform.clock());
  }

  private DynamoPayments dynamoPayments() {
    return new DynamoPayments(
        tables,
        receipts,
        outbox(),
        new PaymentItem(cipher),
        new LedgerWrites(tables.table(), new LedgerItem(cipher)),
        new InvoiceCounter(tables, platform.random()),
        platform.clock());
  }

  /// What the library offers.
  public Offers offers() {
    return new DynamoOffers(tables);
  }

  /// What people buy of it.
  public Purchases purchases() {
    return dynamoPurchases();
  }

  private DynamoPurchases dynamoPurchases() {
    return new DynamoPurchases(
        tables,
        receipts,
        outbox(),
        new LedgerWrites(tables.table(), new LedgerItem(cipher)),
        cipher,
        platform.clock());
  }

  /// All that people bought beside sessions.
  public Acquisitions acquisitions() {
    return new DynamoAcquisitions(
        tables, dynamoPurchases(), dynamoSubscriptions(), new SubscriptionItem(cipher), merging());
  }

  /// The journal and the balances.
  public Ledger ledger() {
    return new DynamoLedger(tables, cipher);
  }

  /// The balances as they are kept, for working them out again.
  public Projections projections() {
    return new DynamoProjections(tables, cipher);
  }

  /// Where Stripe and the ledger differ.
  public Drifts drifts() {
    return new DynamoDrifts(tables);
  }

  /// Professionals' accounts at Stripe.
  public ProfessionalAccounts professionalAccounts() {
    return new DynamoProfessionalAccounts(tables);
  }

  /// On which days sessions are.
  public SessionDates sessionDates() {
    return new DynamoSessionDates(tables, new PaymentItem(cipher));
  }

  /// What is sent to professionals.
  public Payouts payouts() {
    return new DynamoPayouts(
        tables,
        receipts,
        new PaymentItem(cipher),
        new LedgerWrites(tables.table(), new LedgerItem(cipher)));
  }

  /// What people may subscribe to.
  public Plans plans() {
    return new DynamoPlans(tables, outbox(), receipts);
  }

  /// Who subscribed to what.
  public Subscriptions subscriptions() {
    return dynamoSubscriptions();
  }

  private DynamoSubscriptions dynamoSubscriptions() {
    return new DynamoSubscriptions(
        tables,
        outbox(),
        new SubscriptionItem(cipher),
        new LedgerWrites(tables.table(), new LedgerItem(cipher)),
        platform.clock());
  }

  /// Who is known.
  public People people() {
    return new DynamoPeople(tables, cipher);
  }

  /// What vouches for clients' payments.
  public Wallets wallets() {
    return dynamoWallets();
  }

  private DynamoWallets dynamoWallets() {
    return new DynamoWallets(tables, outbox(), cipher, platform.clock());
  }

  /// Methods of people who are signing up.
  public SignUps signUps() {
    return new DynamoSignUps(tables, receipts, hash, platform.clock());
  }

  /// What was answered to requests that change nothing here.
  public Answers answers() {
    return receipt -> {
      if (receipt.isPresent()) {
        tables.transactions().commit(receipts.keep(receipt).toList());
      }
    };
  }

  /// What Stripe told.
  public StripeEvents stripeEvents() {
    return new DynamoStripeEvents(tables, outbox(), cipher, platform.clock());
  }

  /// How often pages may be opened by links.
  public LinkLimit linkLimit() {
    return new DynamoLinkLimit(new RateLimits(tables, platform.clock()));
  }

  /// Who opened what is kept of people.
  public Readings readings() {
    return new OutboxReadings(tables.transactions(), outbox());
  }

  private Outbox outbox() {
    return new Outbox(platform, cipher);
  }
}
