package ca.jechemine.payments.domain;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.ledger.Line;
import ca.jechemine.payments.domain.ledger.Side;
import ca.jechemine.payments.domain.stripe.ChargeId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Appointments as they are told of, and their payments. The price is 120 $, the fee 12 $.
public final class PaymentFixtures {

  /// Ten in the morning in Toronto.
  public static final Instant NOW = Instant.parse("2026-06-15T14:00:00Z");

  public static final String APPOINTMENT = "0198f3a1b2c3000000000001";
  public static final UserId CLIENT = new UserId("65f0c0ffee65f0c0ffee0001");
  public static final UserId PROFESSIONAL = new UserId("65f0c0ffee65f0c0ffee0002");
  public static final Money PRICE = new Money(120_00);

  private PaymentFixtures() {}

  /// That appointment, an hour ago, at that version.
  public static About about(long version, String status, String method, String paymentStatus) {
    return about(version, status, new Payment(120_00, 12_00, 108_00, paymentStatus, method));
  }

  public static About about(long version, String status, Payment payment) {
    return about(APPOINTMENT, version, status, payment);
  }

  public static About about(String id, long version, String status, Payment payment) {
    return new About(
        id,
        CLIENT.value(),
        PROFESSIONAL.value(),
        status,
        "accepted",
        "self",
        "video",
        "solo",
        List.of(),
        false,
        "fr",
        "2026-06-15",
        "09:00",
        50,
        NOW.minus(Duration.ofHours(1)),
        null,
        null,
        null,
        null,
        payment,
        version,
        0);
  }

  /// A payment whose session has a date.
  public static AppointmentPayment scheduled() {
    return AppointmentPayment.of(new Booking(about(1, "scheduled", "card", "pending")), NOW);
  }

  /// One whose session is over, to be paid by card.
  public static AppointmentPayment closed() {
    return closed("card");
  }

  public static AppointmentPayment closed(String method) {
    AppointmentPayment payment =
        AppointmentPayment.of(new Booking(about(2, "completed", method, "pending")), NOW);
    return payment.with(payment.invoice().numbered("JC-2026-000001"));
  }

  /// One whose session was called off in time.
  public static AppointmentPayment calledOff(AppointmentPayment payment) {
    return payment.told(new Booking(about(9, "cancelled", "card", "cancelled")), NOW);
  }

  /// What a line adds to the debits, or, negative, to the credits.
  public static Money debit(Line line) {
    return line.side() == Side.DEBIT ? line.amount() : Money.ZERO.minus(line.amount());
  }

  public static Intent intent(String id) {
    return intent(id, MethodType.CARD);
  }

  public static Intent intent(String id, MethodType type) {
    return new Intent(new PaymentIntentId("pi_" + id), PRICE, type);
  }

  public static Received received(Intent intent) {
    return new Received(intent.amount(), NOW, intent, new ChargeId("ch_" + intent.id()));
  }

  public static Person person(UserId id, Role role) {
    return new Person(
        id,
        1,
        role,
        AccountStatus.ACTIVE,
        "somebody." + id + "@exemple.ca",
        "Zoé",
        "Roy",
        Language.FR,
        null,
        null,
        false);
  }
}
