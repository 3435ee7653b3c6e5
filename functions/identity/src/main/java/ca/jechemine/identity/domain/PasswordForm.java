package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import org.jspecify.annotations.Nullable;

/// Reads a password that somebody chose: from 8 characters on (contract 10 §3.1, §3.8), and not
/// without end.
public final class PasswordForm {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 256;

  /// What is wrong with a password of another length.
  public static final Text WRONG_LENGTH =
      new Text("doit compter de 8 à 256 caractères", "must have 8 to 256 characters");

  private PasswordForm() {}

  /// The password; empty, and noted, when there is none. One of another length is noted too.
  public static String read(@Nullable Object raw, Violations violations) {
    String password = raw instanceof String text ? text : "";
    violations.require(isLongEnough(password), "password", WRONG_LENGTH);
    return password;
  }

  /// Whether it is of a length that is taken.
  public static boolean isLongEnough(String password) {
    int length = password.codePointCount(0, password.length());
    return length >= SHORTEST && length <= LONGEST;
  }
}
