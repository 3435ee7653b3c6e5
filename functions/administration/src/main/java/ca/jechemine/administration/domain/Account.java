package ca.jechemine.administration.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.SearchText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody's account as this domain heard of it last. Who is gone for good, forgotten or merged
/// with another account, is in no list.
public record Account(
    long version,
    String firstName,
    String lastName,
    String email,
    @Nullable String phone,
    Role role,
    AccountStatus status,
    boolean isGone) {

  /// The name as it is shown, first name before last.
  public String name() {
    return (firstName + " " + lastName).strip();
  }

  /// The list that the person is in, if any.
  public Optional<Listing> listing() {
    if (isGone) {
      return Optional.empty();
    }
    return switch (role) {
      case CLIENT, GUEST, PROSPECT -> Optional.of(Listing.PATIENTS);
      case PROFESSIONAL -> Optional.of(Listing.PROFESSIONALS);
      case ADMIN, EMPLOYEE -> Optional.empty();
    };
  }

  /// The words that the person is found by.
  public List<String> words() {
    return SearchText.words(name());
  }

  /// The phone number, if there is one.
  public Optional<String> phoneNumber() {
    return Optional.ofNullable(phone);
  }

  @Override
  public String toString() {
    return "an account at version " + version;
  }
}
