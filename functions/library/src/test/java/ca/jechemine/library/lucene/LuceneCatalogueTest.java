package ca.jechemine.library.lucene;

import static ca.jechemine.library.lucene.InMemoryLibrary.NOON;
import static ca.jechemine.library.lucene.InMemoryLibrary.id;
import static ca.jechemine.library.lucene.InMemoryLibrary.resource;
import static ca.jechemine.library.lucene.InMemoryLibrary.titled;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Role;
import ca.jechemine.library.domain.Counts;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.ResourceStatus;
import ca.jechemine.library.domain.search.Catalogue;
import ca.jechemine.library.domain.search.Criteria;
import ca.jechemine.library.domain.search.Filters;
import ca.jechemine.library.domain.search.Found;
import ca.jechemine.library.domain.search.Order;
import ca.jechemine.library.domain.search.Viewer;
import ca.jechemine.library.domain.search.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LuceneCatalogueTest {

  private final InMemoryLibrary library = new InMemoryLibrary();
  private Instant now = NOON;
  private final LuceneCatalogue catalogue = new LuceneCatalogue(library, library, () -> now);

  @BeforeEach
  void three() {
    library.put(titled(1, "Apprivoiser le deuil"));
    library.put(titled(2, "Apprivoiser l’anxiété"));
    library.put(titled(3, "Le sommeil"));
    catalogue.loaded();
    library.asked.clear();
  }

  @Test
  void within_a_second_nothing_is_asked() {
    later(Duration.ofMillis(999));

    assertThat(ids("deuil")).containsExactly(id(1));
    assertThat(library.asked).isEmpty();
  }

  @Test
  void after_a_second_the_number_is_asked_for_and_what_changed_since() {
    later(Duration.ofSeconds(1));
    assertThat(ids("deuil")).containsExactly(id(1));
    assertThat(library.asked).containsExactly("last");

    library.put(titled(4, "Le deuil d’un chien"));
    library.put(titled(1, "Autre chose"));
    later(Duration.ofSeconds(1));
    library.asked.clear();

    assertThat(ids("deuil")).containsExactly(id(4));
    assertThat(ids("autre chose")).containsExactly(id(1));
    assertThat(library.asked).containsExactly("last", "between");
  }

  @Test
  void who_may_not_wait_is_not_behind() {
    library.put(titled(4, "Neuf"));

    Found found = catalogue.find(desk("neuf"), Duration.ZERO);

    assertThat(found.resources()).extracting(Resource::id).containsExactly(id(4));
  }

  @Test
  void what_is_deleted_or_unpublished_is_gone_and_may_come_back() {
    library.delete(1);
    library.put(resource(2, "Apprivoiser l’anxiété", ResourceStatus.ARCHIVED));
    later(Duration.ofSeconds(1));
    assertThat(ids("apprivoiser")).isEmpty();

    library.put(titled(1, "Apprivoiser encore"));
    later(Duration.ofSeconds(1));
    assertThat(ids("apprivoiser")).containsExactly(id(1));
  }

  @Test
  void everything_is_read_again_when_the_log_is_lost_or_longer_than_the_library() {
    library.put(titled(4, "Quatre"));
    library.forget();
    library.put(titled(5, "Cinq"));
    later(Duration.ofSeconds(1));
    assertThat(ids("quatre")).containsExactly(id(4));
    assertThat(library.asked).contains("all");

    library.asked.clear();
    for (int n = 0; n < 101; n++) {
      library.put(titled(6, "Six"));
    }
    later(Duration.ofSeconds(1));
    assertThat(ids("six")).containsExactly(id(6));
    assertThat(library.asked).contains("all").doesNotContain("between");
  }

  @Test
  void a_library_with_fewer_changes_is_another_one() {
    library.startOver();
    library.put(titled(9, "Neuf"));
    later(Duration.ofSeconds(1));

    assertThat(ids("neuf")).containsExactly(id(9));
    assertThat(ids("deuil")).isEmpty();
  }

  @Test
  void counts_are_asked_for_once_a_minute_and_sort() {
    library.count(3, new Counts(5, 0, 0, 0));
    later(Duration.ofSeconds(59));
    assertThat(popular()).containsExactly(id(3), id(2), id(1));
    assertThat(library.asked).doesNotContain("counts");

    library.count(1, new Counts(5, 1, 0, 0));
    later(Duration.ofSeconds(1));
    assertThat(popular()).containsExactly(id(1), id(3), id(2));

    library.put(titled(1, "Changé"));
    later(Duration.ofSeconds(1));
    assertThat(popular()).as("a change keeps its counts").startsWith(id(1));
  }

  @Test
  void what_a_resource_scores_does_not_depend_on_others() {
    List<ResourceId> before = walk("apprivoiser", () -> {});

    List<ResourceId> meanwhile =
        walk(
            "apprivoiser",
            () -> {
              for (int n = 10; n < 60; n++) {
                library.put(titled(n, "Apprivoiser " + n + " choses et bien d’autres encore"));
              }
              later(Duration.ofSeconds(1));
            });

    assertThat(meanwhile).startsWith(before.getFirst()).doesNotHaveDuplicates().containsAll(before);
  }

  private List<ResourceId> walk(String text, Runnable between) {
    List<ResourceId> seen = new ArrayList<>();
    Optional<Position> next = Optional.empty();
    do {
      Window window =
          next.<Window>map(it -> new Window.After(it, 1)).orElse(new Window.Numbered(1, 1));
      Found found = catalogue.find(criteria(text, Order.RELEVANCE, window), Catalogue.SOON);
      found.resources().forEach(it -> seen.add(it.id()));
      next = found.next();
      if (seen.size() == 1) {
        between.run();
      }
    } while (next.isPresent());
    return seen;
  }

  private void later(Duration duration) {
    now = now.plus(duration);
  }

  private List<ResourceId> popular() {
    return found(criteria("", Order.POPULAR, new Window.Numbered(1, 20)));
  }

  private List<ResourceId> ids(String text) {
    return found(criteria(text, Order.RELEVANCE, new Window.Numbered(1, 20)));
  }

  private List<ResourceId> found(Criteria criteria) {
    return catalogue.find(criteria, Catalogue.SOON).resources().stream().map(Resource::id).toList();
  }

  private static Criteria criteria(String text, Order order, Window window) {
    return new Criteria(
        text, Language.FR, new Viewer.Reader(Role.CLIENT), Filters.NONE, order, window);
  }

  private static Criteria desk(String text) {
    return new Criteria(
        text,
        Language.FR,
        new Viewer.Desk(Optional.empty()),
        Filters.NONE,
        Order.CREATED,
        new Window.Numbered(1, 20));
  }
}
