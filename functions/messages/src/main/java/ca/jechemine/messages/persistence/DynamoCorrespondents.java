package ca.jechemine.messages.persistence;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.Correspondent;
import ca.jechemine.messages.domain.Correspondents;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// People in the domain's table: `pk = PERSON#<id>`, `sk = PERSON`. The name is sealed. `version`
/// is the account's, `profileVersion` that of the profile that said whether they are hidden: each
/// is kept without the other. `gsi1` (`ACTIVE`, `<rank><role>#<id>`) finds who may be written to,
/// colleagues first.
final class DynamoCorrespondents implements Correspondents {

  private static final String SK = "PERSON";
  private static final String ACTIVE = "ACTIVE";

  /// As many rows as one call reads.
  private static final int BATCH = 100;

  private final Tables tables;
  private final FieldCipher cipher;

  DynamoCorrespondents(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.cipher = cipher;
  }

  @Override
  public Optional<Correspondent> find(UserId id) {
    return tables.find(pk(id), SK).flatMap(it -> read(id, it));
  }

  /// One call for each hundred.
  @Override
  public Map<UserId, Correspondent> withIds(Collection<UserId> ids) {
    Map<UserId, Correspondent> found = new HashMap<>();
    List<UserId> wanted = ids.stream().distinct().toList();
    for (int from = 0; from < wanted.size(); from += BATCH) {
      List<UserId> some = wanted.subList(from, Math.min(wanted.size(), from + BATCH));
      List<Map<String, AttributeValue>> rows =
          tables.findAll(some.stream().map(it -> Tables.key(pk(it), SK)).toList());
      for (int i = 0; i < rows.size(); i++) {
        UserId id = some.get(i);
        read(id, rows.get(i)).ifPresent(it -> found.put(id, it));
      }
    }
    return found;
  }

  /// One query.
  @Override
  public Page<Correspondent> active(Optional<Role> role, PageRequest page) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":active", AttributeValue.fromS(ACTIVE));
    role.ifPresent(it -> values.put(":role", AttributeValue.fromS(found(it))));
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.table())
            .indexName("gsi1")
            .keyConditionExpression(
                "gsi1pk = :active" + (role.isPresent() ? " AND begins_with(gsi1sk, :role)" : ""))
            .expressionAttributeValues(values)
            .limit(page.limit());
    page.start().ifPresent(it -> query.exclusiveStartKey(Positions.key(it)));
    QueryResponse answer = tables.client().query(query.build());
    List<Correspondent> people = new ArrayList<>();
    answer.items().forEach(it -> read(idOf(it), it).ifPresent(people::add));
    return new Page<>(
        people,
        answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty()
            ? Positions.of(answer.lastEvaluatedKey())
            : null);
  }

  @Override
  public List<Correspondent> administrators() {
    return active(Optional.of(Role.ADMIN), new PageRequest(MOST_ADMINISTRATORS, null)).items();
  }

  /// One conditional write.
  @Override
  public void keep(Correspondent person) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":version", number(person.version()));
    values.put(":name", text(cipher.seal(person.name(), context(person.id()))));
    values.put(":role", text(person.role().code()));
    values.put(":status", text(person.status().code()));
    values.put(":isAdministrator", AttributeValue.fromBool(person.isAdministrator()));
    values.put(":isForgotten", AttributeValue.fromBool(person.isForgotten()));
    if (person.isActive()) {
      values.put(":active", text(ACTIVE));
      values.put(":found", text(found(person.role()) + person.id()));
    }
    change(
        person.id(),
        "SET #version = :version, #name = :name, #role = :role, #status = :status,"
            + " isAdministrator = :isAdministrator, isForgotten = :isForgotten"
            + (person.isActive()
                ? ", gsi1pk = :active, gsi1sk = :found"
                : " REMOVE gsi1pk, gsi1sk"),
        "attribute_not_exists(#version) OR #version < :version",
        Map.of("#version", "version", "#name", "name", "#role", "role", "#status", "status"),
        values);
  }

  /// One conditional write.
  @Override
  public void keepHidden(UserId professional, long version, boolean isHidden) {
    change(
        professional,
        "SET #version = :version, isHidden = :isHidden",
        "attribute_not_exists(#version) OR #version < :version",
        Map.of("#version", "profileVersion"),
        Map.of(":version", number(version), ":isHidden", AttributeValue.fromBool(isHidden)));
  }

  private void change(
      UserId id,
      String update,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    try {
      tables
          .client()
          .updateItem(it ->
              it.tableName(tables.table())
                  .key(Tables.key(pk(id), SK))
                  .updateExpression(update)
                  .conditionExpression(condition)
                  .expressionAttributeNames(names)
                  .expressionAttributeValues(values));
    } catch (ConditionalCheckFailedException later) {
      // Something later is known.
      return;
    }
  }

  /// A condition of a transaction: that the person is not known to be forgotten.
  static Write unlessForgotten(String table, UserId id) {
    return Write.check(
        ConditionCheck.builder()
            .tableName(table)
            .key(Tables.key(pk(id), SK))
            .conditionExpression("attribute_not_exists(isForgotten) OR isForgotten = :no")
            .expressionAttributeValues(Map.of(":no", AttributeValue.fromBool(false))),
        _ -> new StaleVersion("whether somebody is forgotten"));
  }

  /// Of whom only the profile was heard of, nothing is known yet.
  private Optional<Correspondent> read(UserId id, Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return item.optionalNumber("version")
        .map(version ->
            new Correspondent(
                id,
                version,
                cipher.open(item.text("name"), context(id)),
                Role.of(item.text("role")),
                AccountStatus.of(item.text("status")),
                item.flag("isAdministrator"),
                item.flag("isForgotten"),
                item.flag("isHidden")));
  }

  private static String found(Role role) {
    int rank =
        switch (role) {
          case ADMIN -> 1;
          case PROFESSIONAL -> 2;
          case EMPLOYEE -> 3;
          case CLIENT -> 4;
          case PROSPECT -> 5;
          case GUEST -> 6;
        };
    return rank + role.code() + "#";
  }

  private static UserId idOf(Map<String, AttributeValue> row) {
    return new UserId(new ItemReader(row).text("pk").substring("PERSON#".length()));
  }

  private static String pk(UserId id) {
    return "PERSON#" + id;
  }

  private static String context(UserId id) {
    return pk(id) + "#name";
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
