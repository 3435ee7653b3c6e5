package ca.jechemine.identity.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.identity.domain.OneTimeSecret;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.Digests;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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

  /// The secret in the row, when the text is its; compared in constant time.
  static Optional<OneTimeSecret> read(
      UserId holder, Kind kind, String secret, Map<String, AttributeValue> row) {
    byte[] hash = Digests.sha256(secret).getBytes(UTF_8);
    return Optional.of(row)
        .filter(it -> !it.isEmpty())
        .map(it -> read(holder, kind, it))
        .filter(it -> MessageDigest.isEqual(it.hash().getBytes(UTF_8), hash));
  }

  static OneTimeSecret read(UserId holder, Kind kind, Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    Instant endsAt = item.instant("endsAt");
    return new OneTimeSecret(
        holder, kind, item.text("hash"), endsAt, item.optionalInstant("usedAt").orElse(null));
  }
}
