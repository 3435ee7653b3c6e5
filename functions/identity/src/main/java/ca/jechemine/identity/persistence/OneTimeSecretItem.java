package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.OneTimeSecret;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A one-time secret of an account: `pk = ACCOUNT#<id>`, `sk = SECRET#<KIND>`. `hash` is SHA-256 in
/// hexadecimal; the row is forgotten a while after the secret's end, which `endsAt` says exactly.
final class OneTimeSecretItem {

  private OneTimeSecretItem() {}

  static String sk(Kind kind) {
    return "SECRET#" + kind;
  }

  static Map<String, AttributeValue> write(OneTimeSecret secret) {
    return new ItemWriter()
        .text("pk", AccountItem.pk(secret.holder()))
        .text("sk", sk(secret.kind()))
        .text("hash", secret.hash())
        .instant("endsAt", secret.expiresAt())
        .instant("usedAt", secret.usedAt())
        .expiresAt(secret.expiresAt().plusSeconds(1))
        .toItem();
  }

  static OneTimeSecret read(UserId holder, Kind kind, Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    Instant endsAt = item.instant("endsAt");
    return new OneTimeSecret(
        holder, kind, item.text("hash"), endsAt, item.optionalInstant("usedAt").orElse(null));
  }
}
