package ca.jechemine.local.aws;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;

/// DynamoDB Local's database, which knows by heart how its tables are made until that changes: by
/// itself it reads and parses that several times a call.
final class KnownTables extends SQLiteDBAccess {

  private final Map<String, TableInfo> tables = new ConcurrentHashMap<>();

  /// In memory.
  KnownTables() {}

  KnownTables(File file) {
    super(file);
  }

  /// Nothing when there is no such table.
  @Override
  public @Nullable TableInfo getTableInfo(String table) {
    return tables.computeIfAbsent(table, super::getTableInfo);
  }

  @Override
  public void updateTable(
      String table,
      ProvisionedThroughput provisioned,
      OnDemandThroughput onDemand,
      BillingMode billing,
      long paidPerRequestSince,
      List<AttributeDefinition> attributes,
      List<GlobalSecondaryIndexDescription> indexes,
      Boolean deletionProtected,
      StreamSpecification stream) {
    changing(
        table,
        () ->
            super.updateTable(
                table,
                provisioned,
                onDemand,
                billing,
                paidPerRequestSince,
                attributes,
                indexes,
                deletionProtected,
                stream));
  }

  @Override
  public void updateTable(String table, String ttlAttribute) {
    changing(table, () -> super.updateTable(table, ttlAttribute));
  }

  @Override
  public void deleteTable(String table) {
    changing(table, () -> super.deleteTable(table));
  }

  @Override
  public void createGSIColumns(String table, String index) {
    changing(table, () -> super.createGSIColumns(table, index));
  }

  @Override
  public void backfillGSI(String table, String index) {
    changing(table, () -> super.backfillGSI(table, index));
  }

  @Override
  public void deleteGSI(String table, String index) {
    changing(table, () -> super.deleteGSI(table, index));
  }

  private void changing(String table, Runnable change) {
    try {
      change.run();
    } finally {
      tables.remove(table);
    }
  }
}
