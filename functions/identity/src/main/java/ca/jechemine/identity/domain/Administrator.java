package ca.jechemine.identity.domain;

import ca.jechemine.kernel.SearchText;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An Admin record with what lists show of its holder. `memberSince` is when the account was made.
public record Administrator(
    AdminRecord record,
    UserId account,
    String firstName,
    String lastName,
    EmailAddress email,
    Instant memberSince,
    @Nullable Instant lastLoginAt) {

  /// When its holder last signed in, if ever.
  public Optional<Instant> lastLogin() {
    return Optional.ofNullable(lastLoginAt);
  }

  /// Whether name or e-mail address hold the text, whatever its case and accents.
  public boolean mentions(String text) {
    String folded = SearchText.folded(text.strip());
    return SearchText.folded(firstName + " " + lastName).contains(folded)
        || SearchText.folded(lastName + " " + firstName).contains(folded)
        || SearchText.folded(email.value()).contains(folded);
  }

  @Override
  public String toString() {
    return "an administrator";
  }
}
