package ca.jechemine.runtime.http;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;

/// How many items of a list are asked for: the query's `limit`.
public final class PageLimit {

  /// The most that a page holds.
  public static final int MOST = 100;

  private PageLimit() {}

  /// What the request says, or that many.
  ///
  /// @throws Refusal.Invalid unless it is 1 to 100
  public static int of(Request request, int usual) {
    return of(request, usual, MOST);
  }

  /// What the request says, or that many, of a list whose pages hold more than others.
  ///
  /// @throws Refusal.Invalid unless it is 1 to `most`
  public static int of(Request request, int usual, int most) {
    return request.query("limit").map(it -> parse(it, most)).orElse(usual);
  }

  private static int parse(String text, int most) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= most) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, like a number out of bounds.
    }
    throw Refusal.invalid(
        "limit",
        new Text("doit être un nombre de 1 à " + most, "must be a number from 1 to " + most));
  }
}
