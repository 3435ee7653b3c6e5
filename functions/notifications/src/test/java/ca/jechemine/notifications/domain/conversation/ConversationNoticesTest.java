package ca.jechemine.notifications.domain.conversation;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.routing.Town.ANNE;
import static ca.jechemine.notifications.domain.routing.Town.CAMILLE;
import static ca.jechemine.notifications.domain.routing.Town.GUARDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.contracts.ConversationEvent;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.NotKnownYet;
import ca.jechemine.notifications.domain.routing.Town;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConversationNoticesTest {

  static Stream<Arguments> lines() {
    return Stream.of(
        Arguments.of(
            Talk.sent("professional", ANNE, CAMILLE),
            CAMILLE,
            "Vous avez un nouveau message",
            "Un professionnel vous a écrit.",
            "/client/dashboard/messages"),
        Arguments.of(
            Talk.sent("support", ANNE, GUARDIAN),
            GUARDIAN,
            "You have a new message",
            "Our team has written to you.",
            "/client/dashboard/messages"),
        Arguments.of(
            Talk.sent("client", CAMILLE, ANNE),
            ANNE,
            "Vous avez un nouveau message",
            "Un client vous a écrit.",
            "/professional/dashboard/messages"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void the_reader_is_told_in_the_feed_and_by_mail(
      ConversationEvent event, Person reader, String title, String message, String page) {
    assertThat(ConversationNotices.feed(event, Town.ALL, NOON))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.to()).isEqualTo(reader.id());
          assertThat(it.event().code()).isEqualTo("message.received");
          assertThat(it.title()).isEqualTo(title);
          assertThat(it.message()).isEqualTo(message);
          assertThat(it.metadata())
              .isEqualTo(Map.of("conversationId", Talk.CONVERSATION, "link", page));
        });
    assertThat(ConversationNotices.mails(event, Town.ALL, NOON))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.to()).isEqualTo(reader.address());
          assertThat(it.reader()).isEqualTo(reader.id());
          assertThat(it.content().in(reader.language()).subject()).isEqualTo(title);
        });
  }

  @Test
  void who_is_not_to_be_mailed_has_it_in_the_feed_alone() {
    ConversationEvent event =
        Talk.sent("support", CAMILLE, List.of(ANNE, GUARDIAN), List.of(GUARDIAN));

    assertThat(ConversationNotices.feed(event, Town.ALL, NOON))
        .extracting(it -> it.to())
        .containsExactly(ANNE.id(), GUARDIAN.id());
    assertThat(ConversationNotices.mails(event, Town.ALL, NOON))
        .extracting(it -> it.reader())
        .containsExactly(GUARDIAN.id());
  }

  @Test
  void who_is_not_known_yet_is_waited_for_and_not_for_ever() {
    KnownPeople nobody = KnownPeople.nobody();
    ConversationEvent event = Talk.sent("client", CAMILLE, ANNE);

    assertThatThrownBy(() -> ConversationNotices.mails(event, nobody, NOON))
        .isInstanceOf(NotKnownYet.class);
    assertThat(ConversationNotices.mails(event, nobody, NOON.plus(Duration.ofMinutes(10))))
        .isEmpty();
  }
}
