package ca.jechemine.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// P14: as whom each kind of person comes to a client's file.
class InvolvementTest {

  private static final UserId CLIENT = new UserId("0198f3a1b2c3000000000001");
  private static final UserId SOMEBODY = new UserId("0198f3a1b2c3000000000002");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # role,        status,   permission,      related, actsFor, as
          client,        active,   -,               false,   false,   NONE
          client,        active,   -,               false,   true,    GUARDIAN
          client,        pending,  -,               false,   true,    GUARDIAN
          client,        inactive, -,               false,   true,    NONE
          client,        active,   -,               true,    false,   NONE
          professional,  active,   -,               true,    false,   PROFESSIONAL
          professional,  active,   -,               false,   false,   NONE
          professional,  pending,  -,               true,    false,   NONE
          professional,  inactive, -,               true,    false,   NONE
          professional,  active,   -,               false,   true,    GUARDIAN
          professional,  active,   managePatients,  false,   false,   NONE
          admin,         active,   managePatients,  false,   false,   ADMINISTRATOR
          admin,         inactive, managePatients,  false,   false,   NONE
          admin,         pending,  managePatients,  false,   false,   NONE
          admin,         active,   manageContent,   false,   false,   NONE
          admin,         active,   manageBilling,   false,   false,   NONE
          admin,         active,   manageUsers,     true,    false,   NONE
          admin,         active,   -,               true,    false,   NONE
          employee,      active,   -,               true,    false,   NONE
          guest,         active,   -,               false,   false,   NONE
          prospect,      active,   -,               false,   false,   NONE
          """)
  void P14_whoever_it_is(
      String role,
      String status,
      String permission,
      boolean isRelated,
      boolean mayActFor,
      Involvement as) {
    Caller caller = caller(SOMEBODY, role, status, permission);

    assertThat(Involvement.of(caller, CLIENT, () -> isRelated, () -> mayActFor)).isEqualTo(as);
  }

  @ParameterizedTest
  @CsvSource({"active, CLIENT", "pending, CLIENT", "inactive, NONE"})
  void P14_the_client_themself(String status, Involvement as) {
    Caller caller = caller(CLIENT, "client", status, "-");

    assertThat(Involvement.of(caller, CLIENT, () -> false, () -> false)).isEqualTo(as);
  }

  @ParameterizedTest
  @CsvSource({
    "CLIENT,        true,  false, true",
    "GUARDIAN,      true,  false, true",
    "PROFESSIONAL,  true,  true,  false",
    "ADMINISTRATOR, true,  true,  false",
    "NONE,          false, false, false"
  })
  void P14_what_it_grants(Involvement as, boolean reads, boolean adds, boolean isOfClient) {
    assertThat(as.reads()).isEqualTo(reads);
    assertThat(as.adds()).isEqualTo(adds);
    assertThat(as.isOfClient()).isEqualTo(isOfClient);
  }

  @Test
  void relations_are_not_asked_for_where_they_decide_nothing() {
    for (Caller caller :
        Set.of(
            caller(CLIENT, "client", "active", "-"),
            caller(SOMEBODY, "admin", "active", "managePatients"))) {
      assertThat(Involvement.of(caller, CLIENT, InvolvementTest::never, InvolvementTest::never))
          .isNotEqualTo(Involvement.NONE);
    }
  }

  private static boolean never() {
    throw new AssertionError("asked");
  }

  private static Caller caller(UserId id, String role, String status, String permissions) {
    Set<AdminPermission> held =
        Arrays.stream(permissions.split(" ", -1))
            .flatMap(it -> AdminPermission.of(it).stream())
            .collect(Collectors.toUnmodifiableSet());
    return new Caller(
        id, "Zoé Tremblay", Role.of(role), AccountStatus.of(status), held, Language.FR);
  }
}
