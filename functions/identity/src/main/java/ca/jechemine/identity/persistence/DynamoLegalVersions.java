package ca.jechemine.identity.persistence;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import ca.jechemine.identity.domain.LegalDocument;
import ca.jechemine.identity.domain.LegalVersions;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Versions of legal documents in the identity table: `LegalItem`.
public final class DynamoLegalVersions implements LegalVersions {

  private final Tables tables;

  public DynamoLegalVersions(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Map<LegalDocument, String> all() {
    return read(tables.findAll(Stream.of(LegalDocument.values()).map(LegalItem::key).toList()));
  }

  /// The versions out of rows that were read in the order of the documents.
  static Map<LegalDocument, String> read(List<Map<String, AttributeValue>> rows) {
    Map<LegalDocument, String> versions = new EnumMap<>(LegalDocument.class);
    int row = 0;
    for (LegalDocument document : LegalDocument.values()) {
      versions.put(document, LegalItem.version(rows.get(row)));
      row++;
    }
    return versions;
  }

  @Override
  public void keep(LegalDocument document, long edition, String version) {
    try {
      tables
          .client()
          .updateItem(update ->
              update
                  .tableName(tables.table())
                  .key(LegalItem.key(document))
                  .updateExpression("SET edition = :edition, version = :version")
                  .conditionExpression("attribute_not_exists(pk) OR edition < :edition")
                  .expressionAttributeValues(
                      Map.of(
                          ":edition", fromN(Long.toString(edition)), ":version", fromS(version))));
    } catch (ConditionalCheckFailedException known) {
      // A later edition, or this one again.
      return;
    }
  }
}
