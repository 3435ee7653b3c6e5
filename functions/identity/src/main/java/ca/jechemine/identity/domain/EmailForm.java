package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads an e-mail address that somebody typed.
public final class EmailForm {

  static final int LONGEST = 254;

  private static final String SHAPE = "[^\\s@]+@[^\\s@]+\\.[^\\s@]+";
  private static final Text REQUIRED = new Text("est obligatoire", "is required");

  /// What is wrong with what is no address.
  public static final Text NO_ADDRESS =
      new Text("n’est pas une adresse courriel valide", "is not a valid e-mail address");

  private EmailForm() {}

  /// The address; none, and noted, when it is missing or has not the form of one.
  public static Optional<EmailAddress> read(@Nullable Object raw, Violations violations) {
    if (Raw.isUnset(raw)) {
      violations.require(false, "email", REQUIRED);
      return Optional.empty();
    }
    Optional<EmailAddress> email =
        Optional.ofNullable(raw instanceof String text ? new EmailAddress(text) : null)
            .filter(it -> isAddress(it.value()));
    violations.require(email.isPresent(), "email", NO_ADDRESS);
    return email;
  }

  /// Whether the text has the form of an address.
  static boolean isAddress(String text) {
    return text.length() <= LONGEST && text.matches(SHAPE);
  }
}
