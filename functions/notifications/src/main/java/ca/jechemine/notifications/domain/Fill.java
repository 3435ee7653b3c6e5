package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.Language;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Under which template a letter may be rewritten, and what that template's tokens stand for in it.
/// A token that is not named stands for nothing; a page is a path of the site or an address on
/// https.
public record Fill(TemplateKey key, Map<String, String> values) {

  private static final String YES = "true";

  public Fill {
    values = Map.copyOf(values);
  }

  /// Nothing yet.
  public static Fill of(TemplateKey key) {
    return new Fill(key, Map.of());
  }

  /// The same where that token stands for that; for nothing if it is null. A token that the
  /// template does not have is left aside.
  public Fill with(String token, @Nullable String value) {
    if (value == null || value.isBlank() || !key.tokens().contains(token)) {
      return this;
    }
    Map<String, String> more = new HashMap<>(values);
    more.put(token, value);
    return new Fill(key, more);
  }

  /// The same where that token is so, or is not.
  public Fill flag(String token, boolean isSo) {
    return isSo ? with(token, YES) : this;
  }

  /// The same where these tokens stand for the day and the time of that instant.
  public Fill moment(String dayToken, String timeToken, @Nullable Instant moment, Language in) {
    return moment == null
        ? this
        : with(dayToken, Days.of(moment).in(in)).with(timeToken, Days.time(moment).in(in));
  }

  /// Whether that value only says that something is so.
  public static boolean isFlag(String value) {
    return value.equals(YES);
  }
}
