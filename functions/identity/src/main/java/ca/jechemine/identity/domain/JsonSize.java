package ca.jechemine.identity.domain;

import java.util.List;
import java.util.Map;

/// How much room plain values take once they are spelled as JSON. Escaped characters count as what
/// they are escaped by: otherwise a text of nothing but quotation marks would take twice the room
/// that was measured, and one of control characters six times.
final class JsonSize {

  private static final int UNICODE_ESCAPE = 6;
  private static final int SHORT_ESCAPE = 2;
  private static final int MOST_OF_A_UNIT = 3;

  private JsonSize() {}

  /// In bytes of UTF-8, at most; separators and quotation marks count.
  static long of(Object plain) {
    return switch (plain) {
      case Map<?, ?> map ->
          2
              + map.entrySet().stream()
                  .mapToLong(it -> of(it.getKey()) + 1 + of(it.getValue()) + 1)
                  .sum();
      case List<?> list -> 2 + list.stream().mapToLong(it -> of(it) + 1).sum();
      case String text -> 2 + text.chars().mapToLong(JsonSize::ofUnit).sum();
      default -> plain.toString().length();
    };
  }

  private static long ofUnit(int unit) {
    return switch (unit) {
      case '"', '\\', '\n', '\r', '\t', '\b', '\f' -> SHORT_ESCAPE;
      default -> unit < ' ' ? UNICODE_ESCAPE : unit < 0x80 ? 1 : MOST_OF_A_UNIT;
    };
  }
}
