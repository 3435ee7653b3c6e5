package ca.jechemine.reporting.persistence.dashboard;

import ca.jechemine.kernel.Role;
import ca.jechemine.reporting.domain.billing.Person;
import ca.jechemine.reporting.domain.billing.Toronto;
import ca.jechemine.reporting.domain.dashboard.Headcount;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// How people are counted: `pk = DASHBOARD_PEOPLE`, `sk = JOINED#<role>#<month>` with `d<day>` of
/// each day on which somebody joined whose account is not closed; and `sk = AWAITING_APPROVAL` with
/// `count`.
public final class HeadcountItem {

  static final String PK = "DASHBOARD_PEOPLE";
  static final String JOINED = "JOINED#";
  static final String AWAITING_APPROVAL = "AWAITING_APPROVAL";
  static final String COUNT = "people";

  private HeadcountItem() {}

  /// What changes with somebody: how they are counted, and whether they are among what happened
  /// lately.
  public static Stream<Write> change(String table, Optional<Person> before, Person after) {
    return Stream.concat(
        counted(table, before, after),
        activity(table, before.flatMap(ActivityItem::ofPerson), ActivityItem.ofPerson(after)));
  }

  private static Stream<Write> counted(String table, Optional<Person> before, Person after) {
    Optional<Place> was = before.flatMap(HeadcountItem::place);
    Optional<Place> is = place(after);
    boolean wasAwaiting = before.filter(Person::isAwaitingApproval).isPresent();
    return Stream.of(
            was.equals(is) ? Stream.<Write>empty() : joined(table, was, is),
            wasAwaiting == after.isAwaitingApproval()
                ? Stream.<Write>empty()
                : Stream.of(
                    adding(table, AWAITING_APPROVAL, Map.of(COUNT, wasAwaiting ? -1L : 1L))))
        .flatMap(it -> it);
  }

  private record Place(String sk, String day) {}

  private static Optional<Place> place(Person person) {
    if (!person.isCounted()) {
      return Optional.empty();
    }
    LocalDate day = Toronto.day(person.joinedAt());
    return Optional.of(
        new Place(JOINED + person.role() + "#" + YearMonth.from(day), name(day.getDayOfMonth())));
  }

  private static Stream<Write> joined(String table, Optional<Place> was, Optional<Place> is) {
    if (was.isPresent() && is.filter(it -> it.sk().equals(was.get().sk())).isPresent()) {
      return Stream.of(
          adding(table, was.get().sk(), Map.of(was.get().day(), -1L, is.get().day(), 1L)));
    }
    return Stream.concat(
        was.stream().map(it -> adding(table, it.sk(), Map.of(it.day(), -1L))),
        is.stream().map(it -> adding(table, it.sk(), Map.of(it.day(), 1L))));
  }

  private static Write adding(String table, String sk, Map<String, Long> added) {
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

  private static Stream<Write> activity(
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

  private static String name(int day) {
    return "d" + day;
  }
}
