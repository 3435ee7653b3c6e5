package ca.jechemine.identity.http;

import ca.jechemine.identity.application.Author;
import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Request;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What requests about administrators have in common.
final class AdminFields {

  static final Text NO_ROLE =
      new Text(
          "doit être super_admin, platform_admin, content_admin, support_admin ou billing_admin",
          "must be super_admin, platform_admin, content_admin, support_admin or billing_admin");

  private static final int LONGEST_SEARCH = 100;

  private AdminFields() {}

  /// The role that the text names; an empty text is none.
  ///
  /// @throws Refusal.Invalid when it names another
  static Optional<AdminRole> role(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(AdminRole.of(text).orElseThrow(() -> Refusal.invalid("role", NO_ROLE)));
  }

  /// What is looked for.
  static Optional<String> search(Request request) {
    return request
        .query("search")
        .map(String::strip)
        .map(it -> it.substring(0, Math.min(it.length(), LONGEST_SEARCH)));
  }

  /// A whole number of the query, from 1 on.
  ///
  /// @throws Refusal.Invalid when it is another
  static int number(Request request, String name, int usual, int most) {
    Optional<String> text = request.query(name);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, like a number out of bounds.
    }
    throw Refusal.invalid(
        name, new Text("doit être un nombre de 1 à " + most, "must be a number from 1 to " + most));
  }

  /// Who asks, for the access log.
  static Author author(Request request) {
    return new Author(AccessEntry.Reader.of(request.caller()), Origins.of(request));
  }
}
