package ca.jechemine.library.domain.search;

import ca.jechemine.kernel.Position;
import ca.jechemine.library.domain.Resource;
import java.util.List;
import java.util.Optional;

/// The answer to a search.
///
/// @param resources the stretch asked for
/// @param before how many of the list come before it
/// @param total how many the whole list has
/// @param next where the stretch after this one starts, if there is one
public record Found(
    List<Resource> resources,
    int before,
    int total,
    Optional<Position> next,
    Summary summary,
    Facets facets) {

  public Found {
    resources = List.copyOf(resources);
  }

  /// Of all that the viewer sees, whatever they look for.
  public record Summary(int total, int free) {}
}
