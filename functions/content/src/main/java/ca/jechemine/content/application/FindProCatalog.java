package ca.jechemine.content.application;

import ca.jechemine.content.domain.ProCatalog;
import ca.jechemine.content.domain.ProCatalogItem;
import ca.jechemine.content.domain.ProCategory;
import ca.jechemine.content.domain.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Lists the professional catalogue.
public final class FindProCatalog {

  private static final Comparator<ProCatalogItem> BY_FRENCH_LABEL =
      Comparator.comparing((ProCatalogItem it) -> Wording.folded(it.labels().label().fr()))
          .thenComparing(it -> it.labels().label().fr());

  private final ProCatalog catalog;

  public FindProCatalog(ProCatalog catalog) {
    this.catalog = catalog;
  }

  /// Those that professionals may choose, by their French labels; a category of none is left out.
  public Map<ProCategory, List<ProCatalogItem>> active() {
    return catalog.all().stream()
        .filter(it -> it.labels().active())
        .sorted(BY_FRENCH_LABEL)
        .collect(Collectors.groupingBy(ProCatalogItem::category));
  }

  /// All of them, by category, then by their French labels.
  public List<ProCatalogItem> all() {
    return catalog.all().stream()
        .sorted(Comparator.comparing(ProCatalogItem::category).thenComparing(BY_FRENCH_LABEL))
        .toList();
  }
}
