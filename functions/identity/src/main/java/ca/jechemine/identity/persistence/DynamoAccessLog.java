package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;

/// The access log in the identity table: `AccessItem`. No entry ever replaces another.
public final class DynamoAccessLog implements AccessLog {

  private final Tables tables;
  private final FieldCipher cipher;

  public DynamoAccessLog(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.cipher = cipher;
  }

  @Override
  public void keep(AccessEntry entry) {
    tables
        .client()
        .putItem(put ->
            put.tableName(tables.table())
                .item(AccessItem.write(entry, cipher))
                .conditionExpression("attribute_not_exists(pk)"));
  }

  @Override
  public Step keeping(AccessEntry entry) {
    return new WriteStep(
        Write.insert(
            tables.table(),
            AccessItem.write(entry, cipher),
            _ -> new IllegalStateException("an entry of the access log is there already")));
  }

  @Override
  public Page<AccessEntry> of(UserId resource, PageRequest page) {
    return PagedQuery.ofTable(tables, AccessItem.pk(resource))
        .page(page)
        .map(it -> AccessItem.read(it, cipher));
  }

  @Override
  public Page<AccessEntry> by(UserId reader, PageRequest page) {
    return PagedQuery.ofIndex(tables, "gsi1", AccessItem.by(reader))
        .page(page)
        .map(it -> AccessItem.read(it, cipher));
  }
}
