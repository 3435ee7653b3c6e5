package ca.jechemine.reporting.persistence;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.reporting.domain.Contribution;
import ca.jechemine.reporting.domain.Difference;
import ca.jechemine.reporting.domain.Fact;
import ca.jechemine.reporting.domain.FactId;
import ca.jechemine.reporting.domain.Facts;
import ca.jechemine.reporting.domain.Line;
import ca.jechemine.reporting.domain.Sums;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Facts and totals in the domain's table. A fact, the totals that it changes, and that no other
/// generation of totals was begun or finished meanwhile, are one transaction.
public final class DynamoFacts implements Facts {

  private static final int MOST_WRITES = 100;

  private final Tables tables;

  public DynamoFacts(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void keep(Fact fact) {
    Retry.whenStale(() -> kept(fact));
  }

  /// Takes a fact into a generation that is being made, unless it is in already.
  void include(FactId id) {
    Retry.whenStale(() -> included(id));
  }

  private boolean kept(Fact fact) {
    Stand stand = stand(fact.id());
    FactItem row = stand.row();
    if (row.version() >= fact.version()) {
      return false;
    }
    Map<Long, Optional<Contribution>> next = new HashMap<>();
    stand.generations().live().forEach(it -> next.put(it, fact.contribution()));
    List<Write> writes = writes(stand, fact.version(), next);
    if (writes.size() > MOST_WRITES) {
      // What it added is taken out first. Whoever dies in between is delivered again.
      Map<Long, Optional<Contribution>> nothing = new HashMap<>();
      row.in().keySet().forEach(it -> nothing.put(it, Optional.empty()));
      tables.transactions().commit(writes(stand, row.version(), nothing));
      throw new StaleVersion("a fact that is taken out");
    }
    tables.transactions().commit(writes);
    return true;
  }

  private boolean included(FactId id) {
    Stand stand = stand(id);
    FactItem row = stand.row();
    Optional<Long> building = stand.generations().underway();
    if (building.isEmpty() || row.in().containsKey(building.get())) {
      return false;
    }
    Map<Long, Optional<Contribution>> next = new HashMap<>(row.in());
    next.put(
        building.get(), row.in().getOrDefault(stand.generations().current(), Optional.empty()));
    tables.transactions().commit(writes(stand, row.version(), next));
    return true;
  }

  /// A fact as it is, and in which generations it is to be.
  private record Stand(FactItem row, Generations generations) {}

  private Stand stand(FactId id) {
    List<Map<String, AttributeValue>> rows =
        tables.findAll(List.of(FactItem.key(id), Generations.KEY));
    return new Stand(FactItem.read(id, rows.getFirst()), Generations.of(rows.getLast()));
  }

  private List<Write> writes(Stand stand, long version, Map<Long, Optional<Contribution>> next) {
    FactItem row = stand.row();
    List<Write> writes = new ArrayList<>();
    writes.add(put(row, new FactItem(row.id(), version, row.revision() + 1, next)));
    Map<Long, Map<Line, Sums>> added = new HashMap<>();
    next.forEach((generation, contribution) ->
        added.put(
            generation,
            Difference.between(row.in().getOrDefault(generation, Optional.empty()), contribution)));
    Map<Map<String, AttributeValue>, Sums> weighed = weighed(added);
    added.forEach((generation, lines) ->
        Difference.counting(lines, line -> before(weighed, generation, line))
            .forEach((line, sums) ->
                writes.add(
                    LineItem.add(
                        tables.table(),
                        generation,
                        line,
                        sums,
                        before(weighed, generation, line)))));
    if (writes.size() > 1 || !next.keySet().containsAll(row.in().keySet())) {
      // What adds nothing, and is dropped from no generation, is in each as it is.
      writes.add(stand.generations().unchanged(tables.table()));
    }
    return writes;
  }

  private static Sums before(
      Map<Map<String, AttributeValue>, Sums> weighed, long generation, Line line) {
    return weighed.getOrDefault(LineItem.key(generation, line), Sums.NONE);
  }

  private Map<Map<String, AttributeValue>, Sums> weighed(Map<Long, Map<Line, Sums>> added) {
    List<Map<String, AttributeValue>> keys =
        added.entrySet().stream()
            .flatMap(it ->
                it.getValue().keySet().stream()
                    .filter(Line::isWeighed)
                    .map(line -> LineItem.key(it.getKey(), line)))
            .toList();
    if (keys.isEmpty()) {
      return Map.of();
    }
    List<Map<String, AttributeValue>> rows = tables.findAll(keys);
    return IntStream.range(0, keys.size())
        .boxed()
        .collect(Collectors.toMap(keys::get, it -> LineItem.sums(rows.get(it))));
  }

  private Write put(FactItem before, FactItem next) {
    Put.Builder put = Put.builder().tableName(tables.table()).item(next.write());
    if (before.revision() == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("revision = :revision")
          .expressionAttributeValues(
              Map.of(":revision", AttributeValue.fromN(Long.toString(before.revision()))));
    }
    return Write.put(put, _ -> new StaleVersion("a fact"));
  }
}
