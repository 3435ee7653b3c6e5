package ca.jechemine.library.lucene;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.library.domain.Audience;
import ca.jechemine.library.domain.Counts;
import ca.jechemine.library.domain.Material;
import ca.jechemine.library.domain.Presentation;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceChange;
import ca.jechemine.library.domain.ResourceChanges;
import ca.jechemine.library.domain.ResourceCounts;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.ResourceStatus;
import ca.jechemine.library.domain.ResourceType;
import ca.jechemine.library.domain.Trail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A library that notes what is asked of it.
final class InMemoryLibrary implements ResourceChanges, ResourceCounts {

  static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

  final List<String> asked = new ArrayList<>();
  private final Map<ResourceId, Resource> resources = new LinkedHashMap<>();
  private final Map<ResourceId, Counts> counts = new HashMap<>();
  private final List<ResourceChange> log = new ArrayList<>();
  private long forgotten;

  static ResourceId id(int n) {
    return new ResourceId("%024x".formatted(n));
  }

  /// One of that title, published, free and for all.
  static Resource titled(int n, String title) {
    return resource(n, title, ResourceStatus.PUBLISHED);
  }

  static Resource resource(int n, String title, ResourceStatus status) {
    Text none = new Text("", "");
    return new Resource(
        id(n),
        new Presentation(
            new Text(title, ""),
            none,
            new Text("Divers", ""),
            none,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty()),
        ResourceType.ARTICLE,
        Audience.ALL,
        Money.ZERO,
        status,
        Material.NONE,
        Optional.of(NOON.plusSeconds(n)),
        Trail.begun(null, NOON));
  }

  void put(Resource resource) {
    resources.put(resource.id(), resource);
    log.add(new ResourceChange(log.size() + 1L, resource.id(), Optional.of(resource)));
  }

  void delete(int n) {
    resources.remove(id(n));
    log.add(new ResourceChange(log.size() + 1L, id(n), Optional.empty()));
  }

  void count(int n, Counts now) {
    counts.put(id(n), now);
  }

  /// Loses what is in the log.
  void forget() {
    forgotten = log.size();
  }

  /// As another library is: with fewer changes.
  void startOver() {
    resources.clear();
    log.clear();
    forgotten = 0;
  }

  @Override
  public long last() {
    asked.add("last");
    return log.size();
  }

  @Override
  public void all(Consumer<Resource> taker) {
    asked.add("all");
    resources.values().forEach(taker);
  }

  @Override
  public Optional<List<ResourceChange>> between(long after, long last) {
    asked.add("between");
    return after < forgotten
        ? Optional.empty()
        : Optional.of(List.copyOf(log.subList((int) after, (int) last)));
  }

  @Override
  public Map<ResourceId, Counts> of(Collection<ResourceId> wanted) {
    throw new UnsupportedOperationException("a catalogue asks for what changed");
  }

  @Override
  public Map<ResourceId, Counts> since(Instant time) {
    asked.add("counts");
    return Map.copyOf(counts);
  }
}
