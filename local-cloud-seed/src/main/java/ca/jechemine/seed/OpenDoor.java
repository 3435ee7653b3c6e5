package ca.jechemine.seed;

import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.application.AccessTokens;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.SignIn;
import ca.jechemine.identity.domain.SignIns;
import ca.jechemine.identity.persistence.DynamoSignIns;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.secrets.Secrets;
import java.time.InstantSource;

/// Lets people in who are known, as signing in does, but without a password. What the sign-in could
/// be refreshed with is given to nobody.
record OpenDoor(
    Accounts accounts, SignIns signIns, AccessTokens tokens, Ids ids, InstantSource clock) {

  private static final String NO_HASH = "";

  static OpenDoor current() {
    Platform platform = Platform.current();
    IdentityModule identity = IdentityModule.current();
    FieldCipher cipher =
        FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random());
    return new OpenDoor(
        identity.accounts(),
        new DynamoSignIns(Tables.of(platform), cipher, platform.clock()),
        identity.accessTokens(),
        new Ids(platform.clock(), platform.random()),
        platform.clock());
  }

  String signIn(UserId id) {
    Account account = accounts.find(id).orElseThrow().value();
    SignIn signIn = SignIn.begun(ids.next(), account, NO_HASH, NO_HASH, clock.instant());
    accounts.carryOut(Work.of(signIns.beginning(signIn)));
    return tokens.issue(id, signIn.sessionVersion(), signIn.id(), clock.instant()).value();
  }
}
