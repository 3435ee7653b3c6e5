package ca.jechemine.identity;

import ca.jechemine.identity.application.AccessTokens;
import ca.jechemine.identity.application.CreateAccount;
import ca.jechemine.identity.application.FrontendSessions;
import ca.jechemine.identity.application.LogIn;
import ca.jechemine.identity.application.RecognizeCaller;
import ca.jechemine.identity.crypto.Argon2Cost;
import ca.jechemine.identity.crypto.NextAuthSessions;
import ca.jechemine.identity.crypto.SignedAccessTokens;
import ca.jechemine.identity.crypto.SlowPasswordHashes;
import ca.jechemine.identity.domain.PasswordHashes;
import ca.jechemine.identity.persistence.DynamoAccounts;
import ca.jechemine.identity.persistence.DynamoCallers;
import ca.jechemine.identity.persistence.DynamoLogins;
import ca.jechemine.kernel.Ids;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;
import java.time.InstantSource;

/// Wires the identity domain. Each function reads only the variables and secrets of what it asks
/// for.
public final class IdentityModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Tables tables;
  private final Ids ids;

  private IdentityModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.tables = Tables.of(platform);
    this.ids = new Ids(platform.clock(), platform.random());
  }

  /// On the platform of whoever constructs the function.
  public static IdentityModule current() {
    return new IdentityModule(Platform.current());
  }

  public HttpEdge edge() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables);
  }

  public LogIn logIn() {
    Keyring dataKeys = secrets.read("DATA_KEYS_SECRET");
    DynamoLogins logins =
        new DynamoLogins(
            tables,
            FieldCipher.of(dataKeys, platform.random()),
            KeyedHash.forLookups(dataKeys),
            platform.clock(),
            ids);
    return new LogIn(logins, passwordHashes(), accessTokens(), platform.clock());
  }

  public CreateAccount createAccount() {
    Keyring dataKeys = secrets.read("DATA_KEYS_SECRET");
    FieldCipher cipher = FieldCipher.of(dataKeys, platform.random());
    DynamoAccounts accounts =
        new DynamoAccounts(
            tables, cipher, KeyedHash.forLookups(dataKeys), new Outbox(platform, cipher));
    return new CreateAccount(accounts, platform.clock());
  }

  public RecognizeCaller recognizeCaller() {
    return new RecognizeCaller(new DynamoCallers(tables));
  }

  public AccessTokens accessTokens() {
    return new SignedAccessTokens(secrets.read("SESSION_SECRET"), ids);
  }

  public FrontendSessions frontendSessions() {
    return new NextAuthSessions(secrets.read("NEXT_AUTH_SECRET"));
  }

  public String siteUrl() {
    return platform.variable("SITE_URL");
  }

  public InstantSource clock() {
    return platform.clock();
  }

  public Log log() {
    return new Log(platform);
  }

  private PasswordHashes passwordHashes() {
    return new SlowPasswordHashes(Argon2Cost.STANDARD, platform.random());
  }
}
