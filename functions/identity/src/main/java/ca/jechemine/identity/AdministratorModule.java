package ca.jechemine.identity;

import ca.jechemine.identity.application.AppointAdministrator;
import ca.jechemine.identity.application.AppointFirstSuperAdmin;
import ca.jechemine.identity.application.ChangeAdministrator;
import ca.jechemine.identity.application.ShowAdministrators;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Administrators;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.PeopleSearch;
import ca.jechemine.identity.persistence.DynamoAccessLog;
import ca.jechemine.identity.persistence.DynamoAdministrators;
import ca.jechemine.identity.persistence.DynamoPeopleSearch;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.HttpEdge;
import java.util.Optional;

/// Wires what is about administrators.
public final class AdministratorModule {

  private final IdentityModule identity;

  private AdministratorModule(IdentityModule identity) {
    this.identity = identity;
  }

  /// On the platform of whoever constructs the function.
  public static AdministratorModule current() {
    return new AdministratorModule(IdentityModule.current());
  }

  public HttpEdge edge() {
    return identity.edge();
  }

  public Platform platform() {
    return identity.platform();
  }

  public ShowAdministrators showAdministrators() {
    return new ShowAdministrators(administrators(), identity.accounts());
  }

  public AppointAdministrator appointAdministrator() {
    return new AppointAdministrator(
        identity.accounts(), administrators(), accessLog(), identity.ids(), identity.clock());
  }

  public ChangeAdministrator changeAdministrator() {
    return new ChangeAdministrator(
        identity.accounts(), administrators(), accessLog(), identity.ids(), identity.clock());
  }

  public PeopleSearch peopleSearch() {
    return new DynamoPeopleSearch(identity.tables(), identity.lookups());
  }

  public AppointFirstSuperAdmin appointFirstSuperAdmin() {
    return new AppointFirstSuperAdmin(
        identity.accounts(),
        administrators(),
        identity.oneTimeSecrets(),
        accessLog(),
        identity.ids(),
        identity.platform().random(),
        identity.clock());
  }

  /// The address that the deployment names, if it names one.
  public Optional<EmailAddress> firstSuperAdmin() {
    return Optional.ofNullable(identity.platform().environment().get("FIRST_SUPER_ADMIN_EMAIL"))
        .filter(it -> it.contains("@"))
        .map(EmailAddress::new);
  }

  private Administrators administrators() {
    return new DynamoAdministrators(identity.tables());
  }

  private AccessLog accessLog() {
    return new DynamoAccessLog(identity.tables(), identity.cipher());
  }
}
