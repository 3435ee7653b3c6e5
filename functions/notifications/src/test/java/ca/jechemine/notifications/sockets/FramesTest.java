package ca.jechemine.notifications.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.notifications.domain.realtime.ClientFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

  private static final String ID = "019a00000000000000000001";

  @Test
  void what_clients_say_is_understood_whatever_else_stands_there() {
    assertThat(Frames.read("{\"action\":\"hello\",\"version\":{\"a\":[1]}}"))
        .isEqualTo(new ClientFrame.Hello());
    assertThat(Frames.read("{\"action\":\"ping\"}")).isEqualTo(new ClientFrame.Ping());
    assertThat(Frames.read("{\"id\":\"" + ID + "\",\"action\":\"markRead\"}"))
        .isEqualTo(new ClientFrame.MarkRead(ID));
    assertThat(Frames.read("{\"action\":\"markAllRead\"}"))
        .isEqualTo(new ClientFrame.MarkAllRead());
    assertThat(Frames.read("{\"action\":\"Ping\"}")).isEqualTo(new ClientFrame.Unknown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ping",
        "[]",
        "\"ping\"",
        "{",
        "{}",
        "{\"action\":null}",
        "{\"action\":1}",
        "{\"action\":\"markRead\"}",
        "{\"action\":\"markRead\",\"id\":7}",
        "{\"action\":\"markRead\",\"id\":\"../019a\"}",
        "{\"action\":\"ping\",\"a\":[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]}"
      })
  void what_is_malformed_is_found_so(String frame) {
    assertThat(Frames.read(frame)).isEqualTo(new ClientFrame.Malformed());
  }

  @Test
  void what_is_longer_than_any_frame_is_not_read() {
    assertThat(Frames.read("{\"action\":\"ping\",\"a\":\"" + "x".repeat(1_000) + "\"}"))
        .isEqualTo(new ClientFrame.Malformed());
  }
}
