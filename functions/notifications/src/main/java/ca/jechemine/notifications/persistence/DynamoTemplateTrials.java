package ca.jechemine.notifications.persistence;

import ca.jechemine.contracts.DeliveryEvent.TemplateTestRequested;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.notifications.domain.letters.TemplateTrials;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The event of a sample in the outbox, with its receipt, counted by administrator.
public final class DynamoTemplateTrials implements TemplateTrials {

  private static final RateLimit TRIALS = new RateLimit("template-test", 30, Duration.ofHours(1));

  private final RateLimits limits;
  private final Outbox outbox;
  private final ReceiptItems receipts;

  public DynamoTemplateTrials(
      Tables tables, Outbox outbox, ReceiptItems receipts, InstantSource clock) {
    this.limits = new RateLimits(tables, clock);
    this.outbox = outbox;
    this.receipts = receipts;
  }

  @Override
  public void ask(TemplateTestRequested asked, Optional<Receipt> receipt) {
    limits.commitWith(
        TRIALS,
        asked.userId(),
        Stream.concat(receipts.keep(receipt), outbox.publish(List.of(asked), 1)).toList());
  }
}
