package ca.jechemine.messages.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversationTest {

  private static final UserId ZOE = new UserId("5e5510090000000000000001");
  private static final UserId ANNE = new UserId("5e5510090000000000000002");
  private static final UserId BORIS = new UserId("5e5510090000000000000003");
  private static final UserId CLARA = new UserId("5e5510090000000000000004");
  private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

  @Test
  void a_message_is_of_whose_the_account_is_now_however_often_it_was_given_up() {
    Conversation merged = of(Map.of(ZOE, ANNE, ANNE, BORIS));

    assertThat(merged.author(ZOE)).isEqualTo(BORIS);
    assertThat(merged.author(ANNE)).isEqualTo(BORIS);
    assertThat(merged.author(BORIS)).isEqualTo(BORIS);
    assertThat(merged.author(CLARA)).isEqualTo(CLARA);
    assertThat(of(Map.of()).author(ZOE)).isEqualTo(ZOE);
  }

  @Test
  void who_joins_is_there_once_and_membership_rises_only_then() {
    Conversation begun = of(Map.of());

    Conversation joined = begun.joinedBy(List.of(BORIS, ZOE, BORIS));

    assertThat(joined.participants()).containsExactly(ZOE, ANNE, BORIS);
    assertThat(joined.membership()).isEqualTo(begun.membership() + 1);
    assertThat(joined.joinedBy(List.of(ANNE, BORIS))).isSameAs(joined);
    assertThat(joined.others(ZOE)).containsExactly(ANNE, BORIS);
    assertThat(joined.others(CLARA)).containsExactly(ZOE, ANNE, BORIS);
  }

  @Test
  void support_is_what_administrators_are_to_the_client_alone() {
    Conversation support = begun(true);

    assertThat(support.isSupportFor(ZOE)).isTrue();
    assertThat(support.isSupportFor(ANNE)).isFalse();
    assertThat(begun(false).isSupportFor(ZOE)).isFalse();
  }

  @Test
  void its_words_get_into_no_log() {
    assertThat(begun(true).toString()).doesNotContain("Insomnie");
  }

  private static Conversation begun(boolean isSupport) {
    return Conversation.begun(id(), "Insomnie", NOW, ZOE, isSupport, List.of(ZOE, ANNE));
  }

  private static Conversation of(Map<UserId, UserId> former) {
    return new Conversation(id(), "Insomnie", NOW, ZOE, false, List.of(ZOE, ANNE), 1, former);
  }

  private static ConversationId id() {
    return new ConversationId("5e55100900000000000000aa");
  }
}
