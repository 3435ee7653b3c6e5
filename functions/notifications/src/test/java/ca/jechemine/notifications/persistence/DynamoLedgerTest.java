package ca.jechemine.notifications.persistence;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.received;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.notifications.Surroundings;
import ca.jechemine.notifications.domain.LedgerContract;
import ca.jechemine.notifications.domain.Originals;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("adapter")
class DynamoLedgerTest extends LedgerContract {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private final MovableClock clock = new MovableClock(NOON);
  private @Nullable Surroundings surroundings;

  @Override
  protected Stores empty() {
    Surroundings fresh = new Surroundings(AWS, clock);
    surroundings = fresh;
    Tables tables = fresh.tables();
    FieldCipher cipher = Surroundings.cipher();
    KeyedHash lookups = Surroundings.lookups();
    return new Stores(
        fresh.deliveries(),
        new DynamoLedger(tables, cipher, fresh.outbox(), new ReceiptItems(tables, cipher, clock)),
        new DynamoReturns(tables, cipher, lookups, fresh.outbox()),
        new DynamoRecipients(tables, cipher, lookups));
  }

  @Override
  protected int told(String type) {
    return (int)
        Objects.requireNonNull(surroundings).rows("OUTBOX_TABLE", "DELIVERY#").stream()
            .filter(it -> it.getOrDefault("type", "").equals(type))
            .count();
  }

  @Test
  void events_are_kept_sealed_for_thirty_days() {
    Surroundings fresh = Objects.requireNonNull(surroundings);
    Originals originals = new DynamoOriginals(fresh.tables(), Surroundings.cipher(), clock);

    originals.keep("CONTACT#m1#1#0", received());

    assertThat(originals.find("CONTACT#m1#1#0")).contains(received());
    assertThat(originals.has("CONTACT#m1#1#0")).isTrue();
    assertThat(originals.find("CONTACT#m2#1#0")).isEmpty();
    assertThat(fresh.rows("TABLE", "ORIGINAL#").toString()).doesNotContain("elise@example.com");
    clock.advance(Duration.ofDays(30));
    assertThat(originals.find("CONTACT#m1#1#0")).isEmpty();
    assertThat(originals.has("CONTACT#m1#1#0")).isFalse();
  }
}
