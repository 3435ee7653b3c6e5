package ca.jechemine.local.journal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.journal.PassedEvent.Hop;
import ca.jechemine.local.journal.PassedEvent.Run;
import ca.jechemine.local.journal.PassedEvent.Sending;
import ca.jechemine.local.journal.PassedEvent.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JournalTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Journal journal = new Journal(InstantSource.fixed(NOW));

  private static String envelope(String id) {
    return """
    {"id":"%s","type":"Stored","aggregate":"ITEM","aggregateId":"7","sequence":3,\
    "occurredAt":"2026-03-01T11:59:59Z","payload":"k1.sealed"}\
    """
        .formatted(id);
  }

  private PassedEvent only() {
    List<PassedEvent> events = journal.before(Long.MAX_VALUE, 10, "");
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  @Test
  void an_event_is_followed_from_its_writer_to_what_was_sent_for_it() {
    journal.written("ITEM#7#3#0", "Store");
    assertThat(journal.published(envelope("ITEM#7#3#0"))).isEqualTo("ITEM#7#3#0");
    journal.arrived("ITEM#7#3#0", "MailQueue", "m1", false);
    journal.begun("MailQueue", List.of("m1"), "DeliverMail");
    journal.sent("m1", new Sending("MAIL", "mail-1"));
    journal.done("m1");

    assertThat(only())
        .isEqualTo(
            new PassedEvent(
                1,
                "ITEM#7#3#0",
                "Stored",
                "ITEM",
                "7",
                3,
                "2026-03-01T11:59:59Z",
                "Store",
                List.of(NOW),
                List.of(
                    new Hop(
                        "MailQueue",
                        "m1",
                        State.DONE,
                        1,
                        List.of(new Run("DeliverMail", NOW, "DONE", "")),
                        List.of(new Sending("MAIL", "mail-1"))))));
    assertThat(journal.causes()).containsExactly(Map.entry("mail-1", "ITEM#7#3#0"));
    assertThat(journal.sealed("ITEM#7#3#0")).contains("k1.sealed");
  }

  @Test
  void a_function_may_be_quicker_than_the_one_who_sends() {
    journal.published(envelope("a"));
    journal.begun("Queue", List.of("m1"), "Collect");
    journal.done("m1");
    journal.arrived("a", "Queue", "m1", false);
    journal.written("a", "Store");

    assertThat(only().writtenBy()).isEqualTo("Store");
    assertThat(only().hops()).extracting(Hop::state).containsExactly(State.DONE);
  }

  @Test
  void what_fails_for_the_last_time_is_dead_until_it_is_replayed() {
    journal.published(envelope("a"));
    journal.arrived("a", "Queue", "m1", false);
    journal.begun("Queue", List.of("m1"), "Collect");
    journal.failed("m1", "Collect failed", false);
    assertThat(only().hops()).extracting(Hop::state).containsExactly(State.RETRYING);

    journal.begun("Queue", List.of("m1"), "Collect");
    journal.failed("m1", "", true);
    assertThat(only().hops()).extracting(Hop::state).containsExactly(State.DEAD);
    assertThat(journal.dead()).isEqualTo(1);

    journal.replayed("Another");
    assertThat(journal.dead()).isEqualTo(1);
    journal.replayed("Queue");
    assertThat(only().hops()).extracting(Hop::state).containsExactly(State.WAITING);
    assertThat(only().hops().getFirst().runs())
        .extracting(Run::error)
        .containsExactly("Collect failed", "");
  }

  @Test
  void what_the_relay_repeats_is_one_event_and_what_is_none_is_passed_over() {
    journal.published(envelope("a"));
    journal.published(envelope("a"));
    assertThat(journal.published("hello")).isEmpty();
    assertThat(journal.published("{\"eventType\":\"Send\"}")).isEmpty();
    assertThat(journal.published("{")).isEmpty();
    journal.begun("Queue", List.of("m9"), "ConfirmMail");
    journal.done("m9");

    assertThat(only().published()).containsExactly(NOW, NOW);
  }

  @Test
  void only_the_latest_are_kept_and_they_are_read_a_page_at_a_time() {
    for (int n = 1; n <= Journal.KEPT + 5; n++) {
      journal.published(envelope("e" + n));
    }

    assertThat(journal.size()).isEqualTo(Journal.KEPT);
    List<PassedEvent> newest = journal.before(Long.MAX_VALUE, 2, "");
    assertThat(newest).extracting(PassedEvent::id).containsExactly("e2005", "e2004");
    assertThat(journal.before(newest.getLast().number(), 1, ""))
        .extracting(PassedEvent::id)
        .containsExactly("e2003");
    assertThat(journal.before(7, 10, "")).extracting(PassedEvent::id).containsExactly("e6");
    assertThat(journal.before(Long.MAX_VALUE, 10, "E2000")).hasSize(1);
    assertThat(journal.sealed("e1")).isEmpty();
  }

  @Test
  void nothing_is_left_after_a_reset_and_who_waits_is_told() throws InterruptedException {
    journal.published(envelope("a"));
    long known = journal.version();
    journal.clear();

    journal.awaitNews(known, Duration.ofDays(1));
    assertThat(journal.version()).isGreaterThan(known);
    assertThat(journal.before(Long.MAX_VALUE, 10, "")).isEmpty();
    assertThat(journal.sealed("a")).isEmpty();

    journal.end();
    journal.awaitNews(journal.version(), Duration.ofDays(1));
  }
}
