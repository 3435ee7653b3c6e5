package ca.jechemine.notifications.domain;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.MailEvent;
import ca.jechemine.contracts.MailEvent.MailSent;
import ca.jechemine.testkit.AtOnce;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every ledger holds to.
public abstract class DeliveriesContract {

  private static final Instant LEASE_END = NOON.plusSeconds(60);
  private static final Delivery DELIVERY =
      new Delivery(
          "019a000000000000000000aa",
          "CONTACT#m1#1#0",
          CatalogueEvent.CONTACT_REPLY,
          Channel.MAIL,
          "elise@example.com",
          new Report.About("CONTACT", "m1"),
          new Concerned(null, null));
  private static final Outcome SENT = new Outcome.Sent(new Accepted("id", "id@host"));
  private static final MailEvent EVENT =
      new MailSent(DELIVERY.id(), "CONTACT", "m1", "id@host", NOON);

  private Deliveries deliveries = new InMemoryDeliveries();

  /// An empty ledger.
  protected abstract Deliveries empty();

  /// How many events were published with settlements.
  protected abstract int published();

  @BeforeEach
  void anEmptyLedger() {
    deliveries = empty();
  }

  @Test
  void of_many_who_claim_at_once_one_is_granted() {
    List<Claim> claims = AtOnce.times(20, () -> deliveries.claim(DELIVERY, NOON, LEASE_END));

    assertThat(claims).filteredOn(Claim.Granted.class::isInstance).hasSize(1);
    assertThat(claims).filteredOn(new Claim.Busy(LEASE_END)::equals).hasSize(19);
  }

  @Test
  void a_claim_can_be_taken_over_when_its_lease_is_over_and_its_message_may_have_left() {
    deliveries.claim(DELIVERY, NOON, LEASE_END);

    assertThat(deliveries.claim(DELIVERY, LEASE_END.minusMillis(1), LEASE_END))
        .isEqualTo(new Claim.Busy(LEASE_END));
    assertThat(deliveries.claim(DELIVERY, LEASE_END, LEASE_END.plusSeconds(60)))
        .isEqualTo(new Claim.Granted(2, true));
  }

  @Test
  void a_claim_that_was_released_is_free_at_once_and_leaves_no_doubt() {
    assertThat(deliveries.claim(DELIVERY, NOON, LEASE_END)).isEqualTo(new Claim.Granted(1, false));

    deliveries.release(DELIVERY, 1, NOON);

    assertThat(deliveries.claim(DELIVERY, NOON, LEASE_END)).isEqualTo(new Claim.Granted(2, false));
  }

  @Test
  void a_release_takes_away_the_doubt_of_its_own_attempt_only() {
    deliveries.claim(DELIVERY, NOON, LEASE_END);
    deliveries.release(DELIVERY, 1, NOON);
    deliveries.claim(DELIVERY, NOON, NOON);

    assertThat(deliveries.claim(DELIVERY, NOON, LEASE_END)).isEqualTo(new Claim.Granted(3, true));
  }

  @Test
  void nobody_releases_anothers_claim() {
    deliveries.claim(DELIVERY, NOON, NOON);
    deliveries.claim(DELIVERY, NOON, LEASE_END);

    deliveries.release(DELIVERY, 1, NOON);

    assertThat(deliveries.claim(DELIVERY, NOON, LEASE_END)).isEqualTo(new Claim.Busy(LEASE_END));
  }

  @Test
  void what_is_settled_stays_settled_and_is_told_once() {
    deliveries.claim(DELIVERY, NOON, LEASE_END);

    deliveries.settle(DELIVERY.id(), SENT, List.of(EVENT), NOON);
    deliveries.settle(DELIVERY.id(), new Outcome.Failed("REJECTED"), List.of(EVENT), NOON);
    deliveries.release(DELIVERY, 1, NOON);

    assertThat(deliveries.claim(DELIVERY, LEASE_END, LEASE_END.plusSeconds(60)))
        .isEqualTo(new Claim.Settled());
    assertThat(published()).isEqualTo(1);
  }

  @Test
  void who_waits_for_a_delivery_is_known_from_its_claim_until_it_is_settled() {
    assertThat(deliveries.underway(DELIVERY.id())).isEmpty();

    deliveries.claim(DELIVERY, NOON, LEASE_END);
    assertThat(deliveries.underway(DELIVERY.id())).contains(DELIVERY.report());

    deliveries.release(DELIVERY, 1, NOON);
    assertThat(deliveries.underway(DELIVERY.id())).contains(DELIVERY.report());

    deliveries.settle(DELIVERY.id(), SENT, List.of(EVENT), NOON);
    assertThat(deliveries.underway(DELIVERY.id())).isEmpty();
  }

  @Test
  void for_an_alert_nobody_waits() {
    Delivery alert =
        new Delivery(
            "019a000000000000000000ab",
            "CONTACT#m1#1#0",
            CatalogueEvent.ADMIN_CONTACT_RECEIVED,
            Channel.MAIL,
            "admin@example.com",
            new Report.None(),
            new Concerned(null, null));

    deliveries.claim(alert, NOON, LEASE_END);

    assertThat(deliveries.underway(alert.id())).contains(new Report.None());
  }
}
