package ca.jechemine.library.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.library.domain.Counts;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceCounts;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Shelf;
import ca.jechemine.library.domain.ShelfContents;
import ca.jechemine.library.domain.Shelves;
import ca.jechemine.library.domain.search.Catalogue;
import ca.jechemine.library.domain.search.Criteria;
import ca.jechemine.library.domain.search.Facets;
import ca.jechemine.library.domain.search.Filters;
import ca.jechemine.library.domain.search.Found;
import ca.jechemine.library.domain.search.Order;
import ca.jechemine.library.domain.search.Viewer;
import ca.jechemine.library.domain.search.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Somebody looks for resources.
public final class SearchResources {

  private final Catalogue catalogue;
  private final Shelves shelves;
  private final ShelfContents contents;
  private final ResourceCounts counts;

  public SearchResources(
      Catalogue catalogue, Shelves shelves, ShelfContents contents, ResourceCounts counts) {
    this.catalogue = catalogue;
    this.shelves = shelves;
    this.contents = contents;
    this.counts = counts;
  }

  /// What a reader finds, each with what they have of it and what is counted of it now.
  public Shown search(Wanted wanted, Caller caller) {
    Found found =
        catalogue.find(
            new Criteria(
                wanted.text(),
                wanted.language(),
                new Viewer.Reader(caller.role()),
                wanted.filters().among(among(wanted, caller)),
                wanted.order(),
                wanted.window()),
            Catalogue.SOON);
    List<ResourceId> ids = found.resources().stream().map(Resource::id).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Map<ResourceId, Counts>> counted =
          CompletableFuture.supplyAsync(() -> counts.of(ids), threads);
      return new Shown(found, shelves.of(caller.id(), found.resources()), counted.join());
    }
  }

  /// What there is to narrow the whole library to, for that reader.
  public Facets facets(Caller caller, Language language) {
    return catalogue
        .find(
            new Criteria(
                "",
                language,
                new Viewer.Reader(caller.role()),
                Filters.NONE,
                Order.RECENT,
                new Window.Numbered(1, 1)),
            Catalogue.SOON)
        .facets();
  }

  /// What administrators find, as it is now: they look for what they have just changed.
  public Found searchAtDesk(Criteria criteria) {
    return catalogue.find(criteria, Duration.ZERO);
  }

  private Optional<Set<ResourceId>> among(Wanted wanted, Caller caller) {
    Optional<Set<ResourceId>> favorites =
        wanted.favorites() ? Optional.of(contents.favorites(caller.id())) : Optional.empty();
    if (!wanted.purchased()) {
      return favorites;
    }
    Set<ResourceId> purchased = contents.purchased(caller.id());
    favorites.ifPresent(purchased::retainAll);
    return Optional.of(purchased);
  }

  /// What a reader asks for.
  ///
  /// @param filters without what is theirs
  /// @param favorites only what they marked
  /// @param purchased only what they bought
  public record Wanted(
      String text,
      Language language,
      Filters filters,
      boolean favorites,
      boolean purchased,
      Order order,
      Window window) {}

  /// What was found, as the reader sees it.
  public record Shown(Found found, Map<ResourceId, Shelf> shelves, Map<ResourceId, Counts> counts) {

    public Shown {
      shelves = Map.copyOf(shelves);
      counts = Map.copyOf(counts);
    }

    public Shelf shelf(Resource resource) {
      return shelves.getOrDefault(resource.id(), Shelf.EMPTY);
    }

    public Counts counts(Resource resource) {
      return counts.getOrDefault(resource.id(), Counts.NONE);
    }
  }
}
