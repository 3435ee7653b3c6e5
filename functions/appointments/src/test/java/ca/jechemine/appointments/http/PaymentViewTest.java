package ca.jechemine.appointments.http;

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
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.json.Json;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Contract 20 §0, §5.10.
class PaymentViewTest {

  private static final Instant DUE = Instant.parse("2026-05-21T18:00:00Z");

  private static final Payment OWED =
      new Payment(
          Prices.DEFAULT.shares(new Money(95_00)),
          new Money(120_00),
          PaymentStatus.PENDING,
          PaymentMethod.TRANSFER,
          null,
          null,
          null,
          DUE,
          "INT-B3B3-F1F1F1");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "CLIENT, GREEN, saved",
        "CLIENT, PENDING_ADMIN, -",
        "CLIENT, NONE, -",
        "ADMIN, GREEN, saved",
        "PROFESSIONAL, GREEN, -",
        "OFFERED, GREEN, -"
      })
  void who_is_vouched_for_is_shown_the_constant_by_which_the_page_lets_them_join(
      Viewer viewer, Guarantee guarantee, String marker) {
    assertThat(PaymentView.of(OWED, viewer, Optional.of(client(guarantee))).stripePaymentMethodId())
        .isEqualTo(marker);
    assertThat(PaymentView.of(OWED, viewer, Optional.empty()).stripePaymentMethodId()).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = Viewer.class,
      names = {"PROFESSIONAL", "OFFERED"})
  void defect_not_repeated_no_answer_shows_a_professional_what_the_client_pays(Viewer viewer) {
    assertThat(Json.write(PaymentView.of(OWED, viewer, Optional.of(client(Guarantee.GREEN)))))
        .isEqualTo("{\"professionalPayout\":85.00,\"status\":\"pending\",\"method\":\"transfer\"}");
  }

  @Test
  void the_client_is_shown_the_price_and_how_a_transfer_is_marked() {
    assertThat(Json.write(PaymentView.of(OWED, Viewer.CLIENT, Optional.empty())))
        .isEqualTo(
            "{\"price\":95.00,\"listPrice\":120.00,\"status\":\"pending\",\"method\":\"transfer\","
                + "\"transferDueAt\":\"2026-05-21T18:00:00Z\","
                + "\"interacReferenceCode\":\"INT-B3B3-F1F1F1\"}");
  }

  private static Person client(Guarantee guarantee) {
    return new Person(
        new UserId("0000000000000000000000c1"),
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
  }
}
