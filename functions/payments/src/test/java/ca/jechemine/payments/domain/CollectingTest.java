package ca.jechemine.payments.domain;

import static ca.jechemine.payments.domain.PaymentFixtures.CLIENT;
import static ca.jechemine.payments.domain.PaymentFixtures.NOW;
import static ca.jechemine.payments.domain.PaymentFixtures.PRICE;
import static ca.jechemine.payments.domain.PaymentFixtures.calledOff;
import static ca.jechemine.payments.domain.PaymentFixtures.closed;
import static ca.jechemine.payments.domain.PaymentFixtures.intent;
import static ca.jechemine.payments.domain.PaymentFixtures.received;
import static ca.jechemine.payments.domain.PaymentFixtures.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.StripeActionDue;
import ca.jechemine.contracts.PaymentNotice.InvoiceIssued;
import ca.jechemine.contracts.PaymentNotice.InvoiceReminded;
import ca.jechemine.contracts.PaymentNotice.PaymentFailed;
import ca.jechemine.contracts.PaymentNotice.PaymentInvited;
import ca.jechemine.contracts.PaymentNotice.PaymentOverdue;
import ca.jechemine.contracts.PaymentNotice.UnpaidSessionNoticed;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.payments.domain.Charging.Planned;
import ca.jechemine.payments.domain.Charging.Underway;
import ca.jechemine.payments.domain.Collecting.Step;
import ca.jechemine.payments.domain.PaymentState.Failed;
import ca.jechemine.payments.domain.PaymentState.Pending;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentError;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What follows from a session that is over and unpaid (contract 30 §5, §7).
class CollectingTest {

  private static final LinkIssuer NOBODY = _ -> Optional.empty();
  private static final LinkIssuer GUESTS =
      _ -> Optional.of(new IssuedLink("t", new PayLink("h", NOW.plus(Duration.ofDays(14)))));
  private static final Wallet SAVED =
      Wallet.empty(CLIENT)
          .with(new CustomerId("cus_1"))
          .with(new KeptMethod(new PaymentMethodId("pm_1"), MethodType.CARD, null));
  private static final Wallet WITHOUT_METHOD = Wallet.empty(CLIENT).with(new CustomerId("cus_1"));
  private static final ChargeFailure SOFT = new ChargeFailure("insufficient_funds", true);
  private static final ChargeFailure HARD = new ChargeFailure("lost_card", false);

  private static Collecting at(Instant now) {
    return new Collecting(NOBODY, now);
  }

  private static Underway underway(int attempt) {
    return new Underway(attempt, NOW, new PaymentMethodId("pm_1"), MethodType.CARD, null, PRICE);
  }

  /// A charge of which Stripe is about to be asked, for the nth time.
  private static AppointmentPayment charged(int attempt) {
    AppointmentPayment payment = closed();
    return payment.with(payment.dunning().charging(underway(attempt)));
  }

  /// Asked to pay now.
  private static AppointmentPayment asked() {
    return at(NOW).closed(closed(), Wallet.empty(CLIENT)).payment();
  }

  @Test
  void a_saved_method_is_charged_at_once_and_nobody_is_asked() {
    Step step = at(NOW).closed(closed(), SAVED);

    assertThat(step.payment().dunning().charge()).contains(new Planned(1, NOW));
    assertThat(step.events()).containsExactly(new StripeActionDue(closed().id().value(), NOW));
  }

  @Test
  void a_session_that_is_closed_twice_is_charged_once() {
    AppointmentPayment once = at(NOW).closed(closed(), SAVED).payment();

    assertThat(at(NOW.plusSeconds(9)).closed(once, SAVED)).isEqualTo(new Step(once, List.of()));
    AppointmentPayment asked = asked();
    assertThat(at(NOW.plusSeconds(9)).closed(asked, SAVED)).isEqualTo(new Step(asked, List.of()));
  }

  @Test
  void where_there_is_nothing_to_charge_the_reason_is_told_and_the_client_asked() {
    Step nobody = at(NOW).closed(closed(), Wallet.empty(CLIENT));
    Step nothing = at(NOW).closed(closed(), WITHOUT_METHOD);

    assertThat(nobody.payment().state()).isEqualTo(new Pending(null, "MISSING_BILLING_PROFILE"));
    assertThat(nothing.payment().state()).isEqualTo(new Pending(null, "MISSING_PAYMENT_METHOD"));
    assertThat(nothing.events())
        .containsExactly(
            new InvoiceIssued(closed().booking().about(), 120_00, "JC-2026-000001", null, NOW));
  }

  @Test
  void a_transfer_is_due_a_day_later_and_is_not_charged() {
    Step step = at(NOW).closed(closed("transfer"), SAVED);

    assertThat(step.payment().invoice().transferDueAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(step.events()).hasOnlyElementsOfType(InvoiceIssued.class).hasSize(1);
    assertThat(step.payment().dunning().charge()).isEmpty();
  }

  @Test
  void whose_transfers_are_trusted_is_asked_for_one_unless_there_is_something_to_charge() {
    Step trusted = at(NOW).closed(closed(), Wallet.empty(CLIENT).trusted());
    Step saved = at(NOW).closed(closed(), SAVED.trusted());

    assertThat(trusted.payment().method()).isEqualTo(PaymentMethod.TRANSFER);
    assertThat(trusted.payment().state()).isEqualTo(new Pending(null, null));
    assertThat(trusted.payment().invoice().transferDueAt()).isNotNull();
    assertThat(saved.payment().dunning().charge()).isPresent();
  }

  @Test
  void nothing_is_asked_of_what_is_paid_or_called_off() {
    AppointmentPayment paid = closed().succeeded(received(intent("1"))).orElseThrow();

    assertThat(at(NOW).closed(paid, SAVED).events()).isEmpty();
    assertThat(at(NOW).closed(calledOff(scheduled()), SAVED).events()).isEmpty();
    assertThat(at(NOW).closed(scheduled(), SAVED).events()).isEmpty();
  }

  @Test
  void a_client_with_a_space_gets_no_token_and_one_without_a_new_one() {
    Step known = at(NOW).invited(scheduled());
    Step guest = new Collecting(GUESTS, NOW).invited(scheduled());

    assertThat(known.events())
        .containsExactly(new PaymentInvited(scheduled().booking().about(), null, NOW));
    assertThat(guest.events())
        .containsExactly(new PaymentInvited(scheduled().booking().about(), "t", NOW));
    assertThat(guest.payment().payLink()).isPresent();
    assertThat(new Collecting(GUESTS, NOW).invited(guest.payment()).events()).isEmpty();
  }

  @Test
  void a_declined_charge_is_tried_again_after_one_three_and_five_days_then_given_up() {
    AppointmentPayment payment = charged(1);
    List<Instant> tries = new ArrayList<>();
    Instant now = NOW;
    for (int attempt = 1; attempt <= 4; attempt++) {
      Step step = at(now).chargeFailed(payment, attempt, Optional.of(intent("" + attempt)), SOFT);
      assertThat(step.events()).hasOnlyElementsOfType(PaymentFailed.class).hasSize(1);
      assertThat(step.payment().state().code()).isEqualTo("failed");
      Optional<Charging> next = step.payment().dunning().charge();
      if (next.isPresent()) {
        now = ((Planned) next.get()).at();
        tries.add(now);
        payment = step.payment().with(step.payment().dunning().charging(underway(attempt + 1)));
      } else {
        assertThat(attempt).isEqualTo(4);
      }
    }

    assertThat(tries)
        .containsExactly(
            NOW.plus(Duration.ofDays(1)),
            NOW.plus(Duration.ofDays(4)),
            NOW.plus(Duration.ofDays(9)));
  }

  @Test
  void a_retry_that_falls_into_the_night_waits_for_the_morning() {
    Instant late = Instant.parse("2026-06-16T02:30:00Z"); // half past ten in the evening
    Step step = at(late).chargeFailed(charged(1), 1, Optional.empty(), SOFT);

    assertThat(step.payment().dunning().charge())
        .contains(new Planned(2, Instant.parse("2026-06-17T12:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost_card", "expired_card", "account_closed", "authentication_required"})
  void what_cannot_go_well_another_day_is_not_tried_again(String code) {
    ChargeFailure failure = ChargeFailure.of(new PaymentError("card_declined", code));
    Step step = at(NOW).chargeFailed(charged(1), 1, Optional.of(intent("1")), failure);

    assertThat(step.payment().dunning().charge()).isEmpty();
    assertThat(step.payment().dunning().asked()).contains(NOW);
  }

  @Test
  void what_the_payer_must_confirm_is_told_in_our_words() {
    assertThat(ChargeFailure.of(new PaymentError("authentication_required", null)).reason())
        .isEqualTo("PAYMENT_REQUIRES_ACTION");
    assertThat(ChargeFailure.of(new PaymentError("card_declined", "insufficient_funds")))
        .isEqualTo(SOFT);
  }

  @Test
  void the_end_of_a_charge_that_is_not_the_last_changes_nothing() {
    AppointmentPayment payment = charged(2);

    assertThat(at(NOW).chargeFailed(payment, 1, Optional.of(intent("1")), SOFT))
        .isEqualTo(new Step(payment, List.of()));
    assertThat(at(NOW).charged(payment, 1, intent("1"))).isEqualTo(new Step(payment, List.of()));
    AppointmentPayment paid = payment.succeeded(received(intent("1"))).orElseThrow();
    assertThat(at(NOW).chargeFailed(paid, 2, Optional.of(intent("2")), SOFT))
        .isEqualTo(new Step(paid, List.of()));
  }

  @Test
  void of_two_who_charge_at_once_both_ask_for_what_the_first_wrote() {
    AppointmentPayment payment = charged(1);
    Underway other =
        new Underway(
            1, NOW.plusSeconds(1), new PaymentMethodId("pm_2"), MethodType.CARD, null, PRICE);

    assertThat(at(NOW).charging(payment, other)).isEqualTo(new Step(payment, List.of()));
    assertThat(at(NOW).unchargeable(payment, 1)).isEqualTo(new Step(payment, List.of()));
  }

  @Test
  void a_debit_that_fails_after_days_is_told_once_and_tried_again() {
    Intent debit = intent("1", MethodType.ACSS_DEBIT);
    AppointmentPayment processing = at(NOW).charged(charged(1), 1, debit).payment();
    assertThat(processing.state().code()).isEqualTo("processing");
    Instant later = NOW.plus(Duration.ofDays(4));

    Step failed = at(later).failed(processing, debit.id(), SOFT);

    assertThat(failed.events()).hasOnlyElementsOfType(PaymentFailed.class).hasSize(1);
    assertThat(failed.payment().dunning().charge())
        .contains(new Planned(2, later.plus(Duration.ofDays(1))));
    assertThat(at(later).failed(failed.payment(), debit.id(), SOFT).events()).isEmpty();
  }

  @Test
  void whoever_pays_themselves_is_not_charged_and_cannot_while_a_charge_is_under_way() {
    AppointmentPayment begun =
        at(NOW)
            .chargeFailed(charged(1), 1, Optional.of(intent("1")), SOFT)
            .payment()
            .begun(intent("2"), NOW);
    Instant planned = NOW.plus(Duration.ofDays(1));

    assertThat(Agenda.workAt(begun)).contains(NOW.plus(Agenda.ABANDONED));
    assertThat(at(planned).charging(begun, underway(2))).isEqualTo(new Step(begun, List.of()));
    assertThat(at(planned).unchargeable(begun, 2)).isEqualTo(new Step(begun, List.of()));
    assertThat(begun.succeeded(received(intent("2"))).orElseThrow().dunning().charge()).isEmpty();
    assertThatThrownBy(() -> charged(1).begun(intent("2"), NOW))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  void what_the_payer_left_is_charged_as_it_was_planned_by_day_and_not_before() {
    AppointmentPayment begun =
        at(NOW)
            .chargeFailed(charged(1), 1, Optional.of(intent("1")), SOFT)
            .payment()
            .begun(intent("2"), NOW);
    Instant planned = NOW.plus(Duration.ofDays(1));
    Instant night = Instant.parse("2026-06-17T03:00:00Z");

    Step early = at(NOW.plusSeconds(60)).canceled(begun, intent("2").id());
    Step late = at(night).canceled(begun, intent("2").id());
    Step declined = at(NOW.plusSeconds(60)).failed(begun, intent("2").id(), HARD);

    assertThat(early.payment().state()).isEqualTo(new Failed(null, "insufficient_funds"));
    assertThat(early.payment().dunning().charge()).contains(new Planned(2, planned));
    assertThat(Agenda.workAt(early.payment())).contains(planned);
    assertThat(late.payment().dunning().charge())
        .contains(new Planned(2, Instant.parse("2026-06-17T12:00:00Z")));
    assertThat(declined.payment().dunning().charge())
        .contains(new Planned(2, planned.plusSeconds(60)));
  }

  @Test
  void what_is_overdue_stays_so_and_nobody_is_reminded_again_when_its_page_is_left() {
    AppointmentPayment overdue = asked();
    for (int hour = 0; hour <= 60; hour++) {
      overdue = at(NOW.plus(Duration.ofHours(hour))).pursued(overdue).payment();
    }
    assertThat(overdue.state().code()).isEqualTo("overdue");
    Instant later = NOW.plus(Duration.ofHours(90));
    AppointmentPayment begun = overdue.begun(intent("1"), later);

    Step left = at(later.plus(Agenda.ABANDONED)).canceled(begun, intent("1").id());

    assertThat(left.events()).isEmpty();
    assertThat(left.payment().state().code()).isEqualTo("overdue");
    assertThat(Agenda.nextAt(left.payment())).isEmpty();
  }

  @Test
  void a_debit_that_was_cancelled_leaves_the_client_asked() {
    Intent debit = intent("1", MethodType.ACSS_DEBIT);
    AppointmentPayment processing = at(NOW).charged(charged(1), 1, debit).payment();

    Step step = at(NOW).canceled(processing, debit.id());

    assertThat(step.payment().state()).isEqualTo(new Pending(null, null));
    assertThat(step.payment().dunning().charge()).isEmpty();
    assertThat(step.events()).hasOnlyElementsOfType(InvoiceIssued.class).hasSize(1);
  }

  @Test
  void the_client_is_reminded_after_12_and_36_hours_and_it_is_overdue_after_48() {
    AppointmentPayment payment = asked();
    List<DomainEvent> told = new ArrayList<>();
    for (int hour = 0; hour <= 400; hour++) {
      Step step = at(NOW.plus(Duration.ofHours(hour))).pursued(payment);
      payment = step.payment();
      told.addAll(step.events());
    }

    assertThat(told)
        .extracting(it -> it.getClass().getSimpleName() + " " + it.occurredAt())
        .containsExactly(
            // Ten in the evening is shifted to eight in the morning, twice.
            "InvoiceReminded 2026-06-16T12:00:00Z",
            "UnpaidSessionNoticed 2026-06-16T14:00:00Z",
            "InvoiceReminded 2026-06-17T12:00:00Z",
            "PaymentOverdue 2026-06-18T00:00:00Z");
    assertThat(payment.state().code()).isEqualTo("overdue");
    assertThat(Agenda.nextAt(payment)).isEmpty();
  }

  @Test
  void P12_each_is_said_once_by_day_and_never_after_the_money_came() {
    Random random = new Random(12);
    for (int n = 0; n < 2_000; n++) {
      Instant start = NOW.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 400)));
      AppointmentPayment payment = at(start).closed(closed(), Wallet.empty(CLIENT)).payment();
      long paidAfter = random.nextInt(100);
      List<String> told = new ArrayList<>();
      for (int quarter = 0; quarter < 4 * 100; quarter += 1 + random.nextInt(8)) {
        Instant now = start.plus(Duration.ofMinutes(15L * quarter));
        if (quarter / 4 >= paidAfter && payment.state() instanceof PaymentState.Due) {
          payment = payment.succeeded(received(intent("1"))).orElseThrow();
        }
        Step step = at(now).pursued(payment);
        payment = step.payment();
        if (!step.events().isEmpty()) {
          assertThat(quarter / 4).isLessThan((int) Math.max(paidAfter, 1));
          LocalTime there = LocalTime.ofInstant(now, ZoneId.of("America/Toronto"));
          assertThat(there).isBetween(LocalTime.of(8, 0), LocalTime.of(21, 0));
        }
        step.events().forEach(it -> told.add(spelled(it)));
      }
      assertThat(told).doesNotHaveDuplicates();
      assertThat(told.indexOf("reminded 2")).isIn(-1, 1, 2);
      assertThat(told.contains("reminded 2") && !told.contains("reminded 1")).isFalse();
    }
  }

  private static String spelled(DomainEvent event) {
    return switch (event) {
      case InvoiceReminded it -> "reminded " + it.number();
      case PaymentOverdue _ -> "overdue";
      case UnpaidSessionNoticed _ -> "noticed";
      default -> event.toString();
    };
  }

  @Test
  void what_is_under_way_is_neither_reminded_nor_overdue() {
    AppointmentPayment payment = asked().begun(intent("1"), NOW);

    Step step = at(NOW.plus(Duration.ofHours(23))).pursued(payment);

    assertThat(step).isEqualTo(new Step(payment, List.of()));
  }

  @Test
  void what_was_begun_and_left_is_looked_at_after_a_day_and_again_until_somebody_did() {
    AppointmentPayment payment = asked().begun(intent("1"), NOW);
    Instant later = NOW.plus(Duration.ofDays(1));

    Step step = at(later).pursued(payment);

    assertThat(step.events()).hasOnlyElementsOfType(StripeActionDue.class).hasSize(1);
    assertThat(Agenda.nextAt(step.payment())).contains(later.plus(Agenda.AGAIN));
    Step found = at(later).foundUnderWay(step.payment());
    assertThat(Agenda.nextAt(found.payment())).contains(later.plus(Duration.ofDays(1)));
  }

  @Test
  void a_live_payment_of_what_is_called_off_is_stopped_at_stripe() {
    AppointmentPayment off = calledOff(scheduled().begun(intent("1"), NOW));

    Step step = at(NOW).followed(off);

    assertThat(step.events()).containsExactly(new StripeActionDue(off.id().value(), NOW));
    assertThat(at(NOW).followed(step.payment()).events()).isEmpty();
    assertThat(at(NOW).followed(calledOff(scheduled())).events()).isEmpty();
  }
}
