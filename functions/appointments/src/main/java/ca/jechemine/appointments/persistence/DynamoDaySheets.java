package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.schedule.DaySheet;
import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.appointments.domain.schedule.Sheets;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Keeps day sheets in DynamoDB, one row a day: any number of days is one strongly consistent read,
/// any change one transaction.
public final class DynamoDaySheets implements DaySheets {

  private final Tables tables;

  public DynamoDaySheets(Tables tables) {
    this.tables = tables;
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
