package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Exports;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;

/// Hands somebody an export of what is held on them that is ready.
public final class ReadOwnExport {

  private final Exports exports;

  public ReadOwnExport(Exports exports) {
    this.exports = exports;
  }

  /// Path and query under which the site hands it out for a quarter of an hour.
  ///
  /// @throws Refusal.NotFound when it is not theirs, not ready, or not kept any more
  public String address(String id, UserId caller) {
    return exports
        .address(id, caller)
        .orElseThrow(() ->
            Refusal.notFound(
                new Text(
                    "Cette exportation n’existe pas ou n’existe plus\u00a0: elle est gardée"
                        + " 24\u00a0heures.",
                    "This export does not exist, or no longer does: it is kept for 24 hours.")));
  }
}
