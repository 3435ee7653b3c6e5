package ca.jechemine.identity.domain;

import ca.jechemine.contracts.AccountNotice.AccountActionRequested;
import ca.jechemine.contracts.AccountNotice.AccountActionRequested.Action;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the holder of an account did with it, told to them and to the administrators. The name is
/// at most 200 characters long there (contract 10 §4.6).
public record AccountAction(Account account, Action action, @Nullable Instant effectiveAt) {

  private static final int LONGEST_NAME = 200;

  /// As the others hear of it.
  public AccountActionRequested notice(String id, Instant now) {
    Person person = account.person();
    String first = cut(person.firstName(), LONGEST_NAME);
    return new AccountActionRequested(
        id,
        account.id().value(),
        account.email().value(),
        first,
        cut(person.lastName(), Math.max(0, LONGEST_NAME - 1 - first.length())),
        person.language(),
        account.standing().role(),
        action,
        effectiveAt,
        now);
  }

  /// Never through the middle of a character.
  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean split = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, split ? longest - 1 : longest);
  }
}
