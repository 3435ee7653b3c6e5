package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.OneTimeSecret;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.OneTimeSecrets;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.Digests;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// One-time secrets in the identity table: `OneTimeSecretItem`.
public final class DynamoOneTimeSecrets implements OneTimeSecrets {

  private final Tables tables;

  public DynamoOneTimeSecrets(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<OneTimeSecret> find(UserId holder, Kind kind, String secret) {
    return tables
        .find(AccountItem.pk(holder), OneTimeSecretItem.sk(kind))
        .flatMap(it -> OneTimeSecretItem.read(holder, kind, secret, it));
  }

  @Override
  public Step keeping(UserId holder, Kind kind, String secret, Instant expiresAt) {
    OneTimeSecret kept = new OneTimeSecret(holder, kind, Digests.sha256(secret), expiresAt, null);
    return new WriteStep(Write.put(tables.table(), OneTimeSecretItem.write(kept)));
  }

  @Override
  public Step using(OneTimeSecret secret, Instant now) {
    return new WriteStep(
        Write.update(
            Update.builder()
                .tableName(tables.table())
                .key(key(secret.holder(), secret.kind()))
                .updateExpression("SET usedAt = :now")
                .conditionExpression("#hash = :hash AND attribute_not_exists(usedAt)")
                .expressionAttributeNames(Map.of("#hash", "hash"))
                .expressionAttributeValues(
                    Map.of(
                        ":now", AttributeValue.fromS(now.toString()),
                        ":hash", AttributeValue.fromS(secret.hash()))),
            _ -> new StaleVersion("the one-time secret")));
  }

  @Override
  public Step forgetting(UserId holder, Kind kind) {
    return new WriteStep(
        Write.delete(
            Delete.builder().tableName(tables.table()).key(key(holder, kind)),
            _ -> new IllegalStateException("an unconditional delete has no condition to fail")));
  }

  private static Map<String, AttributeValue> key(UserId holder, Kind kind) {
    return Tables.key(AccountItem.pk(holder), OneTimeSecretItem.sk(kind));
  }
}
