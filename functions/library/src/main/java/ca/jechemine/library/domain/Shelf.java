package ca.jechemine.library.domain;

import java.util.ArrayList;
import java.util.List;

/// What a person has of one resource.
///
/// @param isFavorite whether they marked it
/// @param grants the reasons for which they may open it, in force now
/// @param reading what they made of it
public record Shelf(boolean isFavorite, List<Grant> grants, Reading reading) {

  public static final Shelf EMPTY = new Shelf(false, List.of(), Reading.NONE);

  public Shelf {
    grants = List.copyOf(grants);
  }

  /// The same with that grant besides.
  public Shelf with(Grant grant) {
    List<Grant> more = new ArrayList<>(grants);
    more.add(grant);
    return new Shelf(isFavorite, more, reading);
  }

  /// Whether they may open it.
  public Entitlement entitlement(Resource resource) {
    return new Entitlement(resource.isFree(), grants);
  }
}
