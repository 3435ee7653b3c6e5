package ca.jechemine.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.notifications.domain.Address;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Spells an address with its name as a mail header wants it (RFC 5322 §3.4): a name in encoded
/// words (RFC 2047), in which nothing of it can be mistaken for another header.
final class Mailboxes {

  /// Of UTF-8 in one encoded word, which is 75 characters long at most, base64 included.
  private static final int MOST_BYTES = 45;

  private static final int MOST_WORDS = 4;

  private Mailboxes() {}

  static String of(Address address) {
    return address.name() == null
        ? address.email()
        : String.join(" ", words(address.name())) + " <" + address.email() + ">";
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    name.codePoints()
        .forEach(it -> {
          String next = Character.toString(it);
          if (bytes(word.toString() + next) > MOST_BYTES) {
            words.add(encoded(word.toString()));
            word.setLength(0);
          }
          word.append(next);
        });
    words.add(encoded(word.toString()));
    return words.subList(0, Math.min(words.size(), MOST_WORDS));
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }

  private static String encoded(String text) {
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(UTF_8)) + "?=";
  }
}
