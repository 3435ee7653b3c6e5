package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whom Stripe is to know a customer as (contract 30 §2).
///
/// @param email in lower case
/// @param name first and last name; null when there is none
/// @param language in which Stripe writes to them; null when it is not known
public record NewCustomer(
    String email, @Nullable String name, @Nullable Language language, Metadata metadata) {

  public Optional<String> knownName() {
    return Optional.ofNullable(name);
  }

  public Optional<Language> knownLanguage() {
    return Optional.ofNullable(language);
  }

  /// Without the person.
  @Override
  public String toString() {
    return "NewCustomer" + metadata.entries();
  }
}
