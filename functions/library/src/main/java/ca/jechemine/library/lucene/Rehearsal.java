package ca.jechemine.library.lucene;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.library.domain.Audience;
import ca.jechemine.library.domain.Counts;
import ca.jechemine.library.domain.Material;
import ca.jechemine.library.domain.Presentation;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceChange;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.ResourceStatus;
import ca.jechemine.library.domain.ResourceType;
import ca.jechemine.library.domain.Trail;
import ca.jechemine.library.domain.search.Criteria;
import ca.jechemine.library.domain.search.Filters;
import ca.jechemine.library.domain.search.Order;
import ca.jechemine.library.domain.search.Viewer;
import ca.jechemine.library.domain.search.Window;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Everything that happens to a catalogue, to one that is thrown away: what it needs is loaded
/// before the first search and the first change, and all of it is seen to be there.
final class Rehearsal {

  private static final int MANY = 40;

  private Rehearsal() {}

  /// The titles that a word finds as it stands, half typed, misspelt, beside one that nobody has,
  /// and in each order.
  static List<String> found(SearchWords words) {
    Shelving shelving = new Shelving(words);
    for (int n = 0; n < MANY; n++) {
      int number = n;
      shelving.apply(List.of(change(number, Optional.of(titled(number, "Essai " + number)))));
    }
    IntStream.range(1, MANY).forEach(n -> shelving.apply(List.of(change(n, Optional.empty()))));
    shelving.apply(List.of(change(0, Optional.of(titled(0, "Répétition")))));
    shelving.count(Map.of(id(0), new Counts(1, 1, 1, 1)));
    shelving.settle();
    return Stream.concat(
            Stream.of("répétitions", "répé", "repettition", "repetition generale")
                .map(it -> criteria(it, Order.RELEVANCE)),
            Stream.of(Order.values())
                .filter(it -> it != Order.RELEVANCE)
                .map(it -> criteria("", it)))
        .flatMap(it -> shelving.find(it).resources().stream())
        .map(it -> it.shown().title().fr())
        .toList();
  }

  private static Criteria criteria(String text, Order order) {
    return new Criteria(
        text,
        Language.FR,
        new Viewer.Reader(Role.CLIENT),
        Filters.NONE,
        order,
        new Window.Numbered(1, 1));
  }

  private static ResourceChange change(int n, Optional<Resource> resource) {
    return new ResourceChange(n, id(n), resource);
  }

  private static ResourceId id(int n) {
    return new ResourceId("%024x".formatted(n));
  }

  private static Resource titled(int n, String title) {
    Text text = new Text(title, title);
    return new Resource(
        id(n),
        new Presentation(
            text,
            text,
            text,
            text,
            title,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(title),
            Optional.empty()),
        ResourceType.ARTICLE,
        Audience.ALL,
        Money.ZERO,
        ResourceStatus.PUBLISHED,
        Material.NONE,
        Optional.of(Instant.EPOCH),
        Trail.begun(null, Instant.EPOCH));
  }
}
