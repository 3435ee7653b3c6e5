package ca.jechemine.library.http;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.library.domain.ResourceType;
import ca.jechemine.library.domain.search.Criteria;
import ca.jechemine.runtime.http.Request;
import java.util.Optional;

/// What lists of resources are asked in common.
final class QueryFields {

  /// How many a page holds when nobody says.
  static final int USUAL = 20;

  static final Text UNKNOWN = new Text("valeur inconnue", "unknown value");

  private static final int LAST_PAGE = 1_000_000;
  private static final String ALL = "all";

  private QueryFields() {}

  /// What is looked for, as it stands; no more of it than counts (contract 40 §0).
  static String search(Request request) {
    return request.query("search").map(String::strip).map(QueryFields::cut).orElse("");
  }

  /// The beginning of a text that counts; no half of a character.
  static String cut(String text) {
    if (text.length() <= Criteria.LONGEST_TEXT) {
      return text;
    }
    int end = Criteria.LONGEST_TEXT;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  /// The type, noted when there is no such; `all` is any.
  static Optional<ResourceType> type(Request request, Violations violations) {
    Optional<String> asked = request.query("type").filter(it -> !it.equals(ALL));
    Optional<ResourceType> known = asked.flatMap(ResourceType::of);
    violations.require(asked.isEmpty() || known.isPresent(), "type", UNKNOWN);
    return known;
  }

  /// The page.
  ///
  /// @throws Refusal.Invalid unless it is a number from 1 on
  static int page(Request request) {
    return request.query("page").map(QueryFields::number).orElse(1);
  }

  private static int number(String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= LAST_PAGE) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, like a number out of bounds.
    }
    throw Refusal.invalid(
        "page", new Text("doit être un nombre à partir de 1", "must be a number from 1 on"));
  }
}
