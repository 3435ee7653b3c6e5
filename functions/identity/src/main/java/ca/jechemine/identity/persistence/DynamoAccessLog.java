package ca.jechemine.identity.persistence;

import static software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.AccessFilter;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.PagedQuery;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The access log in the identity table: `AccessItem`. No entry ever replaces another.
public final class DynamoAccessLog implements AccessLog {

  private final Tables tables;
  private final FieldCipher cipher;

  public DynamoAccessLog(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.cipher = cipher;
  }

  /// A call whose answer was lost is made again by the SDK, and finds what it wrote.
  @Override
  public void keep(AccessEntry entry) {
    Map<String, AttributeValue> item = AccessItem.write(entry, cipher);
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(item)
                  .conditionExpression("attribute_not_exists(pk)")
                  .returnValuesOnConditionCheckFailure(ALL_OLD));
    } catch (ConditionalCheckFailedException there) {
      if (!there.item().equals(item)) {
        throw there;
      }
    }
  }

  /// The second time it is sealed anew and no longer the same to the letter: its id decides.
  @Override
  public void keepOnce(AccessEntry entry) {
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(AccessItem.write(entry, cipher))
                  .conditionExpression("attribute_not_exists(pk)"));
    } catch (ConditionalCheckFailedException toldBefore) {
      // It is there, and stays as it is.
      return;
    }
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

  @Override
  public Page<AccessEntry> all(AccessFilter filter, PageRequest page) {
    return new AccessQuery(tables, filter).page(page).map(it -> AccessItem.read(it, cipher));
  }
}
