package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.LegalDocument;
import ca.jechemine.identity.domain.LegalVersions;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The version of a legal document that is in force: `pk = LEGAL#<key>`, `sk = LEGAL`, with the
/// `edition` that orders versions.
final class LegalItem {

  private LegalItem() {}

  static Map<String, AttributeValue> key(LegalDocument document) {
    return Tables.key("LEGAL#" + document.key(), "LEGAL");
  }

  static String version(Map<String, AttributeValue> row) {
    return row.isEmpty() ? LegalVersions.UNPUBLISHED : new ItemReader(row).text("version");
  }
}
