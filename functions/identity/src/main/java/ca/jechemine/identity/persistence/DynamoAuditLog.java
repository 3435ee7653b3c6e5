package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.AuditLog;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Ids;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.InstantSource;

/// The log of sign-in matters in the identity table: `AuditItem`.
public final class DynamoAuditLog implements AuditLog {

  private final Tables tables;
  private final FieldCipher cipher;
  private final KeyedHash lookups;
  private final InstantSource clock;
  private final Ids ids;

  public DynamoAuditLog(
      Tables tables, FieldCipher cipher, KeyedHash lookups, InstantSource clock, Ids ids) {
    this.tables = tables;
    this.cipher = cipher;
    this.lookups = lookups;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Step noting(Entry entry) {
    AuditItem.Place place =
        new AuditItem.Place(ids.next(), EmailItem.hash(entry.email(), lookups), clock.instant());
    return new WriteStep(Write.put(tables.table(), AuditItem.write(entry, place, cipher)));
  }
}
