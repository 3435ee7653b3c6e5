package ca.jechemine.documents.http;

import ca.jechemine.documents.domain.RequestStatus;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Cursors;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import java.util.Optional;

/// What lists of requests for documents are asked with.
final class RequestQueries {

  private static final int USUAL = 50;
  private static final String ALL = "all";
  private static final Text NO_STATUS =
      new Text(
          "doit être open, received, cancelled, lapsed ou all",
          "must be open, received, cancelled, lapsed or all");

  private RequestQueries() {}

  /// Those that stand so; empty is all of them. Nothing said is those that are open.
  ///
  /// @throws Refusal.Invalid when there is no such status
  static Optional<RequestStatus> status(Request request) {
    String asked = request.query("status").orElse(RequestStatus.OPEN.code());
    if (asked.equals(ALL)) {
      return Optional.empty();
    }
    return Optional.of(
        RequestStatus.of(asked).orElseThrow(() -> Refusal.invalid("status", NO_STATUS)));
  }

  /// Which page.
  ///
  /// @throws Refusal.Invalid when the limit is out of bounds or the cursor not one of this list
  static PageRequest page(Request request, Cursors cursors, String scope) {
    return new PageRequest(
        PageLimit.of(request, USUAL),
        request.query("cursor").map(it -> cursors.read(it, scope)).orElse(null));
  }
}
