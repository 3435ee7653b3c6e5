package ca.jechemine.reporting.domain.billing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The figures of some days, cell by cell, and how many sessions the lists of the accounting have
/// of them. What is nothing is not there, so that equal sums are equal.
public record RowSums(Map<Cell, RowFigures> cells, Map<AccountList, Long> lists) {

  public static final RowSums NONE = new RowSums(Map.of(), Map.of());

  public RowSums {
    cells = without(cells, RowFigures.NONE::equals);
    lists = without(lists, it -> it == 0);
  }

  private static <K, V> Map<K, V> without(Map<K, V> map, Predicate<V> nothing) {
    Map<K, V> kept = new HashMap<>(map);
    kept.values().removeIf(nothing);
    return Map.copyOf(kept);
  }

  /// What one session adds.
  public static RowSums of(Tally tally) {
    return new RowSums(
        tally.cell() == null ? Map.of() : Map.of(tally.cell(), tally.figures()),
        tally.list() == null ? Map.of() : Map.of(tally.list(), 1L));
  }

  /// All of them together.
  public static RowSums of(Collection<RowSums> all) {
    return all.stream().reduce(NONE, RowSums::plus);
  }

  /// What a session adds now and did not before.
  public static RowSums change(Optional<RowSums> before, Optional<RowSums> after) {
    return before.map(RowSums::negated).orElse(NONE).plus(after.orElse(NONE));
  }

  /// Both together.
  public RowSums plus(RowSums other) {
    Map<Cell, RowFigures> cellsOfBoth = new HashMap<>(cells);
    other.cells.forEach((cell, it) -> cellsOfBoth.merge(cell, it, RowFigures::plus));
    Map<AccountList, Long> listsOfBoth = new HashMap<>(lists);
    other.lists.forEach((list, it) -> listsOfBoth.merge(list, it, Math::addExact));
    return new RowSums(cellsOfBoth, listsOfBoth);
  }

  private RowSums negated() {
    Map<Cell, RowFigures> lessCells = new HashMap<>(cells);
    lessCells.replaceAll((_, it) -> it.negated());
    Map<AccountList, Long> lessLists = new HashMap<>(lists);
    lessLists.replaceAll((_, it) -> -it);
    return new RowSums(lessCells, lessLists);
  }

  /// The figures of all cells that are meant.
  public RowFigures over(Predicate<Cell> meant) {
    return cells.entrySet().stream()
        .filter(it -> meant.test(it.getKey()))
        .map(Map.Entry::getValue)
        .reduce(RowFigures.NONE, RowFigures::plus);
  }

  /// How many sessions that list has.
  public long in(AccountList list) {
    return lists.getOrDefault(list, 0L);
  }
}
