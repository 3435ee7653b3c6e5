package ca.jechemine.identity;

import ca.jechemine.identity.application.AccessTokens;
import ca.jechemine.identity.application.CreateAccount;
import ca.jechemine.identity.application.Forms;
import ca.jechemine.identity.application.FrontendSessions;
import ca.jechemine.identity.application.RecognizeCaller;
import ca.jechemine.identity.crypto.Argon2Cost;
import ca.jechemine.identity.crypto.NextAuthSessions;
import ca.jechemine.identity.crypto.SignedAccessTokens;
import ca.jechemine.identity.crypto.SlowPasswordHashes;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.AuditLog;
import ca.jechemine.identity.domain.MedicalProfiles;
import ca.jechemine.identity.domain.Merges;
import ca.jechemine.identity.domain.OneTimeSecrets;
import ca.jechemine.identity.domain.PasswordHashes;
import ca.jechemine.identity.domain.Profiles;
import ca.jechemine.identity.persistence.DynamoAccounts;
import ca.jechemine.identity.persistence.DynamoAuditLog;
import ca.jechemine.identity.persistence.DynamoCallers;
import ca.jechemine.identity.persistence.DynamoMedicalProfiles;
import ca.jechemine.identity.persistence.DynamoMerges;
import ca.jechemine.identity.persistence.DynamoOneTimeSecrets;
import ca.jechemine.identity.persistence.DynamoProfiles;
import ca.jechemine.kernel.Ids;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;
import java.time.InstantSource;

/// What every part of the identity domain is wired from. Each function reads only the variables and
/// secrets of what it asks for; each area wires its own use cases (`SignUpModule` and its
/// neighbours).
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

  /// What every endpoint of the domain stands on; repeated requests find their receipts.
  public HttpEdge edge() {
    Keyring edgeSecret = secrets.read("EDGE_SECRET");
    return platform.environment().containsKey("DATA_KEYS_SECRET")
        ? HttpEdge.of(
            platform, edgeSecret, tables, new ReceiptItems(tables, cipher(), platform.clock()))
        : HttpEdge.of(platform, edgeSecret, tables);
  }

  /// Where accounts are kept.
  public Accounts accounts() {
    FieldCipher cipher = cipher();
    return new DynamoAccounts(
        tables, cipher, lookups(), new Outbox(platform, cipher), platform.clock());
  }

  /// Where professionals' profiles are kept.
  public Profiles profiles() {
    return new DynamoProfiles(tables, cipher());
  }

  /// Where clients' medical profiles are kept.
  public MedicalProfiles medicalProfiles() {
    return new DynamoMedicalProfiles(tables, cipher());
  }

  /// Where the forms of both are kept.
  Forms forms() {
    return new Forms(profiles(), medicalProfiles());
  }

  /// How far merges of accounts are.
  Merges merges() {
    return new DynamoMerges(tables, cipher(), new Outbox(platform, cipher()), clock());
  }

  /// Where one-time secrets are kept.
  public OneTimeSecrets oneTimeSecrets() {
    return new DynamoOneTimeSecrets(tables);
  }

  public CreateAccount createAccount() {
    return new CreateAccount(accounts(), profiles(), medicalProfiles());
  }

  public RecognizeCaller recognizeCaller() {
    return new RecognizeCaller(new DynamoCallers(tables));
  }

  public AccessTokens accessTokens() {
    return new SignedAccessTokens(sessionSecret(), ids);
  }

  public FrontendSessions frontendSessions() {
    return new NextAuthSessions(nextAuthSecret());
  }

  /// What the frontend and we share.
  Keyring nextAuthSecret() {
    return secrets.read("NEXT_AUTH_SECRET");
  }

  /// What access tokens are signed with.
  Keyring sessionSecret() {
    return secrets.read("SESSION_SECRET");
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

  Platform platform() {
    return platform;
  }

  Tables tables() {
    return tables;
  }

  Ids ids() {
    return ids;
  }

  /// Seals what is personal.
  FieldCipher cipher() {
    return FieldCipher.of(secrets.read("DATA_KEYS_SECRET"), platform.random());
  }

  /// Finds what is personal again.
  KeyedHash lookups() {
    return KeyedHash.forLookups(secrets.read("DATA_KEYS_SECRET"));
  }

  /// What is noted of signing in and of proofs.
  AuditLog auditLog() {
    return new DynamoAuditLog(tables, cipher(), lookups(), clock(), ids);
  }

  PasswordHashes passwordHashes() {
    return new SlowPasswordHashes(Argon2Cost.STANDARD, platform.random());
  }
}
