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
    return request.query("limit").map(PageLimit::parse).orElse(usual);
  }

  private static int parse(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, like a number out of bounds.
    }
    throw Refusal.invalid(
        "limit", new Text("doit être un nombre de 1 à 100", "must be a number from 1 to 100"));
  }
}
