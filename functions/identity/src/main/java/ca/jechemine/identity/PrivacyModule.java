package ca.jechemine.identity;

import ca.jechemine.identity.application.AnonymiseAccount;
import ca.jechemine.identity.application.AnonymiseAccount.Records;
import ca.jechemine.identity.application.AnonymiseDue;
import ca.jechemine.identity.application.DeactivateAccount;
import ca.jechemine.identity.application.ExportOwnData;
import ca.jechemine.identity.application.ExportUser;
import ca.jechemine.identity.application.ReadOwnExport;
import ca.jechemine.identity.application.RequestDeletion;
import ca.jechemine.identity.application.SetActivation;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Activities;
import ca.jechemine.identity.domain.Dossiers;
import ca.jechemine.identity.domain.Elsewhere;
import ca.jechemine.identity.domain.Erasures;
import ca.jechemine.identity.domain.Exports;
import ca.jechemine.identity.persistence.BucketExports;
import ca.jechemine.identity.persistence.DynamoAccessLog;
import ca.jechemine.identity.persistence.DynamoActivities;
import ca.jechemine.identity.persistence.DynamoDossiers;
import ca.jechemine.identity.persistence.DynamoErasures;
import ca.jechemine.identity.persistence.DynamoMedicalProfiles;
import ca.jechemine.identity.persistence.DynamoProfiles;
import ca.jechemine.identity.persistence.SiteElsewhere;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.objects.Bucket;
import ca.jechemine.runtime.site.Site;
import java.time.Duration;
import java.time.InstantSource;

/// Wires what people may ask for about their own data, and how it is forgotten.
public final class PrivacyModule {

  private static final RateLimit THREE_A_DAY =
      new RateLimit("request-deletion", 3, Duration.ofDays(1));

  private final IdentityModule identity;

  PrivacyModule(IdentityModule identity) {
    this.identity = identity;
  }

  /// On the platform of whoever constructs the function.
  public static PrivacyModule current() {
    return new PrivacyModule(IdentityModule.current());
  }

  public HttpEdge edge() {
    return identity.edge();
  }

  public Platform platform() {
    return identity.platform();
  }

  public InstantSource clock() {
    return identity.clock();
  }

  public Log log() {
    return identity.log();
  }

  public DeactivateAccount deactivateAccount() {
    return new DeactivateAccount(identity.accounts(), identity.ids(), identity.clock());
  }

  public RequestDeletion requestDeletion() {
    RateLimits limits = new RateLimits(identity.tables(), identity.clock());
    return new RequestDeletion(
        identity.accounts(),
        erasures(),
        account -> limits.spend(THREE_A_DAY, account.value()),
        identity.ids(),
        identity.clock());
  }

  public SetActivation setActivation() {
    return new SetActivation(identity.accounts(), accessLog(), identity.ids(), identity.clock());
  }

  public AnonymiseAccount anonymiseAccount() {
    return new AnonymiseAccount(
        identity.accounts(),
        new Records(
            new DynamoProfiles(identity.tables(), identity.cipher()),
            new DynamoMedicalProfiles(identity.tables(), identity.cipher())),
        erasures(),
        activities(),
        accessLog(),
        identity.ids(),
        identity.clock());
  }

  public AnonymiseDue anonymiseDue() {
    return new AnonymiseDue(
        anonymiseAccount(), identity.accounts(), erasures(), activities(), identity.clock());
  }

  public ExportOwnData exportOwnData() {
    return new ExportOwnData(
        identity.accounts(), dossiers(), elsewhere(), exports(), identity.ids());
  }

  public ExportUser exportUser() {
    SessionModule sessions = new SessionModule(identity);
    return new ExportUser(
        identity.accounts(),
        new ExportUser.Gathering(dossiers(), elsewhere(), exports()),
        sessions.signIns(),
        sessions.sessions(),
        accessLog(),
        identity.ids(),
        identity.clock());
  }

  public ReadOwnExport readOwnExport() {
    return new ReadOwnExport(exports());
  }

  private Dossiers dossiers() {
    return new DynamoDossiers(identity.tables(), identity.cipher());
  }

  private Elsewhere elsewhere() {
    return new SiteElsewhere(Site.of(platform()), identity.clock(), identity.log());
  }

  private Exports exports() {
    Bucket bucket = Bucket.named(platform().variable("EXPORTS_BUCKET"), platform());
    return new BucketExports(
        identity.tables(), identity.cipher(), bucket, identity.siteUrl(), identity.clock());
  }

  private AccessLog accessLog() {
    return new DynamoAccessLog(identity.tables(), identity.cipher());
  }

  private Erasures erasures() {
    return new DynamoErasures(identity.tables());
  }

  /// When accounts were last used.
  public Activities activities() {
    return new DynamoActivities(identity.tables());
  }
}
