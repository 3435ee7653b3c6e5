package ca.jechemine.appointments.http;

import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Guarantee;
import ca.jechemine.appointments.domain.Payment;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.appointments.domain.PaymentStatus;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Settlement;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.json.Json;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/// Who reads what of a payment (contract 30 §1.2, §10).
class PaymentViewTest {

  /// One of which everything is known.
  private static final Payment WHOLE =
      new Payment(
          Prices.DEFAULT.shares(new Money(120_00)),
          new Money(130_00),
          PaymentStatus.PARTIALLY_REFUNDED,
          PaymentMethod.TRANSFER,
          NOW,
          NOW,
          new Money(20_00),
          NOW,
          "INT-B1-00000A",
          new Settlement(3, true, "CHARGE_FAILED", true, "JC-2026-000003", NOW));

  private static final Payment FREE =
      Payment.pending(Prices.DEFAULT.shares(Money.ZERO), PaymentMethod.CARD);

  @ParameterizedTest
  @EnumSource(names = {"PROFESSIONAL", "OFFERED"})
  void defect_not_repeated_a_professional_reads_the_payout_and_no_other_amount(Viewer viewer) {
    assertThat(shown(WHOLE, viewer, Guarantee.GREEN))
        .containsOnlyKeys("professionalPayout", "status", "method", "paidAt", "transferDueAt")
        .containsEntry("status", "partially_refunded");
    assertThat(shown(FREE, viewer, Guarantee.NONE))
        .containsOnlyKeys("professionalPayout", "status", "method");
  }

  @Test
  void defect_not_repeated_a_client_reads_the_price_and_neither_fee_nor_payout() {
    Map<String, Object> shown = shown(WHOLE, Viewer.CLIENT, Guarantee.NONE);

    assertThat(shown)
        .containsOnlyKeys(
            "price",
            "status",
            "method",
            "paidAt",
            "refundedAt",
            "refundedAmount",
            "transferDueAt",
            "interacReferenceCode",
            "invoiceNumber",
            "lastPaymentError",
            "stripePaymentMethodId")
        .containsEntry("lastPaymentError", Map.of("code", "CHARGE_FAILED"))
        .containsEntry("invoiceNumber", "JC-2026-000003")
        .containsEntry("stripePaymentMethodId", "on_file");
    assertThat(String.valueOf(shown.get("refundedAmount"))).startsWith("20");
    assertThat(shown(FREE, Viewer.CLIENT, Guarantee.NONE))
        .containsOnlyKeys("price", "status", "method");
  }

  @Test
  void an_administrator_reads_every_amount_and_no_id_of_stripe_s() {
    assertThat(shown(WHOLE, Viewer.ADMIN, Guarantee.NONE))
        .containsOnlyKeys(
            "price",
            "listPrice",
            "platformFee",
            "professionalPayout",
            "status",
            "method",
            "paidAt",
            "refundedAt",
            "refundedAmount",
            "transferDueAt",
            "interacReferenceCode",
            "invoiceNumber",
            "lastPaymentError",
            "disputed",
            "stripePaymentMethodId")
        .containsEntry("disputed", true)
        .containsEntry("stripePaymentMethodId", "on_file");
  }

  /// The page of clients lists as owed what is pending or processing.
  @ParameterizedTest
  @ValueSource(
      strings = {"fraudulent", "lost_card", "merchant_blacklist", "pickup_card", "stolen_card"})
  void who_pays_with_a_card_that_was_stolen_is_not_told_so(String code) {
    Payment payment =
        new Payment(
            Prices.DEFAULT.shares(new Money(120_00)),
            null,
            PaymentStatus.FAILED,
            PaymentMethod.CARD,
            null,
            null,
            null,
            null,
            null,
            new Settlement(1, false, code, false, null, null));

    assertThat(shown(payment, Viewer.CLIENT, Guarantee.NONE))
        .containsEntry("lastPaymentError", Map.of("code", "card_declined"));
    assertThat(shown(payment, Viewer.ADMIN, Guarantee.NONE))
        .containsEntry("lastPaymentError", Map.of("code", code));
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, pending, ,",
    "PENDING, pending, PAYMENT_REQUIRES_ACTION, PAYMENT_REQUIRES_ACTION",
    "FAILED, pending, CHARGE_FAILED, CHARGE_FAILED",
    "FAILED, pending, , CHARGE_FAILED",
    "OVERDUE, pending, ,",
    "PROCESSING, processing, ,",
    "PAID, paid, ,",
    "REFUNDED, refunded, ,",
    "CANCELLED, cancelled, ,",
  })
  void defect_not_repeated_what_failed_stays_owed_to_the_client_who_reads_why(
      PaymentStatus status, String shown, @Nullable String error, @Nullable String code) {
    Payment payment =
        new Payment(
            Prices.DEFAULT.shares(new Money(120_00)),
            null,
            status,
            PaymentMethod.CARD,
            null,
            null,
            null,
            null,
            null,
            new Settlement(1, false, error, false, null, null));

    assertThat(shown(payment, Viewer.CLIENT, Guarantee.NONE))
        .containsEntry("status", shown)
        .hasEntrySatisfying("price", it -> assertThat(String.valueOf(it)).startsWith("120"));
    assertThat(
            Optional.ofNullable(
                shown(payment, Viewer.CLIENT, Guarantee.NONE).get("lastPaymentError")))
        .isEqualTo(Optional.ofNullable(code).map(it -> Map.of("code", it)));
    assertThat(shown(payment, Viewer.ADMIN, Guarantee.NONE)).containsEntry("status", status.code());
    assertThat(shown(payment, Viewer.PROFESSIONAL, Guarantee.NONE))
        .containsEntry("status", status.code())
        .doesNotContainKey("lastPaymentError");
  }

  @ParameterizedTest
  @EnumSource(names = {"CLIENT", "ADMIN"})
  void whoever_is_vouched_for_may_join_without_a_method_of_their_own(Viewer viewer) {
    assertThat(shown(FREE, viewer, Guarantee.GREEN))
        .containsEntry("stripePaymentMethodId", "on_file");
  }

  @ParameterizedTest
  @EnumSource(names = "GREEN", mode = Mode.EXCLUDE)
  void whose_payment_is_not_vouched_for_has_no_method_on_file(Guarantee guarantee) {
    assertThat(shown(FREE, Viewer.CLIENT, guarantee)).doesNotContainKey("stripePaymentMethodId");
    assertThat(Json.fields(PaymentView.of(FREE, Viewer.CLIENT, Optional.empty())))
        .as("of a client of whom nothing is known")
        .doesNotContainKey("stripePaymentMethodId");
  }

  private static Map<String, Object> shown(Payment payment, Viewer viewer, Guarantee guarantee) {
    Person client =
        new Person(
            CLIENT,
            1,
            Role.CLIENT,
            AccountStatus.ACTIVE,
            "fr",
            new Person.Contact("Zoé", "Roy", "zoe@exemple.ca", null, null),
            null,
            null,
            null,
            true,
            guarantee);
    return Json.fields(PaymentView.of(payment, viewer, Optional.of(client)));
  }
}
