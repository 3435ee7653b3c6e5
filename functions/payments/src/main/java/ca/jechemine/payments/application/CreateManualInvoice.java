package ca.jechemine.payments.application;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Amounts;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Collecting;
import ca.jechemine.payments.domain.Collecting.Step;
import ca.jechemine.payments.domain.LinkIssuer;
import ca.jechemine.payments.domain.ManualInvoice;
import ca.jechemine.payments.domain.ManualInvoices;
import ca.jechemine.payments.domain.ManualInvoicing;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.PlatformFees;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.Toronto;
import ca.jechemine.payments.domain.stripe.Stripe;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// An administrator bills a session by hand (contract 30 §7): one that is known, or one of which
/// nothing was known. Its payment, its books and what is told of them are one transaction; the
/// appointments domain follows (docs/adr/0068).
public final class CreateManualInvoice {

  private static final Set<Role> PAYERS = Set.of(Role.CLIENT, Role.GUEST, Role.PROSPECT);

  private final Payments payments;
  private final People people;
  private final ManualInvoices invoices;
  private final LinkIssuer links;
  private final PlatformFees fees;
  private final EndedAtStripe atStripe;
  private final Ids ids;

  public CreateManualInvoice(
      Payments payments,
      People people,
      ManualInvoices invoices,
      LinkIssuer links,
      PlatformFees fees,
      Stripe stripe,
      Ids ids) {
    this.payments = payments;
    this.people = people;
    this.invoices = invoices;
    this.links = links;
    this.fees = fees;
    this.atStripe = new EndedAtStripe(stripe);
    this.ids = ids;
  }

  /// Bills it.
  ///
  /// @param appointment which session it was; empty for one of which nothing is known
  /// @return of which appointment the invoice is
  /// @throws ca.jechemine.kernel.Refusal when one of the three is not there, the appointment is
  ///   somebody else's or not one to bill, or its receipt is issued
  public AppointmentId create(
      Optional<AppointmentId> appointment,
      ManualInvoice invoice,
      Receipts<AppointmentId> receipts) {
    if (account(invoice.client()).filter(it -> PAYERS.contains(it.role())).isEmpty()) {
      throw Refusals.noClient();
    }
    if (account(invoice.professional()).filter(it -> it.role() == Role.PROFESSIONAL).isEmpty()) {
      throw Refusals.noSuchProfessional();
    }
    return Retry.whenStale(() ->
        appointment
            .map(it -> again(it, invoice, receipts))
            .orElseGet(() -> first(invoice, receipts)));
  }

  private Optional<Person> account(UserId id) {
    return people.find(id).filter(it -> !it.isForgotten());
  }

  private AppointmentId first(ManualInvoice invoice, Receipts<AppointmentId> receipts) {
    AppointmentId id = new AppointmentId(ids.next());
    Amounts amounts = amounts(invoice.amount());
    AppointmentPayment payment = ManualInvoicing.first(id, invoice, amounts);
    save(
        Optional.empty(),
        ManualInvoicing.billed(payment, invoice, amounts),
        invoice,
        receipts.of(id));
    return id;
  }

  private AppointmentId again(
      AppointmentId id, ManualInvoice invoice, Receipts<AppointmentId> receipts) {
    Versioned<AppointmentPayment> read = payments.find(id).orElseThrow(Refusals::noAppointment);
    ManualInvoicing.require(read.value(), invoice);
    atStripe.require(read.value());
    save(
        Optional.of(read),
        ManualInvoicing.billed(read.value(), invoice, amounts(invoice.amount())),
        invoice,
        receipts.of(id));
    return id;
  }

  private Amounts amounts(Money price) {
    Money fee = fees.current().of(price);
    return new Amounts(price, fee, price.minus(fee));
  }

  private void save(
      Optional<Versioned<AppointmentPayment>> read,
      AppointmentPayment billed,
      ManualInvoice invoice,
      Optional<Receipt> receipt) {
    Collecting collecting = new Collecting(links, invoice.at());
    if (billed.isToBeInvoiced()) {
      invoices.saveNumbered(
          Year.from(Toronto.day(invoice.at())),
          number ->
              change(
                  read, billed.with(billed.invoice().numbered(number.text())), collecting, invoice),
          invoice,
          receipt);
    } else {
      invoices.save(change(read, billed, collecting, invoice), invoice, receipt);
    }
  }

  private static PaymentChange change(
      Optional<Versioned<AppointmentPayment>> read,
      AppointmentPayment billed,
      Collecting collecting,
      ManualInvoice invoice) {
    Step asked = ManualInvoicing.asked(billed, collecting);
    Instant at = invoice.at();
    List<DomainEvent> told =
        Stream.concat(
                Stream.of(ManualInvoicing.told(asked.payment(), invoice)), asked.events().stream())
            .toList();
    return read.map(it -> PaymentChange.of(it, asked.payment(), at))
        .orElseGet(() -> PaymentChange.begun(asked.payment(), at))
        .telling(told);
  }
}
