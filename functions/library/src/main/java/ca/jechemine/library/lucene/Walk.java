package ca.jechemine.library.lucene;

import ca.jechemine.kernel.SearchText;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceType;
import ca.jechemine.library.domain.search.Criteria;
import ca.jechemine.library.domain.search.Facets;
import ca.jechemine.library.domain.search.Facets.CategoryCount;
import ca.jechemine.library.domain.search.Facets.TypeCount;
import ca.jechemine.library.domain.search.Found;
import ca.jechemine.library.domain.search.Found.Summary;
import ca.jechemine.library.domain.search.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// One search: a single walk over all entries, which counts and keeps what stands on the stretch
/// asked for, and nothing before or after it.
final class Walk {

  private final Criteria criteria;
  private final List<@Nullable Entry> entries;
  private final TextSearch search;
  private final Optional<Rank.Left> left;

  private final Map<String, Integer> categories = new HashMap<>();
  private final Map<ResourceType, Integer> types = new EnumMap<>(ResourceType.class);
  private final AtomicInteger visible = new AtomicInteger();
  private final AtomicInteger free = new AtomicInteger();
  private final AtomicInteger total = new AtomicInteger();
  private final AtomicInteger before = new AtomicInteger();

  private record Ranked(Rank rank, Resource resource) {}

  /// The first ones of the list from where the stretch begins; the last of them on top.
  private final PriorityQueue<Ranked> first =
      new PriorityQueue<>(Comparator.comparing(Ranked::rank).reversed());

  Walk(Criteria criteria, List<@Nullable Entry> entries, TextSearch search) {
    this.criteria = criteria;
    this.entries = entries;
    this.search = search;
    this.left = criteria.window().start().map(Rank.Left::at);
  }

  Found found() {
    Optional<TextSearch.Answer> text = textFound();
    String category = criteria.filters().category().map(SearchText::folded).orElse("");
    String tag = criteria.filters().tag().map(SearchText::folded).orElse("");
    for (int number = 0; number < entries.size(); number++) {
      Entry entry = entries.get(number);
      if (entry == null || !criteria.viewer().sees(entry.resource())) {
        continue;
      }
      visible.incrementAndGet();
      if (entry.resource().isFree()) {
        free.incrementAndGet();
      }
      double score = text.isEmpty() ? 0 : text.get().score(number);
      if ((text.isEmpty() || score > 0) && entry.passes(criteria.filters(), tag)) {
        count(entry, category, score);
      }
    }
    return found(text.map(TextSearch.Answer::reading).orElse(Reading.NONE));
  }

  private Optional<TextSearch.Answer> textFound() {
    if (criteria.text().isBlank()) {
      return Optional.empty();
    }
    IntPredicate exists =
        number -> {
          Entry entry = entries.get(number);
          return entry != null && criteria.viewer().sees(entry.resource());
        };
    return Optional.of(
        search.find(
            criteria.text(),
            criteria.language(),
            entries.size(),
            exists,
            left.map(Rank.Left::reading).orElse(null)));
  }

  private void count(Entry entry, String category, double score) {
    boolean isOfType = entry.isOfType(criteria.filters());
    boolean isOfCategory = entry.isOfCategory(category);
    String own = entry.categoryIn(criteria.language());
    if (isOfType && !own.isBlank()) {
      categories.merge(own, 1, Integer::sum);
    }
    if (isOfCategory) {
      types.merge(entry.resource().type(), 1, Integer::sum);
    }
    if (isOfType && isOfCategory) {
      total.incrementAndGet();
      keep(
          new Ranked(
              Rank.of(entry, criteria.order(), criteria.language(), score), entry.resource()));
    }
  }

  private void keep(Ranked ranked) {
    if (left.isPresent() && ranked.rank().compareTo(left.get().rank()) <= 0) {
      before.incrementAndGet();
      return;
    }
    first.add(ranked);
    if (first.size() > kept()) {
      first.poll();
    }
  }

  /// How many from where the stretch begins on: those of it, and one more.
  private long kept() {
    return skipped() + criteria.window().limit() + 1;
  }

  private long skipped() {
    return criteria.window() instanceof Window.Numbered page ? page.before() : 0;
  }

  private Found found(Reading reading) {
    List<Ranked> ranked = new ArrayList<>(first);
    ranked.sort(Comparator.comparing(Ranked::rank));
    int from = (int) Math.min(skipped(), ranked.size());
    int to = Math.min(from + criteria.window().limit(), ranked.size());
    List<Ranked> stretch = from < to ? ranked.subList(from, to) : Collections.emptyList();
    return new Found(
        stretch.stream().map(Ranked::resource).toList(),
        left.isPresent() ? before.get() : from,
        total.get(),
        to < ranked.size()
            ? Optional.of(stretch.getLast().rank().position(reading))
            : Optional.empty(),
        new Summary(visible.get(), free.get()),
        new Facets(categoryCounts(), typeCounts()));
  }

  private List<CategoryCount> categoryCounts() {
    return categories.entrySet().stream()
        .map(it -> new CategoryCount(it.getKey(), it.getValue()))
        .sorted(
            Comparator.comparingInt(CategoryCount::count)
                .reversed()
                .thenComparing(it -> SearchText.folded(it.name()))
                .thenComparing(CategoryCount::name))
        .toList();
  }

  private List<TypeCount> typeCounts() {
    return types.entrySet().stream()
        .map(it -> new TypeCount(it.getKey(), it.getValue()))
        .sorted(Comparator.comparingInt(TypeCount::count).reversed().thenComparing(TypeCount::type))
        .toList();
  }
}
