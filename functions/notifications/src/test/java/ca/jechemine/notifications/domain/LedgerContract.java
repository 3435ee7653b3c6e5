package ca.jechemine.notifications.domain;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Ledger.Asked;
import ca.jechemine.testkit.AtOnce;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every ledger that can be asked holds to.
public abstract class LedgerContract {

  private static final String APPOINTMENT = "0198f3a1b2c3000000000001";
  private static final String ADDRESS = "zoe@example.com";
  private static final UserId ZOE = user(7);

  private Stores stores = inMemory(new InMemoryDeliveries());

  /// One ledger, as its several users see it.
  public record Stores(
      Deliveries deliveries, Ledger ledger, Returns returns, Recipients recipients) {}

  /// That of a class which is all of them.
  protected static Stores inMemory(InMemoryDeliveries ledger) {
    return new Stores(ledger, ledger, ledger, ledger);
  }

  /// An empty ledger.
  protected abstract Stores empty();

  /// How many events of that type it told.
  protected abstract int told(String type);

  @BeforeEach
  void anEmptyLedger() {
    stores = empty();
  }

  @Test
  void it_is_asked_by_appointment_and_by_account_newest_first_and_page_by_page() {
    IntStream.rangeClosed(1, 3).forEach(n -> sent(n, new Concerned(APPOINTMENT, ZOE)));
    sent(4, new Concerned(APPOINTMENT, user(8)));
    sent(5, new Concerned(null, ZOE));
    sent(6, new Concerned(null, null));

    assertThat(ids(new Asked.About(APPOINTMENT))).containsExactly(id(4), id(3), id(2), id(1));
    assertThat(ids(new Asked.For(ZOE))).containsExactly(id(5), id(3), id(2), id(1));
    assertThat(ids(new Asked.For(user(9)))).isEmpty();

    Page<LedgerEntry> first = stores.ledger().list(new Asked.For(ZOE), new PageRequest(3, null));
    Page<LedgerEntry> second =
        stores.ledger().list(new Asked.For(ZOE), new PageRequest(3, first.next()));
    assertThat(first.items()).hasSize(3);
    assertThat(second.items()).extracting(LedgerEntry::id).containsExactly(id(1));
  }

  @Test
  void an_entry_says_everything_but_what_was_said() {
    sent(1, new Concerned(APPOINTMENT, ZOE));

    assertThat(stores.ledger().find(id(1)))
        .contains(
            new LedgerEntry(
                id(1),
                "EVENT#1",
                "account.welcome",
                "mail",
                DeliveryState.SENT,
                null,
                ADDRESS,
                NOON,
                NOON.plusSeconds(1),
                1,
                "p1",
                new Concerned(APPOINTMENT, ZOE),
                null,
                null));
    assertThat(stores.ledger().find(id(2))).isEmpty();
  }

  @Test
  void what_comes_back_is_written_down_and_its_address_told_of_once() {
    IntStream.rangeClosed(1, 3).forEach(n -> sent(n, new Concerned(null, ZOE)));

    AtOnce.times(
        5,
        () -> {
          stores.returns().note(id(1), Return.BOUNCED, NOON);
          return "noted";
        });
    stores.returns().note(id(2), Return.BOUNCED, NOON);
    stores.returns().note("019a0000000000000000ffff", Return.BOUNCED, NOON);

    assertThat(entry(1).state()).isEqualTo(DeliveryState.BOUNCED);
    assertThat(entry(1).reason()).isEqualTo("ADDRESS_BOUNCED");
    assertThat(entry(2).state()).isEqualTo(DeliveryState.BOUNCED);
    assertThat(entry(3).state()).isEqualTo(DeliveryState.SENT);
    assertThat(stores.returns().of(ADDRESS)).contains(Return.BOUNCED);
    assertThat(stores.returns().of("somebody@example.com")).isEmpty();
    assertThat(told("AddressSuppressed")).isEqualTo(1);
  }

  @Test
  void a_bounce_counts_for_more_than_a_complaint_whichever_comes_first() {
    IntStream.rangeClosed(1, 3).forEach(n -> sent(n, new Concerned(null, ZOE)));

    stores.returns().note(id(1), Return.COMPLAINED, NOON);
    assertThat(stores.returns().of(ADDRESS)).contains(Return.COMPLAINED);

    stores.returns().note(id(2), Return.BOUNCED, NOON);
    stores.returns().note(id(3), Return.COMPLAINED, NOON);
    assertThat(stores.returns().of(ADDRESS)).contains(Return.BOUNCED);
    assertThat(entry(3).state()).isEqualTo(DeliveryState.COMPLAINED);
    assertThat(told("AddressSuppressed")).isEqualTo(2);
  }

  @Test
  void what_may_pass_is_noted_of_what_was_sent_and_changes_nothing() {
    sent(1, new Concerned(null, ZOE));
    sent(2, new Concerned(null, ZOE));
    stores.returns().note(id(2), Return.BOUNCED, NOON);

    stores.returns().noteTransient(id(1));
    stores.returns().noteTransient(id(2));
    stores.returns().noteTransient(id(3));

    assertThat(entry(1).state()).isEqualTo(DeliveryState.SENT);
    assertThat(entry(1).reason()).isEqualTo("BOUNCED_FOR_NOW");
    assertThat(entry(2).reason()).isEqualTo("ADDRESS_BOUNCED");
    assertThat(stores.ledger().find(id(3))).isEmpty();
  }

  @Test
  void an_address_can_be_lifted_and_told_of_again() {
    sent(1, new Concerned(null, ZOE));
    sent(2, new Concerned(null, ZOE));
    stores.returns().note(id(1), Return.BOUNCED, NOON);

    stores.returns().lift(ADDRESS);
    stores.returns().lift(ADDRESS);
    assertThat(stores.returns().of(ADDRESS)).isEmpty();

    stores.returns().note(id(2), Return.BOUNCED, NOON);
    assertThat(stores.returns().of(ADDRESS)).contains(Return.BOUNCED);
    assertThat(told("AddressSuppressed")).isEqualTo(2);
  }

  @Test
  void of_somebody_who_is_forgotten_everything_stays_but_where_it_went() {
    IntStream.rangeClosed(1, 60).forEach(n -> sent(n, new Concerned(APPOINTMENT, ZOE)));
    sent(61, new Concerned(APPOINTMENT, user(8)));
    stores.returns().note(id(1), Return.BOUNCED, NOON);

    stores.recipients().forget(ZOE);
    stores.recipients().forget(ZOE);

    assertThat(all(new Asked.For(ZOE))).hasSize(60).allMatch(it -> it.recipient().isEmpty());
    assertThat(entry(1).state()).isEqualTo(DeliveryState.BOUNCED);
    assertThat(entry(61).recipient()).contains(ADDRESS);
    assertThat(stores.returns().of(ADDRESS)).isEmpty();
  }

  @Test
  void a_repetition_is_planned_and_can_be_claimed_without_a_doubt() {
    sent(1, new Concerned(APPOINTMENT, ZOE));

    plan(1, 2, NOON);

    assertThat(entry(2).state()).isEqualTo(DeliveryState.RESERVED);
    assertThat(entry(2).repetition()).isEqualTo(new LedgerEntry.Repetition(id(1), id(1), user(1)));
    assertThat(ids(new Asked.About(APPOINTMENT))).containsExactly(id(2), id(1));
    assertThat(told("ResendRequested")).isEqualTo(1);
    assertThat(stores.deliveries().claim(delivery(2, entry(1).concerned()), NOON, NOON))
        .isEqualTo(new Claim.Granted(1, false));
    assertThat(entry(2).recipient()).contains(ADDRESS);
    assertThat(entry(2).repetition()).isNotNull();
  }

  @Test
  void a_repetition_that_nobody_can_send_is_settled_without_a_claim() {
    sent(1, new Concerned(null, ZOE));
    plan(1, 2, NOON);

    stores
        .deliveries()
        .settle(id(2), new Outcome.Suppressed("CONTENT_GONE"), List.of(), NOON.plusSeconds(1));

    assertThat(entry(2).state()).isEqualTo(DeliveryState.SUPPRESSED);
    assertThat(entry(2).reason()).isEqualTo("CONTENT_GONE");
  }

  @Test
  void of_many_repetitions_at_once_one_is_planned_and_a_minute_later_another() {
    sent(1, new Concerned(null, ZOE));

    List<String> answers =
        AtOnce.times(
            10,
            () -> {
              try {
                plan(1, (int) Thread.currentThread().threadId() + 100, NOON);
                return "planned";
              } catch (Refusal.TooManyRequests tooSoon) {
                return "too soon";
              }
            });

    assertThat(answers).filteredOn("planned"::equals).hasSize(1);
    assertThat(told("ResendRequested")).isEqualTo(1);
    assertThatExceptionOfType(Refusal.TooManyRequests.class)
        .isThrownBy(() -> plan(1, 3, NOON.plusSeconds(59)));
    plan(1, 4, NOON.plusSeconds(60));
    assertThat(told("ResendRequested")).isEqualTo(2);
  }

  private void plan(int of, int as, Instant now) {
    LedgerEntry repeated = entry(of);
    stores.ledger().plan(repeated.again(id(as), user(1), now), repeated, Optional.empty(), now);
  }

  private void sent(int number, Concerned concerned) {
    stores.deliveries().claim(delivery(number, concerned), NOON, NOON.plusSeconds(60));
    stores
        .deliveries()
        .settle(
            id(number),
            new Outcome.Sent(new Accepted("p" + number, "p@host")),
            List.of(),
            NOON.plusSeconds(1));
  }

  private static Delivery delivery(int number, Concerned concerned) {
    return new Delivery(
        id(number),
        "EVENT#" + number,
        CatalogueEvent.WELCOME,
        Channel.MAIL,
        ADDRESS,
        new Report.None(),
        concerned);
  }

  private LedgerEntry entry(int number) {
    return stores.ledger().find(id(number)).orElseThrow();
  }

  private List<String> ids(Asked asked) {
    return all(asked).stream().map(LedgerEntry::id).toList();
  }

  private List<LedgerEntry> all(Asked asked) {
    return stores.ledger().list(asked, new PageRequest(100, null)).items();
  }

  private static String id(int number) {
    return "019a%020x".formatted(number);
  }
}
