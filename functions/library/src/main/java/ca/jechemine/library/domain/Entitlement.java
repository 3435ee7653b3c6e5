package ca.jechemine.library.domain;

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

  public boolean isPurchased() {
    return grants.stream().anyMatch(Grant.Purchase.class::isInstance);
  }
}
