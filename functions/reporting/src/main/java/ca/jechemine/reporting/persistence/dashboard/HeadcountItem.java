package ca.jechemine.reporting.persistence.dashboard;

import ca.jechemine.kernel.Role;
import ca.jechemine.reporting.domain.billing.Person;
import ca.jechemine.reporting.domain.billing.Toronto;
import ca.jechemine.reporting.domain.dashboard.Headcount;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// How people are counted: `pk = DASHBOARD_PEOPLE`, `sk = JOINED#<role>#<month>` with `d<day>` of
/// each day on which somebody joined whose account is not closed; and `sk = AWAITING_APPROVAL` with
/// `people`; `changes` of each rises with each change. Each whom they count has a row beside them,
/// written with them: `pk = DASHBOARD_PERSON`, `sk = <sk of the figures>#<userId>`, with `figure`,
/// by which they are counted. Of these the figures are worked out again.
public final class HeadcountItem {

  static final String PK = "DASHBOARD_PEOPLE";
  static final String JOINED = "JOINED#";
  static final String AWAITING_APPROVAL = "AWAITING_APPROVAL";
  static final String COUNT = "people";
  static final String CHANGES = "changes";
  static final String PEOPLE = "DASHBOARD_PERSON";
  static final String FIGURE = "figure";

  private static final Set<String> NO_FIGURES = Set.of("pk", "sk", CHANGES);

  private HeadcountItem() {}

  /// What changes with somebody: how they are counted, and whether they are among what happened
  /// lately.
  public static Stream<Write> change(String table, Optional<Person> before, Person after) {
    return Stream.of(
            counted(table, before.flatMap(HeadcountItem::joined), joined(after)),
            counted(table, before.flatMap(HeadcountItem::awaiting), awaiting(after)),
            replaced(table, before.flatMap(ActivityItem::ofPerson), ActivityItem.ofPerson(after)))
        .flatMap(it -> it);
  }

  /// That somebody is counted.
  ///
  /// @param figure which number of the group counts them
  private record Counted(String group, String figure, String userId) {

    Map<String, AttributeValue> row() {
      return new ItemWriter()
          .text("pk", PEOPLE)
          .text("sk", person(group, userId))
          .text(FIGURE, figure)
          .toItem();
    }
  }

  private static Optional<Counted> joined(Person person) {
    if (!person.isCounted()) {
      return Optional.empty();
    }
    LocalDate day = Toronto.day(person.joinedAt());
    return Optional.of(
        new Counted(
            JOINED + person.role() + "#" + YearMonth.from(day),
            name(day.getDayOfMonth()),
            person.party().id()));
  }

  private static Optional<Counted> awaiting(Person person) {
    return person.isAwaitingApproval()
        ? Optional.of(new Counted(AWAITING_APPROVAL, COUNT, person.party().id()))
        : Optional.empty();
  }

  private static Stream<Write> counted(String table, Optional<Counted> was, Optional<Counted> is) {
    if (was.equals(is)) {
      return Stream.empty();
    }
    return Stream.concat(
        figures(table, was, is), replaced(table, was.map(Counted::row), is.map(Counted::row)));
  }

  private static Stream<Write> figures(String table, Optional<Counted> was, Optional<Counted> is) {
    if (was.isPresent() && is.filter(it -> it.group().equals(was.get().group())).isPresent()) {
      return Stream.of(
          adding(table, was.get().group(), Map.of(was.get().figure(), -1L, is.get().figure(), 1L)));
    }
    return Stream.concat(
        was.stream().map(it -> adding(table, it.group(), Map.of(it.figure(), -1L))),
        is.stream().map(it -> adding(table, it.group(), Map.of(it.figure(), 1L))));
  }

  private static Write adding(String table, String sk, Map<String, Long> change) {
    Map<String, Long> added = new TreeMap<>(change);
    added.put(CHANGES, 1L);
    String expression =
        String.join(", ", added.keySet().stream().map(it -> it + " :" + it).toList());
    return Write.update(
        Update.builder()
            .tableName(table)
            .key(Tables.key(PK, sk))
            .updateExpression("ADD " + expression)
            .expressionAttributeValues(
                added.entrySet().stream()
                    .collect(
                        Collectors.toMap(
                            it -> ":" + it.getKey(),
                            it -> AttributeValue.fromN(Long.toString(it.getValue()))))),
        _ -> new IllegalStateException("an unconditional update has no condition"));
  }

  private static Stream<Write> replaced(
      String table,
      Optional<Map<String, AttributeValue>> was,
      Optional<Map<String, AttributeValue>> is) {
    if (was.equals(is)) {
      return Stream.empty();
    }
    Stream<Write> gone =
        was.filter(it -> is.filter(now -> key(now).equals(key(it))).isEmpty()).stream()
            .map(it ->
                Write.delete(
                    Delete.builder().tableName(table).key(key(it)),
                    _ -> new IllegalStateException("an unconditional delete has no condition")));
    return Stream.concat(gone, is.stream().map(it -> Write.put(table, it)));
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return Tables.key(item.text("pk"), item.text("sk"));
  }

  static Headcount read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    String[] parts = item.text("sk").split("#", -1);
    YearMonth month = YearMonth.parse(parts[2]);
    List<Long> days =
        IntStream.rangeClosed(1, month.lengthOfMonth())
            .mapToObj(it -> item.optionalNumber(name(it)).orElse(0L))
            .toList();
    return new Headcount(Role.valueOf(parts[1]), month, days);
  }

  /// The figures of a row, without those that are zero.
  static Map<String, Long> figures(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return row.keySet().stream()
        .filter(it -> !NO_FIGURES.contains(it))
        .filter(it -> item.number(it) != 0)
        .collect(Collectors.toMap(it -> it, item::number));
  }

  static Map<String, AttributeValue> write(String group, Map<String, Long> figures, long changes) {
    ItemWriter item = new ItemWriter().text("pk", PK).text("sk", group).number(CHANGES, changes);
    figures.forEach(item::number);
    return item.toItem();
  }

  /// Where somebody is who is counted in a group.
  static String person(String group, String userId) {
    return group + "#" + userId;
  }

  /// The group of whoever is there.
  static String group(String place) {
    return place.substring(0, place.lastIndexOf('#'));
  }

  private static String name(int day) {
    return "d" + day;
  }
}
