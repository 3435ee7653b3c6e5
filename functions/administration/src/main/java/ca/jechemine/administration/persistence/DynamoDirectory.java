package ca.jechemine.administration.persistence;

import ca.jechemine.administration.domain.CaseloadBucket;
import ca.jechemine.administration.domain.CaseloadEntry;
import ca.jechemine.administration.domain.Directory;
import ca.jechemine.administration.domain.Listing;
import ca.jechemine.administration.domain.Person;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// The lists of people, read in the administration's table: from its indexes when nobody is looked
/// for by name, else from the rows that people are found by (`FoundBy`).
public final class DynamoDirectory implements Directory {

  /// Counts of each list: `sk` names it.
  static final String TOTALS = "TOTALS";

  /// How many patients' latest appointment is for what: one row each.
  static final String MOTIFS = "MOTIFS";

  private static final int MOST_KEYS = 100;
  private static final int MOST_MOTIFS = 200;

  private final Tables tables;
  private final PersonItem items;
  private final FoundBy foundBy;

  DynamoDirectory(Tables tables, PersonItem items, FoundBy foundBy) {
    this.tables = tables;
    this.items = items;
    this.foundBy = foundBy;
  }

  @Override
  public Found find(Criteria criteria, Window window) {
    return criteria.text().isEmpty() ? listed(criteria, window) : searched(criteria, window);
  }

  /// Out of an index: one query for a page, one more for each megabyte passed over.
  private Found listed(Criteria criteria, Window window) {
    Optional<String> motif = criteria.motif().map(foundBy::motif);
    if (motif.isPresent() && criteria.status().isPresent()) {
      return ofMotif(motif.get(), criteria.status().get(), window);
    }
    Index index =
        motif
            .map(it -> new Index("gsi3", PersonItem.ofMotif(it)))
            .orElseGet(() ->
                criteria
                    .status()
                    .map(it -> new Index("gsi2", PersonItem.ofStatus(criteria.listing(), it)))
                    .orElseGet(() -> new Index("gsi1", PersonItem.all(criteria.listing()))));
    return new Found(page(index, window), total(criteria, motif), false);
  }

  private long total(Criteria criteria, Optional<String> motif) {
    return motif
        .map(it ->
            tables.find(MOTIFS, it).map(row -> new ItemReader(row).number("people")).orElse(0L))
        .orElseGet(() -> {
          Totals totals = totals(criteria.listing());
          return criteria.status().map(totals::of).orElse(totals.total());
        });
  }

  private Slice<Person> page(Index index, Window window) {
    Map<String, AttributeValue> from =
        switch (window) {
          case Window.Numbered it when it.offset() == 0 -> Map.of();
          case Window.Numbered it -> after(index, it.offset());
          case Window.After it -> Positions.key(it.position());
        };
    if (window instanceof Window.Numbered it && it.offset() > 0 && from.isEmpty()) {
      return new Slice<>(List.of(), null);
    }
    List<Map<String, AttributeValue>> rows =
        tables.client().query(query(index, from, window.limit() + 1)).items();
    List<Map<String, AttributeValue>> shown =
        rows.subList(0, Math.min(rows.size(), window.limit()));
    return new Slice<>(
        shown.stream().map(items::read).toList(),
        rows.size() > window.limit() ? position(index, shown.getLast()) : null);
  }

  /// The key of the last of so many rows; nothing when there are fewer.
  private Map<String, AttributeValue> after(Index index, int count) {
    Map<String, AttributeValue> from = Map.of();
    int left = count;
    do {
      var answer =
          tables
              .client()
              .query(
                  query(index, from, left).toBuilder()
                      .projectionExpression("pk, sk, #ipk, #isk")
                      .expressionAttributeNames(
                          Map.of("#ipk", index.name() + "pk", "#isk", index.name() + "sk"))
                      .build());
      left -= answer.items().size();
      from = answer.lastEvaluatedKey();
    } while (left > 0 && !from.isEmpty());
    return from;
  }

  private Found ofMotif(String motif, AccountStatus status, Window window) {
    QueryResponse answer =
        tables
            .client()
            .query(query(new Index("gsi3", PersonItem.ofMotif(motif)), Map.of(), MOST_LOOKED_AT));
    List<Person> people =
        answer.items().stream()
            .map(items::read)
            .filter(it -> it.known().filter(account -> account.status() == status).isPresent())
            .toList();
    return among(people, window, hasMore(answer));
  }

  private static Found among(List<Person> people, Window window, boolean isLowerBound) {
    int from =
        switch (window) {
          case Window.Numbered it -> Math.min(it.offset(), people.size());
          case Window.After it -> Math.min(Integer.parseInt(it.position().value()), people.size());
        };
    int to = Math.min(from + window.limit(), people.size());
    return new Found(
        new Slice<>(
            people.subList(from, to),
            to < people.size() ? new Position(Integer.toString(to)) : null),
        people.size(),
        isLowerBound);
  }

  /// One query of those whose name begins alike, one more of those who are called so when it is
  /// short, and the people of the page alone.
  private Found searched(Criteria criteria, Window window) {
    List<String> wanted = FoundBy.wanted(criteria.text());
    Optional<String> motif = criteria.motif().map(foundBy::motif);
    Candidates candidates = candidates(foundBy.pks(criteria.listing(), criteria.text()));
    List<UserId> matching =
        candidates.rows().stream()
            .filter(row -> wanted.stream().allMatch(word -> begins(row, word)))
            .filter(row ->
                criteria.status().isEmpty() || criteria.status().get().code().equals(row.status()))
            .filter(row -> motif.isEmpty() || motif.get().equals(row.motif()))
            .map(row -> new UserId(row.personId()))
            .distinct()
            .toList();
    int from =
        switch (window) {
          case Window.Numbered it -> Math.min(it.offset(), matching.size());
          case Window.After it ->
              Math.min(Integer.parseInt(it.position().value()), matching.size());
        };
    int to = Math.min(from + window.limit(), matching.size());
    Map<UserId, Person> people = people(matching.subList(from, to));
    return new Found(
        new Slice<>(
            matching.subList(from, to).stream()
                .filter(people::containsKey)
                .map(people::get)
                .toList(),
            to < matching.size() ? new Position(Integer.toString(to)) : null),
        matching.size(),
        candidates.areMore());
  }

  /// Those of all of these places, newest first.
  private Candidates candidates(List<String> pks) {
    List<QueryResponse> answers = pks.stream().map(this::candidates).toList();
    return new Candidates(
        answers.stream()
            .flatMap(it -> it.items().stream())
            .map(FoundBy::read)
            .sorted(Comparator.comparing(FoundBy.Row::sk).reversed())
            .toList(),
        answers.stream().anyMatch(DynamoDirectory::hasMore));
  }

  private QueryResponse candidates(String pk) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                .scanIndexForward(false)
                .limit(MOST_LOOKED_AT));
  }

  private static boolean hasMore(QueryResponse answer) {
    return answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty();
  }

  /// Who may match, and whether there are more who were not looked at.
  private record Candidates(List<FoundBy.Row> rows, boolean areMore) {}

  private static boolean begins(FoundBy.Row row, String word) {
    return row.words().stream().anyMatch(it -> it.startsWith(word));
  }

  @Override
  public Totals totals(Listing listing) {
    return tables
        .find(TOTALS, listing.name())
        .map(ItemReader::new)
        .map(it ->
            new Totals(
                count(it, "total"),
                count(it, "active"),
                count(it, "pending"),
                count(it, "inactive"),
                count(it, "sessions")))
        .orElseGet(() -> new Totals(0, 0, 0, 0, 0));
  }

  @Override
  public List<String> issueTypes() {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(MOTIFS)))
                .limit(MOST_MOTIFS))
        .items()
        .stream()
        .map(ItemReader::new)
        .filter(it -> count(it, "people") > 0)
        .flatMap(it -> it.optionalText("label").stream())
        .sorted()
        .toList();
  }

  @Override
  public Map<UserId, Person> people(Collection<UserId> ids) {
    Map<UserId, Person> people = new LinkedHashMap<>();
    rows(ids.stream().distinct().map(PersonItem::key).toList())
        .map(items::read)
        .forEach(it -> people.put(it.id(), it));
    return people;
  }

  @Override
  public Map<UserId, Practised> practised(Collection<UserId> professionals) {
    Map<UserId, Practised> practised = new LinkedHashMap<>();
    rows(professionals.stream()
            .distinct()
            .map(it -> Tables.key(CaseloadItem.pk(it), CaseloadItem.COUNTS))
            .toList())
        .forEach(row -> {
          ItemReader item = new ItemReader(row);
          practised.put(
              new UserId(item.text("pk").substring("PROFESSIONAL#".length())),
              new Practised(count(item, "clients"), count(item, "sessions")));
        });
    return practised;
  }

  @Override
  public Collection<UserId> possibleDuplicates(Collection<Person> patients) {
    Map<Person, List<String>> same =
        patients.stream().collect(Collectors.toMap(it -> it, foundBy::same, (it, _) -> it));
    Set<String> shared = new HashSet<>();
    rows(same.values().stream()
            .flatMap(List::stream)
            .distinct()
            .map(it -> Tables.key("SAME#" + it, "SAME"))
            .toList())
        .filter(row -> count(new ItemReader(row), "people") > 1)
        .forEach(row -> shared.add(new ItemReader(row).text("pk").substring("SAME#".length())));
    Set<UserId> duplicates = new LinkedHashSet<>();
    same.forEach((person, keys) -> {
      if (keys.stream().anyMatch(shared::contains)) {
        duplicates.add(person.id());
      }
    });
    return duplicates;
  }

  @Override
  public Slice<CaseloadEntry> caseload(UserId professional, CaseloadBucket bucket, int limit) {
    Index index = new Index("gsi1", CaseloadItem.bucketPk(professional, bucket));
    List<Map<String, AttributeValue>> rows =
        tables.client().query(query(index, Map.of(), limit + 1)).items();
    List<Map<String, AttributeValue>> shown = rows.subList(0, Math.min(rows.size(), limit));
    return new Slice<>(
        shown.stream().map(CaseloadItem::read).toList(),
        rows.size() > limit ? position(index, shown.getLast()) : null);
  }

  /// A hundred in a call.
  private Stream<Map<String, AttributeValue>> rows(List<Map<String, AttributeValue>> keys) {
    List<Map<String, AttributeValue>> rows = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += MOST_KEYS) {
      rows.addAll(tables.findAll(keys.subList(from, Math.min(from + MOST_KEYS, keys.size()))));
    }
    return rows.stream().filter(it -> !it.isEmpty());
  }

  private QueryRequest query(Index index, Map<String, AttributeValue> from, int limit) {
    return QueryRequest.builder()
        .tableName(tables.table())
        .indexName(index.name())
        .keyConditionExpression(index.name() + "pk = :pk")
        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(index.pk())))
        .exclusiveStartKey(from.isEmpty() ? null : from)
        .scanIndexForward(false)
        .limit(limit)
        .build();
  }

  private static Position position(Index index, Map<String, AttributeValue> row) {
    Map<String, AttributeValue> key = new TreeMap<>(row);
    key.keySet().retainAll(List.of("pk", "sk", index.name() + "pk", index.name() + "sk"));
    return Positions.of(key);
  }

  private static long count(ItemReader item, String name) {
    return item.optionalNumber(name).orElse(0L);
  }

  /// A partition of an index.
  private record Index(String name, String pk) {}
}
