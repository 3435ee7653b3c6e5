package ca.jechemine.library.http;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Cursors;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;

/// Whose prescriptions are meant, and which page of them.
final class PrescriptionQueries {

  private static final Text NO_ID = new Text("identifiant non valide", "not a valid id");

  private PrescriptionQueries() {}

  /// The caller or, with `accountId`, a minor whose guardian they are.
  ///
  /// @throws Refusal.Invalid when that is no id
  static UserId client(Request request) {
    return request
        .query("accountId")
        .map(PrescriptionQueries::account)
        .orElseGet(() -> request.caller().id());
  }

  private static UserId account(String id) {
    if (!HexId.isValid(id)) {
      throw Refusal.invalid("accountId", NO_ID);
    }
    return new UserId(id);
  }

  /// Which page.
  ///
  /// @throws Refusal.Invalid when the limit is out of bounds or the cursor not one of this list
  static PageRequest page(Request request, Cursors cursors, String scope) {
    return new PageRequest(
        PageLimit.of(request, QueryFields.USUAL),
        request.query("cursor").map(it -> cursors.read(it, scope)).orElse(null));
  }
}
