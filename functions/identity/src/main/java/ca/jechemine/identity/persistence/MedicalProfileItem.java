package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Answers;
import ca.jechemine.identity.domain.MedicalField;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.json.Json;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A client's medical profile: `pk = ACCOUNT#<id>`, `sk = MEDICAL`. `answers` is the whole form as
/// JSON, sealed for this row: all of it is health data.
final class MedicalProfileItem {

  static final String SK = "MEDICAL";

  private MedicalProfileItem() {}

  static Map<String, AttributeValue> write(MedicalProfile profile, FieldCipher cipher) {
    String pk = AccountItem.pk(profile.holder());
    return new ItemWriter()
        .text("pk", pk)
        .text("sk", SK)
        .text("answers", cipher.seal(Json.write(profile.answers().plain()), pk + "/medical"))
        .flag("completed", profile.completed())
        .instant("createdAt", profile.createdAt())
        .instant("updatedAt", profile.updatedAt())
        .toItem();
  }

  static MedicalProfile read(UserId holder, Map<String, AttributeValue> row, FieldCipher cipher) {
    ItemReader item = new ItemReader(row);
    return new MedicalProfile(
        holder,
        Answers.kept(
            MedicalField.class,
            Json.readObject(
                cipher.open(item.text("answers"), AccountItem.pk(holder) + "/medical"))),
        item.flag("completed"),
        item.instant("createdAt"),
        item.instant("updatedAt"));
  }
}
