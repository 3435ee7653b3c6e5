package ca.jechemine.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/// How a table is made is looked up once; what changes it is noticed.
@ExtendWith(CloudExtension.class)
final class KnownTablesTest {

  private final DynamoDbClient dynamo;

  KnownTablesTest(LocalAws aws) {
    this.dynamo = aws.dynamo();
  }

  @Test
  void a_table_that_is_deleted_is_not_known_any_more_and_may_be_made_otherwise() {
    create("RemadeTable", "pk");
    put("RemadeTable", "pk");

    dynamo.deleteTable(it -> it.tableName("RemadeTable"));
    assertThatThrownBy(() -> put("RemadeTable", "pk"))
        .isInstanceOf(ResourceNotFoundException.class);

    create("RemadeTable", "other");
    assertThatThrownBy(() -> put("RemadeTable", "pk")).isInstanceOf(DynamoDbException.class);
    put("RemadeTable", "other");
  }

  @Test
  void a_setting_that_is_changed_is_read_anew() {
    create("ChangedTable", "pk");
    put("ChangedTable", "pk");

    dynamo.updateTable(it -> it.tableName("ChangedTable").deletionProtectionEnabled(true));

    assertThat(
            dynamo
                .describeTable(it -> it.tableName("ChangedTable"))
                .table()
                .deletionProtectionEnabled())
        .isTrue();
    dynamo.updateTable(it -> it.tableName("ChangedTable").deletionProtectionEnabled(false));
    dynamo.deleteTable(it -> it.tableName("ChangedTable"));
  }

  private void create(String table, String key) {
    dynamo.createTable(
        new TableDefinition(
                table,
                new TableDefinition.Key(key, Optional.empty()),
                Map.of(key, "S"),
                List.of(),
                Optional.empty(),
                Optional.empty())
            .request());
  }

  private void put(String table, String key) {
    dynamo.putItem(it -> it.tableName(table).item(Map.of(key, AttributeValue.fromS("a"))));
  }
}
