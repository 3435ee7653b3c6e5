package ca.jechemine.library.domain.search;

import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.ResourceType;
import java.util.Optional;
import java.util.Set;

/// What of all that the viewer sees is wanted. Categories and tags are compared whatever their case
/// and accents, categories in both languages.
///
/// @param among those alone, when given: favourites, say
public record Filters(
    Optional<ResourceType> type,
    Optional<String> category,
    Optional<String> tag,
    boolean freeOnly,
    Optional<Set<ResourceId>> among) {

  public static final Filters NONE =
      new Filters(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());

  public Filters {
    among = among.map(Set::copyOf);
  }

  /// The same among those alone, when given.
  public Filters among(Optional<Set<ResourceId>> resources) {
    return new Filters(type, category, tag, freeOnly, resources);
  }
}
