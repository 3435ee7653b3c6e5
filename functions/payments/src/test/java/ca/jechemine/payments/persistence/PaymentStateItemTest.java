package ca.jechemine.payments.persistence;

import static ca.jechemine.payments.domain.PaymentFixtures.NOW;
import static ca.jechemine.payments.domain.PaymentFixtures.PRICE;
import static ca.jechemine.payments.domain.PaymentFixtures.intent;
import static ca.jechemine.payments.domain.PaymentFixtures.received;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.PaymentState;
import ca.jechemine.payments.domain.PaymentState.Cancelled;
import ca.jechemine.payments.domain.PaymentState.Failed;
import ca.jechemine.payments.domain.PaymentState.Overdue;
import ca.jechemine.payments.domain.PaymentState.Paid;
import ca.jechemine.payments.domain.PaymentState.PartiallyRefunded;
import ca.jechemine.payments.domain.PaymentState.Pending;
import ca.jechemine.payments.domain.PaymentState.Processing;
import ca.jechemine.payments.domain.PaymentState.Refunded;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentStateItemTest {

  private static final Intent INTENT = intent("1");

  static Stream<PaymentState> states() {
    return Stream.of(
        new Pending(null, null),
        new Pending(INTENT, "MISSING_PAYMENT_METHOD"),
        new Processing(INTENT, new Pending(null, null)),
        new Processing(INTENT, new Pending(null, "MISSING_PAYMENT_METHOD")),
        new Processing(INTENT, new Failed(null, "insufficient_funds")),
        new Processing(INTENT, new Overdue(null)),
        new Failed(null, "CHARGE_FAILED"),
        new Failed(INTENT, "card_declined"),
        new Overdue(null),
        new Overdue(INTENT),
        new Cancelled(null),
        new Cancelled(INTENT),
        new Paid(received(INTENT), true),
        new PartiallyRefunded(received(INTENT), new Money(20_00), NOW, false),
        new Refunded(received(INTENT), NOW));
  }

  @ParameterizedTest
  @MethodSource("states")
  void each_is_read_as_it_was_written(PaymentState state) {
    ItemWriter item = new ItemWriter();
    PaymentStateItem.write(state, item);

    assertThat(PaymentStateItem.read(new ItemReader(item.toItem()))).isEqualTo(state);
  }

  @Test
  void one_that_was_begun_before_it_was_kept_what_it_was_is_pending_once_it_is_left() {
    ItemWriter item =
        new ItemWriter()
            .text("status", "processing")
            .text("intentId", INTENT.id().toString())
            .number("intentCents", PRICE.cents())
            .text("intentType", INTENT.type().code());

    assertThat(PaymentStateItem.read(new ItemReader(item.toItem())))
        .isEqualTo(new Processing(INTENT, new Pending(null, null)));
  }
}
