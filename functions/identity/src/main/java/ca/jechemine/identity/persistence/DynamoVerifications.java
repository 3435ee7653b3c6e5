package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.identity.domain.Verifications;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What proving looks at, out of the identity table.
///
/// | row | pk | sk |
/// |---|---|---|
/// | an id that was answered in place of an account's | `DECOY#<id>` | `DECOY` |
/// | that the holder was welcomed | `ACCOUNT#<id>` | `WELCOMED` |
public final class DynamoVerifications implements Verifications {

  private static final String DECOY = "DECOY";
  private static final String WELCOMED = "WELCOMED";

  private final Tables tables;
  private final FieldCipher cipher;
  private final InstantSource clock;

  public DynamoVerifications(Tables tables, FieldCipher cipher, InstantSource clock) {
    this.tables = tables;
    this.cipher = cipher;
    this.clock = clock;
  }

  @Override
  public Found open(UserId id, Kind kind, String secret) {
    String pk = AccountItem.pk(id);
    List<Map<String, AttributeValue>> rows =
        tables.findAll(
            List.of(
                Tables.key(pk, AccountItem.SK),
                Tables.key(pk, AdminItem.SK),
                decoyKey(id),
                Tables.key(pk, OneTimeSecretItem.sk(kind)),
                Tables.key(pk, DynamoSmsCodes.SK),
                SignUpClaimItem.key(id),
                Tables.key(pk, WELCOMED)));
    AccountRows.Pair account = new AccountRows.Pair(rows.get(0), rows.get(1));
    return new Found(
        rows.get(0).isEmpty() ? Optional.empty() : Optional.of(account.read(cipher)),
        !rows.get(2).isEmpty(),
        OneTimeSecretItem.read(id, kind, secret, rows.get(3)),
        DynamoSmsCodes.read(rows.get(4)),
        SignUpClaimItem.read(id, secret, clock.instant(), rows.get(5), cipher),
        !rows.get(6).isEmpty());
  }

  @Override
  public Step remembering(UserId decoy) {
    return new WriteStep(
        Write.put(
            tables.table(),
            new ItemWriter().text("pk", "DECOY#" + decoy.value()).text("sk", DECOY).toItem()));
  }

  @Override
  public Step welcoming(UserId holder, Instant now) {
    return new WriteStep(
        Write.insert(
            tables.table(),
            new ItemWriter()
                .text("pk", AccountItem.pk(holder))
                .text("sk", WELCOMED)
                .instant("welcomedAt", now)
                .toItem(),
            _ -> new StaleVersion("the welcome")));
  }

  private static Map<String, AttributeValue> decoyKey(UserId id) {
    return Tables.key("DECOY#" + id.value(), DECOY);
  }
}
