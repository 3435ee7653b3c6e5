package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.AccessEntry.Reader;
import ca.jechemine.identity.domain.Origin;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Who else read or changed a client's file: `pk = ACCESS#<whose file>`, `sk = <id>`, the id
/// sorting by time; `gsi1pk = ACCESS#BY#<who>`, `gsi1sk = <id>`; `gsi2pk = ACCESS#ALL`, `gsi2sk =
/// <id>`: the whole log. Never forgotten. Role, name, network address and browser are sealed.
final class AccessItem {

  /// Where the whole log is, in `gsi2`.
  static final String ALL = "ACCESS#ALL";

  private AccessItem() {}

  static String pk(UserId resource) {
    return "ACCESS#" + resource;
  }

  static String by(UserId reader) {
    return "ACCESS#BY#" + reader;
  }

  static Map<String, AttributeValue> write(AccessEntry entry, FieldCipher cipher) {
    String row = pk(entry.resource()) + "/" + entry.id();
    Reader reader = entry.reader();
    return new ItemWriter()
        .text("pk", pk(entry.resource()))
        .text("sk", entry.id())
        .text("gsi1pk", by(reader.id()))
        .text("gsi1sk", entry.id())
        .text("gsi2pk", ALL)
        .text("gsi2sk", entry.id())
        .text("readerId", reader.id().value())
        .text("readerRole", cipher.seal(reader.role().name(), row + "/readerRole"))
        .text("readerName", cipher.seal(reader.name(), row + "/readerName"))
        .text("action", entry.action().name())
        .text("fileId", entry.fileId())
        .text("ip", cipher.seal(entry.origin().address(), row + "/ip"))
        .text("userAgent", cipher.seal(entry.origin().userAgent(), row + "/userAgent"))
        .instant("createdAt", entry.createdAt())
        .toItem();
  }

  static AccessEntry read(Map<String, AttributeValue> attributes, FieldCipher cipher) {
    ItemReader item = new ItemReader(attributes);
    String pk = item.text("pk");
    String row = pk + "/" + item.text("sk");
    return new AccessEntry(
        item.text("sk"),
        new UserId(pk.substring("ACCESS#".length())),
        new Reader(
            new UserId(item.text("readerId")),
            Role.valueOf(cipher.open(item.text("readerRole"), row + "/readerRole")),
            cipher.open(item.text("readerName"), row + "/readerName")),
        AccessAction.valueOf(item.text("action")),
        item.optionalText("fileId").orElse(null),
        new Origin(
            cipher.open(item.text("ip"), row + "/ip"),
            cipher.open(item.text("userAgent"), row + "/userAgent")),
        item.instant("createdAt"));
  }
}
