package ca.jechemine.notifications.views;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.notifications.domain.FeedType;
import ca.jechemine.notifications.domain.Notification;
import ca.jechemine.notifications.domain.realtime.ServerMessage;
import ca.jechemine.runtime.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Notification ROW =
      new Notification(
          "019a00000000000000000001",
          user(1),
          FeedType.SYSTEM,
          "account.welcome",
          "Bienvenue",
          "Votre compte est prêt.",
          Map.of("link", "/client/dashboard"),
          null,
          NOON);

  @Test
  void they_are_spelled_as_the_contract_says() {
    assertThat(Messages.json(new ServerMessage.Hello(3)))
        .isEqualTo("{\"type\":\"hello\",\"unreadCount\":3}");
    assertThat(Messages.json(new ServerMessage.Marked("a", NOON, 2)))
        .isEqualTo(
            "{\"type\":\"notification.read\",\"id\":\"a\",\"read\":true,"
                + "\"readAt\":\"2026-03-02T17:00:00Z\",\"unreadCount\":2}");
    assertThat(Messages.json(new ServerMessage.Marked("a", null, 3)))
        .isEqualTo(
            "{\"type\":\"notification.read\",\"id\":\"a\",\"read\":false,"
                + "\"readAt\":null,\"unreadCount\":3}");
    assertThat(Messages.json(new ServerMessage.AllMarked(NOON, null, null, 0)))
        .isEqualTo(
            "{\"type\":\"notifications.read_all\",\"readAt\":\"2026-03-02T17:00:00Z\","
                + "\"unreadCount\":0}");
    assertThat(Messages.json(new ServerMessage.Deleted("a", 1)))
        .isEqualTo("{\"type\":\"notification.deleted\",\"id\":\"a\",\"unreadCount\":1}");
    assertThat(Messages.json(new ServerMessage.Pong())).isEqualTo("{\"type\":\"pong\"}");
    assertThat(Messages.json(new ServerMessage.Problem("INVALID", "Non.")))
        .isEqualTo("{\"type\":\"error\",\"code\":\"INVALID\",\"error\":\"Non.\"}");
  }

  @Test
  void a_new_row_is_told_as_it_is_listed() {
    assertThat(Messages.json(new ServerMessage.Created(ROW, 1)))
        .isEqualTo(
            "{\"type\":\"notification.created\",\"notification\":"
                + Json.writeWithNulls(NotificationView.of(ROW))
                + ",\"unreadCount\":1}")
        .contains("\"readAt\":null");
  }

  @Test
  void what_was_read_of_a_part_names_it() {
    assertThat(Messages.json(new ServerMessage.AllMarked(NOON, NOON, null, 4)))
        .contains("\"only\":{\"before\":\"2026-03-02T17:00:00Z\",\"type\":null}");
    assertThat(Messages.json(new ServerMessage.AllMarked(NOON, null, "system", 4)))
        .contains("\"only\":{\"before\":null,\"type\":\"system\"}");
  }
}
