package ca.jechemine.system.users;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Role;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever does not manage patients sees no phone of theirs, wherever they are listed (contract 40
/// §6.1).
class MaskedPhonesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final People people = new People(CLOUD);

  @ParameterizedTest
  @CsvSource({"false, 514-XXX-1234", "true, +15145551234"})
  void P20_defect_not_repeated_a_caseload_shows_phones_to_who_manages_patients(
      boolean isOfPatients, String phone) {
    Account professional = people.in(Role.PROFESSIONAL);
    Account client = people.client();
    people.publish(
        people.appointment(people.newId(), 1, client.id(), professional.id(), "scheduled"));
    Api admin = admin(isOfPatients, AdminPermission.MANAGE_PROFESSIONALS);

    assertThat(
            admin
                .get("/api/admin/professionals/" + professional.id() + "/caseload")
                .json()
                .at("/caseload/ongoing/0/phone")
                .asText())
        .isEqualTo(phone);
  }

  @ParameterizedTest
  @CsvSource({"false, 514-XXX-1234", "true, +15145551234"})
  void P20_defect_not_repeated_so_do_duplicates(boolean isOfPatients, String phone) {
    Account client = people.client();
    people.client();
    Api admin = admin(isOfPatients, AdminPermission.MANAGE_USERS);

    assertThat(
            admin
                .get("/api/admin/patients/" + client.id() + "/duplicates")
                .json()
                .path("candidates")
                .findValuesAsText("phone"))
        .isNotEmpty()
        .containsOnly(phone);
  }

  private Api admin(boolean isOfPatients, AdminPermission permission) {
    return people.as(
        isOfPatients
            ? people.administrator(permission, AdminPermission.MANAGE_PATIENTS)
            : people.administrator(permission, AdminPermission.MANAGE_BILLING));
  }
}
