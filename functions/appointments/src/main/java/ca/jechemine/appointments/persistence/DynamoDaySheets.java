package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.schedule.DaySheet;
import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.appointments.domain.schedule.Hold;
import ca.jechemine.appointments.domain.schedule.Sheets;
import ca.jechemine.contracts.SlotEvent.DayOpened;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Keeps day sheets in DynamoDB, one row a day: any number of days is one strongly consistent read,
/// any change one transaction.
public final class DynamoDaySheets implements DaySheets {

  private static final RateLimit HOLDS = new RateLimit("slot-holds", Hold.MOST, Hold.WINDOW);

  private final Tables tables;
  private final Outbox outbox;
  private final RateLimits limits;

  public DynamoDaySheets(Tables tables, Outbox outbox, InstantSource clock) {
    this.tables = tables;
    this.outbox = outbox;
    this.limits = new RateLimits(tables, clock);
  }

  @Override
  public Sheets find(UserId professional, Collection<LocalDate> days) {
    List<LocalDate> asked = days.stream().distinct().sorted().toList();
    if (asked.isEmpty() || asked.size() > MOST_DAYS) {
      throw new IllegalArgumentException("one to " + MOST_DAYS + " days can be read at once");
    }
    List<Map<String, AttributeValue>> rows = rows(professional, asked);
    return Sheets.of(
        IntStream.range(0, asked.size())
            .mapToObj(it -> DaySheetItem.read(professional, asked.get(it), rows.get(it)))
            .toList());
  }

  private List<Map<String, AttributeValue>> rows(UserId professional, List<LocalDate> days) {
    if (days.size() == 1) {
      String day = days.getFirst().toString();
      return List.of(tables.find(DaySheetItem.pk(professional), day).orElse(Map.of()));
    }
    return tables.findAll(days.stream().map(it -> DaySheetItem.key(professional, it)).toList());
  }

  @Override
  public void save(Sheets sheets) {
    List<Write> writes = writes(sheets);
    if (!writes.isEmpty()) {
      tables.transactions().commit(writes);
    }
  }

  @Override
  public void saveOpened(Sheets sheets, DayOpened opened) {
    List<Write> writes = new ArrayList<>(writes(sheets));
    sheets.changed().stream()
        .flatMap(it -> outbox.publish(List.of(opened), it.version() + 1))
        .forEach(writes::add);
    if (!writes.isEmpty()) {
      tables.transactions().commit(writes);
    }
  }

  @Override
  public void saveHold(Sheets sheets, UserId holder) {
    List<Write> writes = writes(sheets);
    if (!writes.isEmpty()) {
      limits.commitWith(HOLDS, holder.value(), writes);
    }
  }

  /// One query of the rows of these days, however many of them are blocked.
  @Override
  public List<DaySheet> blocked(UserId professional, LocalDate first, LocalDate last) {
    if (ChronoUnit.DAYS.between(first, last) >= LONGEST_RANGE) {
      throw new IllegalArgumentException(LONGEST_RANGE + " days can be listed at once");
    }
    return tables
        .client()
        .queryPaginator(query ->
            query
                .tableName(tables.table())
                .consistentRead(true)
                .keyConditionExpression("pk = :sheets AND sk BETWEEN :first AND :last")
                .filterExpression("blocked = :yes")
                .expressionAttributeValues(
                    Map.of(
                        ":sheets", AttributeValue.fromS(DaySheetItem.pk(professional)),
                        ":first", AttributeValue.fromS(first.toString()),
                        ":last", AttributeValue.fromS(last.toString()),
                        ":yes", AttributeValue.fromBool(true))))
        .items()
        .stream()
        .map(it -> DaySheetItem.read(professional, it).value())
        .toList();
  }

  /// The writes of what changed, none when nothing did; for the transaction of the appointment that
  /// claims or releases. Each throws `StaleVersion` when somebody else changed the day since it was
  /// read.
  public List<Write> writes(Sheets sheets) {
    return sheets.changed().stream().map(this::write).toList();
  }

  private Write write(Versioned<DaySheet> changed) {
    Put.Builder put = Put.builder().tableName(tables.table()).item(DaySheetItem.next(changed));
    return Write.put(
        changed.version() == 0
            ? put.conditionExpression("attribute_not_exists(pk)")
            : put.conditionExpression("version = :read")
                .expressionAttributeValues(
                    Map.of(":read", AttributeValue.fromN(Long.toString(changed.version())))),
        _ -> new StaleVersion("the day sheet"));
  }
}
