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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Facts and totals in the domain's table. What always holds, of each fact and each generation `g`
/// that is read or being made:
///
/// - **The totals of `g` have of the fact what its row says under `in_<g>`, and nothing when it
///   says nothing.** Row and totals are written in one transaction, on condition that the row is of
///   the revision that was read. So a consumer and a rebuild never both add it, and whoever repeats
///   a transaction whose answer was lost finds it done.
/// - **What counts of the fact is in the generation that is read, and in the one that is being made
///   from the moment at which it is kept or the rebuild comes to it.** The same transaction checks
///   that no generation was begun or finished since: a fact that knows nothing of `g` was there
///   before `g` was begun, so that the rebuild, whose reads are consistent, comes to it. Only what
///   neither adds to a total nor drops a generation does without the check: of a generation that it
///   does not know of, its row says nothing, and neither do the totals.
/// - **Who is active is counted in each generation by itself**, by the rows of that generation, on
///   condition that their sessions are as they were read.
/// - Generations count up. One that is over is neither read nor written again, and is dropped from
///   the rows of facts as they are written; a rebuild finishes the one that it began, by its number
///   (see `Rebuilding`).
///
/// All reads that a write depends on are consistent; the index is for reports alone. Totals that
/// are past their time (see `LineItem`) are not part of this: they are not written.
public final class DynamoFacts implements Facts {

  private static final int MOST_WRITES = 100;

  private final Tables tables;
  private final InstantSource clock;

  public DynamoFacts(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public void keep(Fact fact) {
    Retry.whenStale(() -> kept(fact));
  }

  /// Takes a fact into a generation, unless it is in already, or that one is not being made any
  /// more.
  void include(FactId id, long generation) {
    Retry.whenStale(() -> included(id, generation));
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
      stand.generations().live().stream()
          .filter(row.in()::containsKey)
          .forEach(it -> nothing.put(it, Optional.empty()));
      tables.transactions().commit(writes(stand, row.version(), nothing));
      throw new StaleVersion("a fact that is taken out");
    }
    tables.transactions().commit(writes);
    return true;
  }

  private boolean included(FactId id, long generation) {
    Stand stand = stand(id);
    FactItem row = stand.row();
    if (!stand.generations().isMaking(generation) || row.in().containsKey(generation)) {
      return false;
    }
    // Nothing more is known of those that are over.
    long current = stand.generations().current();
    Optional<Contribution> contribution = row.in().getOrDefault(current, Optional.empty());
    Map<Long, Optional<Contribution>> next =
        Map.of(current, contribution, generation, contribution);
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
    Instant now = clock.instant();
    added.forEach((generation, lines) ->
        Difference.counting(lines, line -> before(weighed, generation, line))
            .forEach((line, sums) -> {
              if (!LineItem.isGone(line, now)) {
                Sums before = before(weighed, generation, line);
                writes.add(LineItem.add(tables.table(), generation, line, sums, before));
              }
            }));
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
