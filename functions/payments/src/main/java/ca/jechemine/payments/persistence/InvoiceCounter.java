package ca.jechemine.payments.persistence;

import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.receipt.InvoiceNumber;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Duration;
import java.time.Year;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Counts invoices (contract 30 §8.2): `pk = COUNTER#invoice`, `sk = COUNTER`, and for each number
/// a row that says whose it is (`pk = INVOICE#<number>`, `sk = INVOICE`). The count rises in the
/// transaction that gives the number, from what was read: of several at once one does it, and the
/// others take the next one.
final class InvoiceCounter {

  private static final String PK = "COUNTER#invoice";
  private static final String SK = "COUNTER";
  private static final int MOST_RACES = 60;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final int MOST_DOUBLINGS = 9;

  private final Tables tables;
  private final RandomGenerator random;

  InvoiceCounter(Tables tables, RandomGenerator random) {
    this.tables = tables;
    this.random = random;
  }

  /// Has the next number given, again and again while others are quicker.
  void give(Year year, Consumer<InvoiceNumber> attempt) {
    for (int races = 1; ; races++) {
      try {
        attempt.accept(new InvoiceNumber(year, last() + 1));
        return;
      } catch (Taken taken) {
        if (races == MOST_RACES) {
          throw taken;
        }
        pause(races);
      }
    }
  }

  /// The more were quicker, the longer: so that not all try again at once.
  private void pause(int races) {
    long longest = FIRST_PAUSE.toNanos() << Math.min(2 * races, MOST_DOUBLINGS);
    LockSupport.parkNanos(random.nextLong(1, longest));
  }

  /// The writes that give that number to that appointment.
  Stream<Write> take(InvoiceNumber number, AppointmentId appointment) {
    return Stream.of(
        Write.update(
            Update.builder()
                .tableName(tables.table())
                .key(Tables.key(PK, SK))
                .updateExpression("SET issued = :number")
                .conditionExpression(
                    number.sequence() == 1 ? "attribute_not_exists(pk)" : "issued = :before")
                .expressionAttributeValues(
                    number.sequence() == 1
                        ? Map.of(":number", count(1))
                        : Map.of(
                            ":number", count(number.sequence()),
                            ":before", count(number.sequence() - 1))),
            _ -> new Taken()),
        Write.insert(
            tables.table(),
            new ItemWriter()
                .text("pk", "INVOICE#" + number.text())
                .text("sk", "INVOICE")
                .text("appointmentId", appointment.value())
                .toItem(),
            _ -> new IllegalStateException("two invoices have one number")));
  }

  private long last() {
    return tables.find(PK, SK).map(it -> new ItemReader(it).number("issued")).orElse(0L);
  }

  private static AttributeValue count(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  /// Somebody else was quicker.
  static final class Taken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Taken() {
      super("the number is taken", null, false, false);
    }
  }
}
