package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.SignUpClaim;
import ca.jechemine.identity.domain.SignUpClaims;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.Digests;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Claims in the identity table: `SignUpClaimItem`.
public final class DynamoSignUpClaims implements SignUpClaims {

  private final Tables tables;
  private final FieldCipher cipher;
  private final InstantSource clock;

  public DynamoSignUpClaims(Tables tables, FieldCipher cipher, InstantSource clock) {
    this.tables = tables;
    this.cipher = cipher;
    this.clock = clock;
  }

  @Override
  public Step keeping(UserId holder, String token, SignUpClaim claim, Instant expiresAt) {
    return new WriteStep(
        Write.put(tables.table(), SignUpClaimItem.write(holder, token, claim, expiresAt, cipher)));
  }

  @Override
  public boolean waits(UserId holder) {
    return tables
        .find(AccountItem.pk(holder), SignUpClaimItem.SK)
        .filter(it -> SignUpClaimItem.waits(it, clock.instant()))
        .isPresent();
  }

  @Override
  public Step rebinding(UserId holder, String token) {
    return new WriteStep(
        Write.update(
            Update.builder()
                .tableName(tables.table())
                .key(SignUpClaimItem.key(holder))
                .updateExpression("SET link = :link")
                .conditionExpression("attribute_exists(pk)")
                .expressionAttributeValues(
                    Map.of(":link", AttributeValue.fromS(Digests.sha256(token)))),
            _ -> new StaleVersion("the claim")));
  }

  @Override
  public Step forgetting(UserId holder) {
    return new WriteStep(
        Write.delete(
            Delete.builder().tableName(tables.table()).key(SignUpClaimItem.key(holder)),
            _ -> new IllegalStateException("an unconditional delete has no condition to fail")));
  }
}
