package ca.jechemine.payments.http;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.payments.domain.Toronto;
import ca.jechemine.runtime.http.Request;
import java.time.Instant;

/// Of which year a journal is: the query's `year`, 2000 to 2100, or the current one in
/// America/Toronto.
final class AccountingYear {

  private static final int FIRST = 2000;
  private static final int LAST = 2100;

  private AccountingYear() {}

  static int of(Request request, Instant now) {
    return request.query("year").map(AccountingYear::parse).orElse(Toronto.day(now).getYear());
  }

  private static int parse(String text) {
    try {
      int year = Integer.parseInt(text);
      if (year >= FIRST && year <= LAST) {
        return year;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, like a number out of bounds.
    }
    throw Refusal.invalid(
        "year", new Text("doit être une année de 2000 à 2100", "must be a year from 2000 to 2100"));
  }
}
