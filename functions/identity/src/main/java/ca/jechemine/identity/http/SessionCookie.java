package ca.jechemine.identity.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds NextAuth's session cookie in a request. One over 4 kB comes in pieces, `<name>.0`,
/// `<name>.1` and so on.
final class SessionCookie {

  private static final List<String> NAMES =
      List.of("__Secure-next-auth.session-token", "next-auth.session-token");

  private SessionCookie() {}

  static Optional<String> in(List<String> cookies) {
    Map<String, String> byName = new HashMap<>();
    for (String cookie : cookies) {
      int equals = cookie.indexOf('=');
      if (equals > 0) {
        byName.putIfAbsent(cookie.substring(0, equals).strip(), cookie.substring(equals + 1));
      }
    }
    return NAMES.stream().map(name -> whole(name, byName)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> whole(String name, Map<String, String> byName) {
    String inOnePiece = byName.get(name);
    return Optional.ofNullable(inOnePiece)
        .or(() -> Optional.of(joined(name, byName)))
        .filter(it -> !it.isEmpty());
  }

  private static String joined(String name, Map<String, String> byName) {
    return IntStream.iterate(0, n -> n + 1)
        .mapToObj(n -> Stream.ofNullable(byName.get(name + "." + n)).toList())
        .takeWhile(it -> !it.isEmpty())
        .map(List::getFirst)
        .reduce("", String::concat);
  }
}
