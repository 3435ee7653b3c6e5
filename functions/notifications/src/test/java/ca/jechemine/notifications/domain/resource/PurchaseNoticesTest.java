package ca.jechemine.notifications.domain.resource;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.routing.Town.ANNE;
import static ca.jechemine.notifications.domain.routing.Town.CAMILLE;
import static ca.jechemine.notifications.domain.routing.Town.GUARDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.contracts.PurchaseEvent;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.NotKnownYet;
import ca.jechemine.notifications.domain.routing.Town;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PurchaseNoticesTest {

  private static final String CLIENTS = "/client/dashboard/library";

  static Stream<Arguments> lines() {
    return Stream.of(
        Arguments.of(
            Sales.boughtBy(CAMILLE),
            CAMILLE,
            "resource.purchased",
            "Votre achat est confirmé",
            "12,50\u00a0$",
            CLIENTS),
        Arguments.of(
            Sales.boughtBy(ANNE),
            ANNE,
            "resource.purchased",
            "Votre achat est confirmé",
            "12,50\u00a0$",
            "/professional/dashboard/library"),
        Arguments.of(
            Sales.refundedTo(GUARDIAN, false),
            GUARDIAN,
            "payment.refunded",
            "Your refund is on its way",
            "$4.00",
            CLIENTS),
        Arguments.of(
            Sales.refundedTo(GUARDIAN, true),
            GUARDIAN,
            "payment.refunded",
            "Your refund is on its way",
            "$4.00",
            CLIENTS));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void the_buyer_is_told_by_mail_and_in_the_feed(
      PurchaseEvent event, Person buyer, String code, String title, String message, String page) {
    assertThat(PurchaseNotices.mails(event, Town.ALL, NOON))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.to()).isEqualTo(buyer.address());
          assertThat(it.reader()).isEqualTo(buyer.id());
          assertThat(it.content().event().code()).isEqualTo(code);
          assertThat(it.content().in(buyer.language()).subject()).isEqualTo(title);
        });
    assertThat(PurchaseNotices.feed(event, Town.ALL, NOON))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.to()).isEqualTo(buyer.id());
          assertThat(it.event().code()).isEqualTo(code);
          assertThat(it.title()).isEqualTo(title);
          assertThat(it.message()).isEqualTo(message);
          assertThat(it.metadata()).isEqualTo(Map.of("purchaseId", Sales.PURCHASE, "link", page));
        });
  }

  @Test
  void a_change_alone_is_told_to_nobody() {
    assertThat(PurchaseNotices.mails(Sales.changed(CAMILLE), Town.ALL, NOON)).isEmpty();
    assertThat(PurchaseNotices.feed(Sales.changed(CAMILLE), Town.ALL, NOON)).isEmpty();
  }

  @Test
  void who_is_not_known_yet_is_waited_for_and_not_for_ever() {
    KnownPeople nobody = KnownPeople.nobody();

    assertThatThrownBy(() -> PurchaseNotices.mails(Sales.boughtBy(CAMILLE), nobody, NOON))
        .isInstanceOf(NotKnownYet.class);
    assertThat(
            PurchaseNotices.mails(
                Sales.boughtBy(CAMILLE), nobody, NOON.plus(Duration.ofMinutes(10))))
        .isEmpty();
  }
}
