package ca.jechemine.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.contracts.FileEvent.FileChanged;
import ca.jechemine.kernel.AlreadyAnswered;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every keeper of messages promises.
public abstract class MessagesContract {

  protected static final Instant NOON = Instant.parse("2026-06-15T16:00:00Z");
  private static final UserId ALICE = new UserId("65f0c0ffee65f0c0ffee0001");
  private static final EmailAddress ZOE = new EmailAddress("zoe@exemple.ca");
  private static final Filter INBOX = new Filter(Direction.INBOUND, null, null, null);
  private static final Filter SENT = new Filter(Direction.OUTBOUND, null, null, null);

  private int made;

  /// A keeper that holds nothing yet, and whose clock stands at noon.
  protected abstract Messages messages();

  private static FileChanged deleted(Versioned<Message> message) {
    return new FileChanged(
        "0198f3a1b2c3d4e5f6a7b8c9",
        ALICE.value(),
        ALICE.value(),
        "admin",
        "Alice Roy",
        "message",
        message.value().id().value(),
        "203.0.113.7",
        "browser",
        NOON);
  }

  @Test
  void gives_back_what_it_was_given_in_every_state() {
    Messages messages = messages();
    Inbound fresh = inbound("Bonjour", "m-1@exemple.ca");
    Inbound opened = fresh.open(ALICE, NOON);
    Inbound answered = opened.respond("Merci.", ALICE, NOON).note("Réglé", NOON);
    messages.receiveEmail(arrival(fresh), "m-1@exemple.ca");

    for (Inbound next : List.of(opened, answered, answered.archive(NOON))) {
      Versioned<Message> read = messages.find(fresh.id()).orElseThrow();
      messages.save(List.of(Change.of(read, next)), Optional.empty());
      assertThat(messages.find(fresh.id()).orElseThrow())
          .isEqualTo(new Versioned<Message>(next, read.version() + 1));
    }
  }

  @Test
  void gives_back_what_was_sent_whatever_became_of_it() {
    Messages messages = messages();
    Outbound sent = outbound();
    messages.save(List.of(Change.first(sent, sent.replied())), Optional.empty());

    for (Delivery it : List.of(new Delivery.Refused("REJECTED"), new Delivery.Sent("s-1@ses"))) {
      Versioned<Message> read = messages.find(sent.id()).orElseThrow();
      messages.save(
          List.of(Change.of(read, ((Outbound) read.value()).delivered(it, NOON))),
          Optional.empty());
      assertThat(messages.find(sent.id()).map(Versioned::value)).contains(sent.delivered(it, NOON));
    }
    assertThat(messages.findByInternetId(List.of("?", "s-1@ses")).map(it -> it.value().id()))
        .contains(sent.id());
  }

  @Test
  void a_change_of_what_somebody_else_changed_is_stale_and_changes_nothing() {
    Messages messages = messages();
    Inbound message = inbound("Bonjour", null);
    messages.receive(arrival(message), "a", Optional.empty());
    Versioned<Message> read = messages.find(message.id()).orElseThrow();
    Outbound sent = outbound();
    messages.save(List.of(Change.of(read, message.open(ALICE, NOON))), Optional.empty());

    assertThatExceptionOfType(StaleVersion.class)
        .isThrownBy(() ->
            messages.save(
                List.of(Change.first(sent, sent.replied()), Change.of(read, message.archive(NOON))),
                Optional.empty()));
    assertThatExceptionOfType(StaleVersion.class)
        .isThrownBy(() -> messages.delete(read, deleted(read)));
    assertThat(messages.find(sent.id())).isEmpty();
    assertThat(messages.unread()).isZero();
  }

  @Test
  void the_same_message_is_kept_once_and_the_same_mail_too() {
    Messages messages = messages();
    Inbound first = inbound("Bonjour", "m-1@exemple.ca");
    Inbound second = inbound("Bonjour", "m-1@exemple.ca");

    assertThat(messages.receive(arrival(first), "a", Optional.empty())).isEqualTo(first.id());
    assertThat(messages.receive(arrival(second), "b", Optional.empty())).isEqualTo(first.id());
    Inbound third = inbound("Autre", "m-1@exemple.ca");
    Inbound fourth = inbound("Autre", "m-1@exemple.ca");
    assertThat(messages.receiveEmail(arrival(third), "m-1@exemple.ca")).isEqualTo(third.id());
    assertThat(messages.receiveEmail(arrival(fourth), "m-1@exemple.ca")).isEqualTo(third.id());
    assertThat(messages.unread()).isEqualTo(2);
  }

  @Test
  void what_is_filed_is_kept_once_and_does_not_come_back_after_it_was_deleted() {
    Messages messages = messages();
    Inbound message = inbound("Demande", null);
    messages.file(Change.unheard(message));
    messages.file(Change.unheard(message));

    assertThat(messages.unread()).isEqualTo(1);
    Versioned<Message> there = messages.find(message.id()).orElseThrow();
    messages.delete(there, deleted(there));
    messages.file(Change.unheard(message));

    assertThat(messages.find(message.id())).isEmpty();
    assertThat(messages.unread()).isZero();
  }

  @Test
  void a_sender_who_wrote_too_often_is_refused_and_nothing_is_kept() {
    Messages messages = messages();
    for (int i = 0; i < 3; i++) {
      messages.receive(arrival(inbound("Bonjour " + i, null)), "a" + i, Optional.empty());
    }
    Inbound fourth = inbound("Bonjour 4", null);

    assertThatExceptionOfType(Refusal.TooManyRequests.class)
        .isThrownBy(() -> messages.receive(arrival(fourth), "a4", Optional.empty()))
        .satisfies(it -> assertThat(it.retryAfter()).hasHours(1));
    assertThat(messages.find(fourth.id())).isEmpty();
  }

  @Test
  void a_receipt_that_is_there_ends_the_save() {
    Messages messages = messages();
    Optional<Receipt> receipt = Optional.of(new Receipt("k", "f", 201, "{}"));
    Outbound first = outbound();
    Outbound second = outbound();
    messages.save(List.of(Change.first(first, first.replied())), receipt);

    assertThatExceptionOfType(AlreadyAnswered.class)
        .isThrownBy(() -> messages.save(List.of(Change.first(second, second.replied())), receipt))
        .satisfies(it -> assertThat(it.receipt()).isEqualTo(receipt.orElseThrow()));
    assertThat(messages.list(SENT, new PageRequest(10, null)).items()).containsExactly(first);
  }

  @Test
  void finds_the_newest_message_of_a_sender_that_is_not_archived() {
    Messages messages = messages();
    Inbound older = inbound("Un", null);
    Inbound newer = inbound("Deux", null);
    messages.receive(arrival(older), "a", Optional.empty());
    messages.receive(arrival(newer), "a", Optional.empty());

    assertThat(messages.newestOpenFrom(ZOE).map(Versioned::value)).contains(newer);
    Versioned<Message> read = messages.find(newer.id()).orElseThrow();
    messages.save(List.of(Change.of(read, newer.archive(NOON))), Optional.empty());
    assertThat(messages.newestOpenFrom(ZOE).map(Versioned::value)).contains(older);
    assertThat(messages.newestOpenFrom(new EmailAddress("marc@exemple.ca"))).isEmpty();
  }

  @Test
  void a_walk_sees_each_message_that_passes_the_filter_once_newest_first() {
    Messages messages = messages();
    List<Message> all = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      Inbound it = inbound(i % 2 == 0 ? "Été" : "Hiver", "m" + i);
      messages.receiveEmail(arrival(it), "m" + i);
      all.addFirst(it);
    }
    Filter summer = new Filter(Direction.INBOUND, Status.NEW, Source.CONTACT, "ETE");

    assertThat(walk(messages, INBOX, 2)).containsExactlyElementsOf(all);
    assertThat(walk(messages, INBOX, 3)).containsExactlyElementsOf(all);
    assertThat(walk(messages, summer, 2))
        .containsExactlyElementsOf(all.stream().filter(summer::matches).toList())
        .hasSize(5);
    assertThat(walk(messages, SENT, 2)).isEmpty();
  }

  @Test
  void what_was_deleted_is_gone_and_counts_no_more() {
    Messages messages = messages();
    Inbound message = inbound("Bonjour", null);
    messages.receive(arrival(message), "a", Optional.empty());
    Versioned<Message> there = messages.find(message.id()).orElseThrow();
    messages.delete(there, deleted(there));

    assertThat(messages.find(message.id())).isEmpty();
    assertThat(messages.unread()).isZero();
    assertThat(walk(messages, INBOX, 2)).isEmpty();
  }

  private static List<Message> walk(Messages messages, Filter filter, int limit) {
    List<Message> seen = new ArrayList<>();
    PageRequest request = new PageRequest(limit, null);
    while (true) {
      Page<Message> page = messages.list(filter, request);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      seen.addAll(page.items());
      if (page.following().isEmpty()) {
        return seen;
      }
      request = new PageRequest(limit, page.following().get());
    }
  }

  private static Change arrival(Inbound message) {
    return Change.first(message, message.received());
  }

  private Inbound inbound(String text, @Nullable String emailId) {
    return Inbound.arrived(letter(text, null), emailId, null);
  }

  private Outbound outbound() {
    return Outbound.written(letter("Merci.", new Recipient(ZOE, "Zoé")), ALICE);
  }

  private Letter letter(String text, @Nullable Recipient recipient) {
    made++;
    MessageId id = new MessageId("0198f3a1b2c3%012x".formatted(made));
    return new Letter(
        id,
        recipient == null ? Source.CONTACT : Source.COMPOSE,
        Language.FR,
        Sender.of("Zoé", "Tremblay", ZOE, "514 555-0101"),
        recipient,
        "Sujet",
        text,
        "<p>" + text + "</p>",
        Map.of("school", "École"),
        new Exchange(id, null, "r@x", "q@x r@x"),
        NOON);
  }
}
