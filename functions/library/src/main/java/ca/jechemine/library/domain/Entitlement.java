package ca.jechemine.library.domain;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import java.util.List;

/// Whether somebody may open a resource: the one check for its content, its file and its reviews
/// (contract 40 §4.2).
///
/// @param isFree whether everybody may who sees it
/// @param grants the reasons besides, as they are in force now
public record Entitlement(boolean isFree, List<Grant> grants) {

  public Entitlement {
    grants = List.copyOf(grants);
  }

  public boolean hasAccess() {
    return isFree || !grants.isEmpty();
  }

  /// Ends what only who may open it does.
  ///
  /// @throws Refusal.Forbidden when they may not
  public void require() {
    if (!hasAccess()) {
      throw Refusal.forbidden(
          "NO_ACCESS",
          new Text(
              "Vous n’avez pas accès à cette ressource.",
              "You do not have access to this resource."));
    }
  }

  public boolean isPurchased() {
    return grants.stream().anyMatch(Grant.Purchase.class::isInstance);
  }
}
