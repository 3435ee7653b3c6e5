package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.Identity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdminRoleTest {

  /// Contract 10 §9.1, as it stands there.
  private static final String TABLE =
      """
      | Permission | super_admin | platform_admin | content_admin | support_admin | billing_admin |
      | manageUsers | ✔ | ✔ | – | ✔ | – |
      | manageProfessionals | ✔ | ✔ | – | ✔ | – |
      | managePatients | ✔ | ✔ | – | ✔ | – |
      | approveProfessionals | ✔ | ✔ | – | ✔ | – |
      | manageContent | ✔ | ✔ | ✔ | – | – |
      | viewAnalytics | ✔ | ✔ | ✔ | ✔ | ✔ |
      | manageReports | ✔ | ✔ | ✔ | – | ✔ |
      | manageBilling | ✔ | ✔ | – | – | ✔ |
      | manageAdmins | ✔ | – | – | – | – |
      | createAdmins | ✔ | – | – | – | – |
      | deleteAdmins | ✔ | – | – | – | – |
      | manageSettings | ✔ | – | – | – | – |
      | managePlatform | ✔ | ✔ | – | – | – |
      """;

  @ParameterizedTest
  @EnumSource
  void starts_with_the_permissions_of_the_contracts_table(AdminRole role) {
    int column = rows().getFirst().indexOf(role.code());
    Set<AdminPermission> expected =
        rows().stream()
            .filter(row -> row.get(column).equals("✔"))
            .map(row -> AdminPermission.of(row.get(1)).orElseThrow())
            .collect(Collectors.toSet());

    assertThat(role.preset()).containsExactlyInAnyOrderElementsOf(expected);
  }

  /// The endpoints' own check, for each of the 13 × 5.
  @ParameterizedTest
  @EnumSource
  void P14_a_permission_opens_what_it_gates_to_those_presets_that_hold_it(AdminRole role) {
    UserId id = new UserId("0123456789abcdef01234567");
    Identity identity =
        new Identity.SignedIn(
            new Caller(id, "", Role.ADMIN, AccountStatus.ACTIVE, role.preset(), Language.FR));

    for (AdminPermission permission : AdminPermission.values()) {
      ThrowingCallable check = () -> Access.admin(permission).check(identity);
      if (role.preset().contains(permission)) {
        assertThatCode(check).doesNotThrowAnyException();
      } else {
        assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(check);
      }
    }
  }

  @Test
  void the_table_has_every_permission() {
    assertThat(rows()).hasSize(1 + AdminPermission.values().length);
  }

  private static List<List<String>> rows() {
    return TABLE
        .lines()
        .map(line -> List.of(line.split("\\|", -1)).stream().map(String::strip).toList())
        .toList();
  }
}
