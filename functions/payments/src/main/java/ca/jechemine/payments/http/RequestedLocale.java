package ca.jechemine.payments.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Request;

/// The language that a page wants texts in: its `locale`, else that of the request.
final class RequestedLocale {

  private RequestedLocale() {}

  /// @throws Refusal.Invalid when it is neither `fr` nor `en`
  static Language of(Request request) {
    return request
        .query("locale")
        .map(it ->
            switch (it) {
              case "fr" -> Language.FR;
              case "en" -> Language.EN;
              default ->
                  throw Refusal.invalid(
                      "locale", new Text("doit être fr ou en", "must be fr or en"));
            })
        .orElseGet(request::language);
  }
}
