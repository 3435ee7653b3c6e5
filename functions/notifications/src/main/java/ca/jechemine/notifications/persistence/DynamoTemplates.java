package ca.jechemine.notifications.persistence;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.letters.EditedTemplate;
import ca.jechemine.notifications.domain.letters.Field;
import ca.jechemine.notifications.domain.letters.TemplateChange;
import ca.jechemine.notifications.domain.letters.TemplateFault;
import ca.jechemine.notifications.domain.letters.TemplateId;
import ca.jechemine.notifications.domain.letters.TemplateText;
import ca.jechemine.notifications.domain.letters.Templates;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.log.Log;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/// What was rewritten of the templates: `pk = TEMPLATES`, `sk = <key>.<locale>`, with the fields
/// that were (`subject`, `title`, `subtitle`, `bodyHtml` and its form as text, `ctaText`), by whom
/// and when. There is no row of a template that nobody touched, so that the whole is a query of a
/// few.
public final class DynamoTemplates implements Templates {

  private static final String PK = "TEMPLATES";
  private static final String UPDATED_AT = "updatedAt";

  private final Tables tables;
  private final Log log;

  public DynamoTemplates(Tables tables, Log log) {
    this.tables = tables;
    this.log = log;
  }

  @Override
  public List<EditedTemplate> all() {
    return tables
        .client()
        .queryPaginator(
            QueryRequest.builder()
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(PK)))
                .build())
        .items()
        .stream()
        .flatMap(it -> read(it).stream())
        .toList();
  }

  @Override
  public EditedTemplate find(TemplateId id) {
    return tables
        .find(PK, id.code())
        .flatMap(this::read)
        .orElseGet(() -> EditedTemplate.untouched(id));
  }

  @Override
  public EditedTemplate change(
      TemplateId id, TemplateChange change, Optional<Instant> seen, UserId by, Instant now) {
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":now", AttributeValue.fromS(now.toString()));
    values.put(":by", AttributeValue.fromS(by.value()));
    List<String> set = new ArrayList<>(List.of("updatedAt = :now", "updatedBy = :by"));
    change
        .rewritten()
        .forEach((field, text) -> {
          names.put("#" + field.code(), field.code());
          values.put(":" + field.code(), AttributeValue.fromS(text.source()));
          set.add("#" + field.code() + " = :" + field.code());
        });
    List<String> removed = change.followed().stream().map(it -> "#" + it.code()).toList();
    change.followed().forEach(it -> names.put("#" + it.code(), it.code()));
    seen.ifPresent(it -> values.put(":seen", AttributeValue.fromS(it.toString())));
    try {
      return read(tables
              .client()
              .updateItem(update ->
                  update
                      .tableName(tables.table())
                      .key(Tables.key(PK, id.code()))
                      .updateExpression(
                          "SET "
                              + String.join(", ", set)
                              + (removed.isEmpty() ? "" : " REMOVE " + String.join(", ", removed)))
                      .conditionExpression(seen.isEmpty() ? null : "updatedAt = :seen")
                      .expressionAttributeNames(names.isEmpty() ? null : names)
                      .expressionAttributeValues(values)
                      .returnValues(ReturnValue.ALL_NEW))
              .attributes())
          .orElseGet(() -> EditedTemplate.untouched(id));
    } catch (ConditionalCheckFailedException changed) {
      throw changedMeanwhile();
    }
  }

  @Override
  public void forget(TemplateId id) {
    tables
        .client()
        .deleteItem(delete -> delete.tableName(tables.table()).key(Tables.key(PK, id.code())));
  }

  /// A row that is no template any more counts as if nobody had touched it: a letter that is sent
  /// as the code has it is better than none.
  private Optional<EditedTemplate> read(Map<String, AttributeValue> item) {
    ItemReader row = new ItemReader(item);
    String code = row.text("sk");
    try {
      Map<Field, TemplateText> fields = new EnumMap<>(Field.class);
      for (Field field : Field.values()) {
        row.optionalText(field.code()).ifPresent(it -> fields.put(field, TemplateText.parse(it)));
      }
      return TemplateId.of(code)
          .map(it -> new EditedTemplate(it, fields, row.optionalInstant(UPDATED_AT).orElse(null)));
    } catch (TemplateFault fault) {
      log.warn(
          "a rewritten template cannot be read",
          Map.of("template", code, "why", fault.reason().en()));
      return Optional.empty();
    }
  }

  private static Refusal changedMeanwhile() {
    return Refusal.conflict(
        "CHANGED_MEANWHILE",
        new Text(
            "Quelqu’un a modifié ce modèle entre-temps. Veuillez le relire avant de le modifier.",
            "Someone changed this template in the meantime. Please read it again before you"
                + " change it."));
  }
}
