package ca.jechemine.local.template;

import java.util.regex.Pattern;

/// Patterns of ARNs and paths: `*` stands for any characters, `?` for one.
public final class ArnPattern {

  private ArnPattern() {}

  /// Whether the whole text is as the pattern says.
  public static boolean matches(String pattern, String text) {
    String expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return Pattern.compile(expression, Pattern.DOTALL).matcher(text).matches();
  }
}
