package ca.jechemine.identity.jobs;

import ca.jechemine.identity.AdministratorModule;
import ca.jechemine.identity.application.AppointFirstSuperAdmin;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.runtime.job.JobHandler;
import java.util.Optional;

/// Makes the first super administrator of a deployment, of the address that the deployment names.
/// Invoked by hand, by who may (docs/operations.md); does nothing when there was ever one.
public final class BootstrapSuperAdminHandler extends JobHandler {

  private final Optional<EmailAddress> email;
  private final AppointFirstSuperAdmin appointFirstSuperAdmin;

  public BootstrapSuperAdminHandler() {
    this(AdministratorModule.current());
  }

  private BootstrapSuperAdminHandler(AdministratorModule module) {
    super(module.platform());
    this.email = module.firstSuperAdmin();
    this.appointFirstSuperAdmin = module.appointFirstSuperAdmin();
  }

  @Override
  protected long run() {
    return email.filter(appointFirstSuperAdmin::appoint).isPresent() ? 1 : 0;
  }
}
