package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AdminPermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
