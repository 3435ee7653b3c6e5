package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Profile;
import ca.jechemine.identity.domain.Profiles;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Optional;

/// Professionals' profiles in the identity table: `ProfileItem`.
public final class DynamoProfiles implements Profiles {

  private final Tables tables;
  private final FieldCipher cipher;

  public DynamoProfiles(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.cipher = cipher;
  }

  @Override
  public Optional<Profile> find(UserId holder) {
    return tables
        .find(AccountItem.pk(holder), ProfileItem.SK)
        .map(it -> ProfileItem.read(holder, it, cipher));
  }

  @Override
  public Step creating(Profile profile) {
    return new ProfileStep(
        Write.insert(
            tables.table(),
            ProfileItem.write(profile, cipher),
            _ -> new StaleVersion("the profile")),
        profile);
  }

  @Override
  public Step keeping(Profile profile) {
    return new ProfileStep(Write.put(tables.table(), ProfileItem.write(profile, cipher)), profile);
  }
}
