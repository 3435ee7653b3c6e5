package ca.jechemine.system.administrators;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.AdministratorModule;
import ca.jechemine.identity.application.AppointFirstSuperAdmin;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.RunningCloud;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `BootstrapSuperAdmin`, where there is no super administrator yet (docs/operations.md).
class FirstSuperAdminTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  /// The seed's own are not counted any more.
  @AfterEach
  void leaveNothing() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void P21_the_job_may_do_what_it_takes_to_make_the_first_one() {
    Platform job = CLOUD.cloud().functions().platform("BootstrapSuperAdmin");
    CLOUD
        .cloud()
        .aws()
        .dynamo()
        .deleteItem(it ->
            it.tableName(job.variable("TABLE")).key(Tables.key("SUPER_ADMINS", "SUPER_ADMINS")));
    AppointFirstSuperAdmin first =
        job.build(() -> AdministratorModule.current().appointFirstSuperAdmin());

    assertThat(first.appoint(new EmailAddress("premiere@exemple.ca"))).isTrue();
    assertThat(first.appoint(new EmailAddress("seconde@exemple.ca"))).isFalse();
    CLOUD.settle();
    assertThat(CLOUD.mailsTo("premiere@exemple.ca")).hasSize(1);
  }
}
