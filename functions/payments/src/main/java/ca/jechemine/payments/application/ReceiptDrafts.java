package ca.jechemine.payments.application;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Booking;
import ca.jechemine.payments.domain.Guardianship;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.Invoice;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.receipt.InvoiceNumber;
import ca.jechemine.payments.domain.receipt.PlatformFacts;
import ca.jechemine.payments.domain.receipt.ProfessionalRecords;
import ca.jechemine.payments.domain.receipt.ReceiptContent;
import ca.jechemine.payments.domain.receipt.ReceiptDraft;
import ca.jechemine.payments.domain.receipt.ReceiptDraft.Credentials;
import ca.jechemine.payments.domain.receipt.ReceiptDraft.Sitting;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers what is known for a receipt.
public final class ReceiptDrafts {

  private static final Credentials UNKNOWN = new Credentials(null, null, null, null);

  private final People people;
  private final ProfessionalRecords professionals;
  private final PlatformFacts platform;

  public ReceiptDrafts(People people, ProfessionalRecords professionals, PlatformFacts platform) {
    this.people = people;
    this.professionals = professionals;
    this.platform = platform;
  }

  /// What is known by now.
  ReceiptDraft of(AppointmentPayment payment, Settled settled, Instant now) {
    About about = payment.booking().about();
    Optional<Person> client = people.find(payment.client()).filter(it -> !it.isForgotten());
    Optional<Person> guardian = client.flatMap(it -> guardian(it, now));
    Optional<Person> holder = guardian.or(() -> client);
    return new ReceiptDraft(
        payment.id().value(),
        number(payment.invoice()),
        settled.received().at(),
        platform.platform(),
        beneficiary(about, guardian.flatMap(_ -> client)),
        holder.map(it -> new ReceiptContent.Person(it.name(), it.email())).orElse(null),
        payment.professional().flatMap(professionals::find).orElse(UNKNOWN),
        sitting(about, payment),
        payment.method().code(),
        settled.received().atStripe().map(Intent::id).map(Object::toString).orElse(null));
  }

  private static @Nullable InvoiceNumber number(Invoice invoice) {
    return invoice.number() == null ? null : InvoiceNumber.parse(invoice.number());
  }

  /// Who answers for a minor, and is billed.
  private Optional<Person> guardian(Person client, Instant now) {
    return client
        .guardianId()
        .filter(it -> Guardianship.mayActFor(it, client, now))
        .flatMap(people::find)
        .filter(it -> !it.isForgotten());
  }

  /// Who came, when that is not who is billed.
  private static ReceiptContent.@Nullable Person beneficiary(About about, Optional<Person> child) {
    if (about.lovedOne() != null) {
      return named(about.lovedOne().firstName(), about.lovedOne().lastName());
    }
    if (about.patient() != null) {
      return named(about.patient().firstName(), about.patient().lastName());
    }
    return child.map(it -> named(it.firstName(), it.lastName())).orElse(null);
  }

  private static ReceiptContent.Person named(String first, String last) {
    return new ReceiptContent.Person((first + " " + last).strip(), null);
  }

  private static Sitting sitting(About about, AppointmentPayment payment) {
    Optional<Invoice.Closure> closure = payment.invoice().closed();
    return new Sitting(
        about.startsAt(),
        about.duration(),
        about.type(),
        about.therapyType(),
        closure
            .flatMap(it -> Optional.ofNullable(it.outcome()))
            .orElseGet(() -> outcome(payment.booking().stage())),
        closure.map(Invoice.Closure::actNature).orElse(null),
        closure.map(Invoice.Closure::otherAct).orElse(null));
  }

  /// What the status alone says.
  private static @Nullable String outcome(Booking.Stage stage) {
    return switch (stage) {
      case COMPLETED -> "completed";
      case NO_SHOW -> "no_show";
      case CANCELLED -> "cancelled_late";
      case PENDING, SCHEDULED, ONGOING -> null;
    };
  }
}
