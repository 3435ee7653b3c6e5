package ca.jechemine.administration.http;

import ca.jechemine.administration.domain.Directory;
import ca.jechemine.administration.domain.Directory.Criteria;
import ca.jechemine.administration.domain.Directory.Window;
import ca.jechemine.administration.domain.Listing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Cursors;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import java.util.Optional;
import java.util.stream.Stream;

/// What the lists of people are asked (contract 40 §0, §6.3, §6.4): `search`, `status`, and `page`
/// with `limit` or `cursor`.
record PeopleQuery(Criteria criteria, Window window, int page, String scope) {

  private static final int USUAL = 20;
  private static final int MOST = 200;
  private static final int LONGEST_TEXT = 100;
  private static final String ALL = "all";

  static PeopleQuery of(Request request, Listing listing, Cursors cursors) {
    String search = request.query("search").map(String::strip).map(PeopleQuery::cut).orElse("");
    Optional<AccountStatus> status =
        request.query("status").filter(it -> !it.equals(ALL)).map(PeopleQuery::status);
    Optional<String> motif =
        listing == Listing.PATIENTS
            ? request.query("problematique").filter(it -> !it.equals(ALL))
            : Optional.empty();
    String scope = "People " + listing + " " + status + " " + motif + " " + search;
    int limit = PageLimit.of(request, USUAL, MOST);
    int page = request.query("page").map(PeopleQuery::page).orElse(1);
    Window window =
        request
            .query("cursor")
            .<Window>map(it -> new Window.After(cursors.read(it, scope), limit))
            .orElseGet(() -> numbered(page, limit));
    return new PeopleQuery(new Criteria(listing, search, status, motif), window, page, scope);
  }

  private static Window numbered(int page, int limit) {
    Window.Numbered window = new Window.Numbered(page, limit);
    if (window.offset() > Directory.DEEPEST) {
      throw Refusal.invalid(
          "page",
          new Text(
              "mène trop loin : continuez avec « cursor »", "leads too far: go on with `cursor`"));
    }
    return window;
  }

  private static AccountStatus status(String text) {
    return Stream.of(AccountStatus.values())
        .filter(it -> it.code().equals(text))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("status", new Text("valeur inconnue", "unknown value")));
  }

  private static int page(String text) {
    try {
      int page = Integer.parseInt(text);
      if (page >= 1 && page <= Directory.DEEPEST) {
        return page;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, like a number out of bounds.
    }
    throw Refusal.invalid(
        "page",
        new Text(
            "doit être un nombre de 1 à " + Directory.DEEPEST,
            "must be a number from 1 to " + Directory.DEEPEST));
  }

  /// The beginning that counts; no half of a character.
  private static String cut(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    return text.substring(
        0,
        Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT);
  }
}
