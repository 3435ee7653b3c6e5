package ca.jechemine.notifications.persistence;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.DeliveryEvent.HeldOffer;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.Surroundings;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Channel;
import ca.jechemine.notifications.domain.Claim;
import ca.jechemine.notifications.domain.Concerned;
import ca.jechemine.notifications.domain.Delivery;
import ca.jechemine.notifications.domain.DeliveryState;
import ca.jechemine.notifications.domain.Ledger;
import ca.jechemine.notifications.domain.LedgerEntry;
import ca.jechemine.notifications.domain.LedgerEntry.Holding;
import ca.jechemine.notifications.domain.Report;
import ca.jechemine.notifications.domain.digest.DigestPolicy;
import ca.jechemine.notifications.domain.digest.Digests;
import ca.jechemine.notifications.domain.digest.Ending;
import ca.jechemine.notifications.domain.digest.Verdict;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("adapter")
class DynamoDigestsTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private static final UserId ANNE = user(11);
  private static final UserId BEN = user(12);
  private static final Instant END = NOON.plus(Duration.ofHours(1));
  private static final DigestPolicy POLICY = DigestPolicy.unset();

  private final MovableClock clock = new MovableClock(NOON);
  private final Surroundings surroundings = new Surroundings(AWS, clock);
  private final Digests digests =
      new DynamoDigests(surroundings.tables(), Surroundings.cipher(), surroundings.outbox());
  private final Ledger ledger =
      new DynamoLedger(
          surroundings.tables(),
          Surroundings.cipher(),
          surroundings.outbox(),
          new ReceiptItems(surroundings.tables(), Surroundings.cipher(), clock));

  @Test
  void of_many_offers_at_once_three_are_told_and_none_is_counted_twice() {
    List<Verdict> first = judge(NOON, 20);
    assertThat(first).filteredOn(Verdict.AtOnce.class::isInstance).hasSize(3);
    assertThat(first).filteredOn(new Verdict.Hold(END)::equals).hasSize(17);

    assertThat(judge(NOON.plusSeconds(60), 20)).isEqualTo(first.stream().map(this::later).toList());
    assertThat(digests.admit(BEN, hour -> POLICY.judge("n", hour, NOON)))
        .isInstanceOf(Verdict.AtOnce.class);
    assertThat(judge(END, 20)).filteredOn(Verdict.AtOnce.class::isInstance).hasSize(3);
  }

  @Test
  void what_is_held_waits_for_its_hour_and_is_asked_for_once() {
    IntStream.rangeClosed(1, 42).forEach(it -> hold(ANNE, it));
    hold(BEN, 43);

    assertThat(entry(1).state()).isEqualTo(DeliveryState.HELD);
    assertThat(entry(1).holding()).isEqualTo(new Holding(END, null));
    assertThat(claim(1)).isEqualTo(new Claim.Settled());
    assertThat(surroundings.rows("TABLE", "DIGEST#").toString()).doesNotContain("Anxiété", "C. Z.");
    assertThat(digests.due(END.minusMillis(1), new PageRequest(100, null)).items()).isEmpty();
    assertThat(digests.gather(ANNE, END.minusMillis(1))).isZero();
    assertThat(digests.due(END, new PageRequest(100, null)).items())
        .hasSize(43)
        .containsOnly(ANNE, BEN);

    List<Integer> asked = AtOnce.times(5, () -> digests.gather(ANNE, END));

    assertThat(asked.stream().mapToInt(it -> it).sum()).as("forty and two").isEqualTo(2);
    assertThat(surroundings.rows("OUTBOX_TABLE", "DELIVERY#")).hasSize(2);
    assertThat(digests.due(END, new PageRequest(100, null)).items()).containsExactly(BEN);
    assertThat(entry(1).state()).as("until the digest is sent").isEqualTo(DeliveryState.HELD);
  }

  @Test
  void what_became_of_it_is_written_down_once() {
    IntStream.rangeClosed(1, 3).forEach(it -> hold(ANNE, it));

    digests.settle(List.of(offer(1)), Ending.untold("NO_LONGER_OPEN"), END);
    digests.settle(
        List.of(offer(1), offer(2), offer(9)), new Ending(DeliveryState.SENT, null, "d"), END);

    assertThat(entry(1))
        .returns(DeliveryState.SUPPRESSED, LedgerEntry::state)
        .returns("NO_LONGER_OPEN", LedgerEntry::reason);
    assertThat(entry(2))
        .returns(DeliveryState.SENT, LedgerEntry::state)
        .returns(END, LedgerEntry::settledAt)
        .returns(new Holding(END, "d"), LedgerEntry::holding);
    assertThat(entry(3).state()).isEqualTo(DeliveryState.HELD);
    assertThat(ledger.find(id(9))).isEmpty();
  }

  @Test
  void only_the_attempt_that_has_the_claim_holds_it_back() {
    claim(1);

    digests.hold(ANNE, 2, offer(1), END);

    assertThat(entry(1).state()).isEqualTo(DeliveryState.RESERVED);
    assertThat(digests.gather(ANNE, END)).isZero();
  }

  private List<Verdict> judge(Instant now, int offers) {
    return AtOnce.all(
        IntStream.range(0, offers)
            .<Callable<Verdict>>mapToObj(
                n -> () -> digests.admit(ANNE, hour -> POLICY.judge("n" + n, hour, now)))
            .toList());
  }

  /// The hour as it is when all have asked.
  private Verdict later(Verdict verdict) {
    return switch (verdict) {
      case Verdict.AtOnce _ -> digests.admit(ANNE, hour -> new Verdict.AtOnce(hour.orElseThrow()));
      case Verdict.Hold hold -> hold;
    };
  }

  private void hold(UserId professional, int n) {
    claim(n);
    digests.hold(professional, 1, offer(n), END);
  }

  private Claim claim(int n) {
    Delivery delivery =
        new Delivery(
            id(n),
            "APPOINTMENT#" + n + "#2#0",
            CatalogueEvent.PROPOSAL_CREATED,
            Channel.MAIL,
            "anne@example.com",
            new Report.None(),
            new Concerned("a" + n, ANNE));
    return surroundings.deliveries().claim(delivery, NOON, NOON.plusSeconds(60));
  }

  private static HeldOffer offer(int n) {
    return new HeldOffer(
        id(n), "a" + n, 2, "C. Z.", List.of("Anxiété"), "video", null, NOON.plusSeconds(86_400));
  }

  private LedgerEntry entry(int n) {
    return ledger.find(id(n)).orElseThrow();
  }

  private static String id(int n) {
    return "019a000000000000%08x".formatted(n);
  }
}
