package ca.jechemine.reporting.persistence;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.reporting.domain.Granularity;
import ca.jechemine.reporting.domain.Line;
import ca.jechemine.reporting.domain.Measure;
import ca.jechemine.reporting.domain.Span;
import ca.jechemine.reporting.domain.Subject;
import ca.jechemine.reporting.domain.Sums;
import ca.jechemine.runtime.dynamo.Expiry;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// How a total is spelled.
///
/// - `pk = TOTALS#<generation>#<granularity>#<kind>`, `sk = <span>#<subject>`, a number for each
///   measure that it has: spans of one granularity are in one partition, in the order of time.
/// - Where lists are ordered by it, `gsi1pk = <pk>#<span>`, `gsi1sk = <sessions, twelve digits>#
///   <subject>`, as long as there are any sessions.
///
/// Hours and minutes go after a hundred days, with the days of pairs and issues: reports ask for
/// stretches of the last two months at most. What is past that time is not written at all: it would
/// go at any moment, and what is past it for more than five years is never removed by DynamoDB.
final class LineItem {

  static final String RANKING = "gsi1";

  private static final Duration KEPT = Duration.ofDays(100);

  private LineItem() {}

  static String pk(long generation, Granularity granularity, Subject.Kind kind) {
    return "TOTALS#" + generation + "#" + granularity + "#" + kind;
  }

  static Map<String, AttributeValue> key(long generation, Line line) {
    return Tables.key(pk(generation, line), sk(line));
  }

  static String rankingPk(long generation, Span span, Subject.Kind kind) {
    return pk(generation, span.granularity(), kind) + "#" + span.key();
  }

  /// The subject of a row.
  static String subject(Map<String, AttributeValue> row) {
    String sk = new ItemReader(row).text("sk");
    return sk.substring(sk.indexOf('#') + 1);
  }

  static Sums sums(Map<String, AttributeValue> row) {
    EnumMap<Measure, Long> values = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      AttributeValue value = row.get(measure.code());
      if (value != null) {
        values.put(measure, Long.valueOf(value.n()));
      }
    }
    return new Sums(values);
  }

  /// Adds that to a total.
  ///
  /// @param before the total as it was read: where it is weighed, and its sessions change, it must
  ///   be so still
  static Write add(String table, long generation, Line line, Sums added, Sums before) {
    List<String> additions = new ArrayList<>();
    Map<String, AttributeValue> values = new HashMap<>();
    added
        .values()
        .forEach((measure, value) -> {
          additions.add(measure.code() + " :" + measure.code());
          values.put(":" + measure.code(), number(value));
        });
    StringBuilder expression = new StringBuilder("ADD ").append(String.join(", ", additions));
    Update.Builder update = Update.builder().tableName(table).key(key(generation, line));
    if (expires(line)) {
      expression.append(" SET ").append(Expiry.ATTRIBUTE).append(" = :expiresAt");
      values.put(":expiresAt", number(end(line).getEpochSecond()));
    }
    if (line.isWeighed() && added.get(Measure.SESSIONS) != 0) {
      long sessions = before.get(Measure.SESSIONS);
      values.put(":before", number(sessions));
      update.conditionExpression(
          sessions == 0
              ? "attribute_not_exists(sessionCount) OR sessionCount = :before"
              : "sessionCount = :before");
      if (line.isRanked()) {
        rank(generation, line, sessions + added.get(Measure.SESSIONS), expression, values);
      }
    }
    return Write.update(
        update.updateExpression(expression.toString()).expressionAttributeValues(values),
        _ -> new StaleVersion("a total"));
  }

  private static void rank(
      long generation,
      Line line,
      long sessions,
      StringBuilder expression,
      Map<String, AttributeValue> values) {
    if (sessions <= 0) {
      expression.append(" REMOVE gsi1pk, gsi1sk");
      return;
    }
    expression.append(" SET gsi1pk = :gsi1pk, gsi1sk = :gsi1sk");
    values.put(
        ":gsi1pk", AttributeValue.fromS(rankingPk(generation, line.span(), line.subject().kind())));
    values.put(
        ":gsi1sk",
        AttributeValue.fromS(
            String.format(Locale.ROOT, "%012d#%s", sessions, line.subject().id())));
  }

  /// Whether it is past its time, so that nobody reads it any more.
  static boolean isGone(Line line, Instant now) {
    return expires(line) && !end(line).isAfter(now);
  }

  private static Instant end(Line line) {
    return line.span().start().plus(KEPT);
  }

  private static boolean expires(Line line) {
    return switch (line.span().granularity()) {
      case MINUTE, HOUR -> true;
      case DAY -> line.subject().kind() != Subject.Kind.PLATFORM;
      case MONTH, QUARTER, YEAR, ALL -> false;
    };
  }

  private static String pk(long generation, Line line) {
    return pk(generation, line.span().granularity(), line.subject().kind());
  }

  private static String sk(Line line) {
    return line.span().key() + "#" + line.subject().id();
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
