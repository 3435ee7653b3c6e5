package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.MedicalProfiles;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Delete;

/// Medical profiles in the identity table: `MedicalProfileItem`.
public final class DynamoMedicalProfiles implements MedicalProfiles {

  private final Tables tables;
  private final FieldCipher cipher;

  public DynamoMedicalProfiles(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.cipher = cipher;
  }

  @Override
  public Optional<MedicalProfile> find(UserId holder) {
    return tables
        .find(AccountItem.pk(holder), MedicalProfileItem.SK)
        .map(it -> MedicalProfileItem.read(holder, it, cipher));
  }

  @Override
  public Step creating(MedicalProfile profile) {
    return new MedicalStep(
        Write.insert(
            tables.table(),
            MedicalProfileItem.write(profile, cipher),
            _ -> new StaleVersion("the medical profile")),
        profile,
        true);
  }

  @Override
  public Step keeping(MedicalProfile profile) {
    return new MedicalStep(
        Write.put(tables.table(), MedicalProfileItem.write(profile, cipher)), profile, false);
  }

  @Override
  public Step forgetting(UserId holder) {
    return new WriteStep(
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(Tables.key(AccountItem.pk(holder), MedicalProfileItem.SK)),
            _ -> new IllegalStateException("an unconditional delete has no condition to fail")));
  }
}
