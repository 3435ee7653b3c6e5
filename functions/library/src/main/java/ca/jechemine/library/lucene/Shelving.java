package ca.jechemine.library.lucene;

import ca.jechemine.library.domain.Counts;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceChange;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.search.Criteria;
import ca.jechemine.library.domain.search.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// All resources in memory, each under a number that it keeps, with the index of their words. Not
/// safe for use by several threads.
final class Shelving {

  private final TextIndex index;
  private final TextSearch search;
  private final List<@Nullable Entry> entries = new ArrayList<>();
  private final Map<ResourceId, Integer> numbers = new HashMap<>();

  Shelving(SearchWords words) {
    this.index = new TextIndex(words);
    this.search = new TextSearch(words, index);
  }

  /// With those resources.
  static Shelving filled(
      SearchWords words, Consumer<Consumer<Resource>> resources, Map<ResourceId, Counts> counts) {
    Shelving shelving = new Shelving(words);
    resources.accept(it -> shelving.put(it, counts.getOrDefault(it.id(), Counts.NONE)));
    shelving.settle();
    return shelving;
  }

  /// How many there are, deleted ones too.
  int size() {
    return entries.size();
  }

  void apply(List<ResourceChange> changes) {
    for (ResourceChange change : changes) {
      change
          .resource()
          .ifPresentOrElse(it -> put(it, countsOf(it.id())), () -> remove(change.id()));
    }
    index.refresh();
  }

  void count(Map<ResourceId, Counts> counts) {
    counts.forEach((id, now) -> {
      Integer number = numbers.get(id);
      Entry entry = number == null ? null : entries.get(number);
      if (number != null && entry != null) {
        entries.set(number, entry.counted(now));
      }
    });
  }

  Found find(Criteria criteria) {
    return new Walk(criteria, entries, search).found();
  }

  /// Puts all words in one place, after much was put.
  void settle() {
    index.settle();
    index.refresh();
  }

  private void put(Resource resource, Counts counts) {
    int number = numbers.computeIfAbsent(resource.id(), _ -> entries.size());
    Entry entry = Entry.of(resource, counts);
    if (number == entries.size()) {
      entries.add(entry);
    } else {
      entries.set(number, entry);
    }
    index.put(resource.id().value(), number, resource.shown());
  }

  private void remove(ResourceId id) {
    Integer number = numbers.remove(id);
    if (number != null) {
      entries.set(number, null);
      index.remove(id.value());
    }
  }

  private Counts countsOf(ResourceId id) {
    Integer number = numbers.get(id);
    Entry entry = number == null ? null : entries.get(number);
    return entry == null ? Counts.NONE : entry.counts();
  }
}
