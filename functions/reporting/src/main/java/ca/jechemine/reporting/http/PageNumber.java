package ca.jechemine.reporting.http;

import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Cursors;
import ca.jechemine.runtime.http.Request;
import org.jspecify.annotations.Nullable;

/// Which page of the billing list is asked for: by its number, which costs more the further it is,
/// or by the cursor of the page before, which knows the number of its page.
///
/// @param from where the page starts; null when its number says it
record PageNumber(int number, int limit, @Nullable Position from) {

  /// How many rows are passed over to reach a page by its number.
  private static final int MOST_SKIPPED = 10_000;

  private static final String AND = "|";

  /// What the request says.
  ///
  /// @throws Refusal.Invalid when it is no page, or one that is too far
  static PageNumber of(Request request, int limit, Cursors cursors, String scope) {
    return request
        .query("cursor")
        .map(it -> of(cursors.read(it, scope).value(), limit))
        .orElseGet(() ->
            new PageNumber(
                request.query("page").map(it -> number(it, limit)).orElse(1), limit, null));
  }

  private static PageNumber of(String position, int limit) {
    int and = position.indexOf(AND);
    return new PageNumber(
        Integer.parseInt(position.substring(0, and)),
        limit,
        new Position(position.substring(and + 1)));
  }

  private static int number(String text, int limit) {
    int number = parsed(text);
    if (number < 1) {
      throw Refusal.invalid(
          "page", new Text("doit être un nombre à partir de 1", "must be a number from 1 on"));
    }
    if ((number - 1L) * limit > MOST_SKIPPED) {
      throw Refusal.invalid(
          "page",
          new Text(
              "trop loin: suivez nextCursor, ou filtrez par dates",
              "too far: follow nextCursor, or filter by dates"));
    }
    return number;
  }

  private static int parsed(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }

  /// How many rows are before it that must be passed over.
  int skipped() {
    return from == null ? (number - 1) * limit : 0;
  }

  /// The cursor of the page after it, which starts there.
  String next(Position start, Cursors cursors, String scope) {
    return cursors.of(new Position((number + 1) + AND + start.value()), scope);
  }
}
