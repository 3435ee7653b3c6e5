package ca.jechemine.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.crypto.KeyedHash;
import java.util.Base64;

/// Positions as they travel: opaque, signed, and good only for the list that gave them.
public final class Cursors {

  private static final int SIGNATURE = 64;

  private final KeyedHash hash;

  Cursors(KeyedHash hash) {
    this.hash = hash;
  }

  /// The cursor of that position in the list that `scope` names (route and filters).
  public String of(Position position, String scope) {
    String text = hash.of(signed(position.value(), scope)) + position.value();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /// The position that the cursor stands for.
  ///
  /// @throws Refusal.Invalid when it was not given by this list
  public Position read(String cursor, String scope) {
    String text = decode(cursor);
    if (text.length() > SIGNATURE) {
      String position = text.substring(SIGNATURE);
      if (hash.matches(signed(position, scope), text.substring(0, SIGNATURE))) {
        return new Position(position);
      }
    }
    throw invalid();
  }

  private static String decode(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw invalid();
    }
  }

  private static String signed(String position, String scope) {
    return scope.length() + ":" + scope + position;
  }

  private static Refusal invalid() {
    return Refusal.invalid(
        "cursor", new Text("ce repère de page n’est pas valide", "this cursor is not valid"));
  }
}
