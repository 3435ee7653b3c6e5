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
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.json.Json;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Who reads what of a payment (contract 20 §0).
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
          "INT-B1-00000A");

  private static final Payment FREE =
      Payment.pending(Prices.DEFAULT.shares(Money.ZERO), PaymentMethod.CARD);

  @ParameterizedTest
  @EnumSource(names = {"PROFESSIONAL", "OFFERED"})
  void defect_not_repeated_a_professional_reads_the_payout_and_no_other_amount(Viewer viewer) {
    assertThat(shown(WHOLE, viewer, Guarantee.GREEN))
        .containsOnlyKeys("professionalPayout", "status", "method", "paidAt")
        .containsEntry("status", "partially_refunded");
    assertThat(shown(FREE, viewer, Guarantee.NONE)).containsKey("professionalPayout");
  }

  @ParameterizedTest
  @EnumSource(names = {"CLIENT", "ADMIN"})
  void defect_not_repeated_a_client_reads_what_the_contract_names_and_no_secret(Viewer viewer) {
    assertThat(shown(WHOLE, viewer, Guarantee.GREEN))
        .containsOnlyKeys(
            "price",
            "listPrice",
            "status",
            "method",
            "paidAt",
            "refundedAt",
            "transferDueAt",
            "interacReferenceCode",
            "stripePaymentMethodId")
        .containsEntry("stripePaymentMethodId", "saved");
    assertThat(shown(FREE, viewer, Guarantee.NONE)).containsOnlyKeys("price", "status", "method");
  }

  @ParameterizedTest
  @EnumSource(names = "GREEN", mode = Mode.EXCLUDE)
  void whose_payment_is_not_vouched_for_has_no_method_that_is_saved(Guarantee guarantee) {
    assertThat(shown(WHOLE, Viewer.CLIENT, guarantee)).doesNotContainKey("stripePaymentMethodId");
    assertThat(Json.fields(PaymentView.of(WHOLE, Viewer.CLIENT, Optional.empty())))
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
