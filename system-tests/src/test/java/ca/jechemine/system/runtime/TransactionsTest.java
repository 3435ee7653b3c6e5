package ca.jechemine.system.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.jechemine.kernel.AlreadyAnswered;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Tag("adapter")
class TransactionsTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private static final String OPERATION = "TransactWriteItems";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-06-15T12:00:00Z"));
  private Tables tables = AWS.freshTable(clock);

  @BeforeEach
  void aFreshTable() {
    tables = AWS.freshTable(clock);
  }

  @AfterEach
  void noFaults() {
    AWS.endFaults();
  }

  @Test
  void a_condition_that_does_not_hold_ends_all_with_its_own_meaning() {
    commit(row("taken", "first"));

    assertThatIllegalStateException()
        .isThrownBy(() ->
            tables
                .transactions()
                .commit(
                    List.of(
                        Write.put(tables.table(), row("beside", "x")),
                        Write.insert(
                            tables.table(),
                            row("taken", "second"),
                            it -> new IllegalStateException(new ItemReader(it).text("value"))))))
        .withMessage("first");
    assertThat(tables.find("beside", "ROW")).isEmpty();
  }

  @Test
  @Tag("embedded")
  void a_collision_is_tried_again() {
    AWS.aws().faults().next(3, Service.DYNAMODB, OPERATION, Fault.transactionConflict(1));

    commit(row("one", "x"));

    assertThat(tables.find("one", "ROW")).isPresent();
  }

  @Test
  @Tag("embedded")
  void collisions_without_end_are_a_lost_race() {
    AWS.aws().faults().next(9, Service.DYNAMODB, OPERATION, Fault.transactionConflict(1));

    assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> commit(row("one", "x")));
  }

  @Test
  @Tag("embedded")
  void a_lost_answer_does_not_make_the_first_attempt_look_like_somebody_elses() {
    AWS.aws().faults().next(Service.DYNAMODB, OPERATION, new Fault.AnswerLost());

    tables
        .transactions()
        .commit(
            List.of(
                Write.insert(
                    tables.table(), row("one", "x"), _ -> new IllegalStateException("taken"))));

    assertThat(tables.find("one", "ROW")).isPresent();
  }

  @Test
  void of_a_hundred_receipts_of_one_key_one_is_kept_and_all_others_find_it() {
    ReceiptItems receipts = receipts();
    Receipt receipt = new Receipt("key", "print", 201, "{\"id\":\"1\"}");

    List<Optional<Receipt>> found = AtOnce.times(100, () -> keep(receipts, receipt));

    assertThat(found.stream().filter(Optional::isEmpty)).hasSize(1);
    assertThat(found.stream().flatMap(Optional::stream)).hasSize(99).containsOnly(receipt);
    assertThat(receipts.find("key")).contains(receipt);
  }

  @Test
  void a_receipt_is_kept_for_48_hours_and_its_answer_cannot_be_read_in_the_table() {
    ReceiptItems receipts = receipts();
    Receipt receipt = new Receipt("key", "print", 201, "{\"name\":\"Zoé Roy\"}");
    keep(receipts, receipt);

    assertThat(tables.find("RECEIPT#key", "RECEIPT").orElseThrow().toString())
        .doesNotContain("Zoé Roy");
    clock.advance(Duration.ofDays(2));
    assertThat(receipts.find("key")).isEmpty();
    assertThat(keep(receipts, receipt)).isEmpty();
  }

  private Optional<Receipt> keep(ReceiptItems receipts, Receipt receipt) {
    try {
      tables
          .transactions()
          .commit(
              Stream.concat(
                      receipts.keep(Optional.of(receipt)),
                      Stream.of(Write.put(tables.table(), row("effect", "x"))))
                  .toList());
      return Optional.empty();
    } catch (AlreadyAnswered answered) {
      return Optional.of(answered.receipt());
    }
  }

  private ReceiptItems receipts() {
    return new ReceiptItems(
        tables,
        FieldCipher.of(Keyring.of(Map.of("current", "k1", "k1", "a secret")), new SecureRandom()),
        clock);
  }

  private void commit(Map<String, AttributeValue> row) {
    tables.transactions().commit(List.of(Write.put(tables.table(), row)));
  }

  private static Map<String, AttributeValue> row(String pk, String value) {
    return new ItemWriter().text("pk", pk).text("sk", "ROW").text("value", value).toItem();
  }
}
