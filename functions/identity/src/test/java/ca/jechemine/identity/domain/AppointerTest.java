package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppointerTest {

  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
  private static final UserId BOSS = new UserId("0123456789abcdef01234567");
  private static final UserId OTHER = new UserId("0123456789abcdef01234568");
  private static final String NEW_ID = "0123456789abcdef01234569";

  @ParameterizedTest
  @EnumSource(names = {"CLIENT", "PROFESSIONAL", "EMPLOYEE"})
  void who_leaves_gets_the_former_role_back(Role role) {
    Account appointed =
        boss().appoint(account(role), AdminRole.CONTENT_ADMIN, Flags.none(), NEW_ID, NOON);
    Account left = boss().change(appointed, AdminChange.end(), NOON);

    assertThat(appointed.isAdmin()).isTrue();
    assertThat(appointed.standing().roleBefore()).isEqualTo(role);
    assertThat(appointed.credentials().sessionVersion()).isEqualTo(2);
    assertThat(left.standing().role()).isEqualTo(role);
    assertThat(left.standing().roleBefore()).isNull();
    assertThat(left.permissions()).isEmpty();
    assertThat(left.credentials().sessionVersion()).isEqualTo(3);
    assertThat(boss().change(left, AdminChange.end(), NOON)).isEqualTo(left);
  }

  @ParameterizedTest
  @EnumSource(names = {"GUEST", "PROSPECT"})
  void others_cannot_be_promoted(Role role) {
    refused(
        "ROLE_NOT_PROMOTABLE",
        () -> boss().appoint(account(role), AdminRole.CONTENT_ADMIN, Flags.none(), NEW_ID, NOON));
  }

  @ParameterizedTest
  @EnumSource(AdminPermission.class)
  void nobody_grants_a_flag_they_do_not_hold_neither_by_preset_nor_by_name(
      AdminPermission permission) {
    AdminRecord lacking =
        boss()
            .record()
            .with(
                AdminRole.PLATFORM_ADMIN,
                new Flags(Map.of(permission, false)).over(AdminRole.SUPER_ADMIN.preset()),
                true);
    Appointer appointer = new Appointer(BOSS, lacking);
    Flags named = new Flags(Map.of(permission, true));

    refused(
        "PERMISSION_NOT_HELD",
        () ->
            appointer.appoint(account(Role.CLIENT), AdminRole.CONTENT_ADMIN, named, NEW_ID, NOON));
  }

  @Test
  void a_record_that_is_over_grants_nothing_to_whoever_brings_it_back() {
    Account left =
        boss()
            .change(
                boss()
                    .appoint(
                        account(Role.CLIENT), AdminRole.BILLING_ADMIN, Flags.none(), NEW_ID, NOON),
                AdminChange.end(),
                NOON);
    AdminRecord content = AdminRecord.preset(NEW_ID, AdminRole.CONTENT_ADMIN, BOSS, NOON);

    refused(
        "PERMISSION_NOT_HELD",
        () ->
            new Appointer(BOSS, content)
                .change(left, new AdminChange(null, Flags.none(), true), NOON));
  }

  @Test
  void nobody_writes_a_flag_they_do_not_hold_into_a_record_that_is_over() {
    Account left =
        boss()
            .change(
                boss()
                    .appoint(
                        account(Role.CLIENT), AdminRole.CONTENT_ADMIN, Flags.none(), NEW_ID, NOON),
                AdminChange.end(),
                NOON);
    Appointer content =
        new Appointer(BOSS, AdminRecord.preset(NEW_ID, AdminRole.CONTENT_ADMIN, BOSS, NOON));
    Flags billing = new Flags(Map.of(AdminPermission.MANAGE_BILLING, true));

    refused(
        "PERMISSION_NOT_HELD",
        () -> content.change(left, new AdminChange(null, billing, null), NOON));
    refused(
        "PERMISSION_NOT_HELD",
        () ->
            content.change(
                left, new AdminChange(AdminRole.BILLING_ADMIN, Flags.none(), null), NOON));
    refused(
        "SUPER_ADMIN_ONLY",
        () ->
            content.change(left, new AdminChange(AdminRole.SUPER_ADMIN, Flags.none(), null), NOON));
    Flags fewer = new Flags(Map.of(AdminPermission.MANAGE_CONTENT, false));
    assertThat(content.change(left, new AdminChange(null, fewer, null), NOON).adminRecord())
        .hasValueSatisfying(
            it -> assertThat(it.permissions()).doesNotContain(AdminPermission.MANAGE_CONTENT));
  }

  @Test
  void a_permission_may_be_taken_away_by_who_does_not_hold_it_and_by_nobody_the_last() {
    Account billing =
        boss().appoint(account(Role.CLIENT), AdminRole.BILLING_ADMIN, Flags.none(), NEW_ID, NOON);
    Appointer content =
        new Appointer(BOSS, AdminRecord.preset(NEW_ID, AdminRole.CONTENT_ADMIN, BOSS, NOON));
    Flags without = new Flags(Map.of(AdminPermission.MANAGE_BILLING, false));
    Flags nothing =
        new Flags(
            Map.of(
                AdminPermission.MANAGE_BILLING, false,
                AdminPermission.VIEW_ANALYTICS, false,
                AdminPermission.MANAGE_REPORTS, false));

    assertThat(content.change(billing, new AdminChange(null, without, null), NOON).permissions())
        .containsExactlyInAnyOrder(AdminPermission.VIEW_ANALYTICS, AdminPermission.MANAGE_REPORTS);
    refused(
        "INVALID_REQUEST",
        () -> content.change(billing, new AdminChange(null, nothing, null), NOON));
  }

  private static void refused(String code, ThrowingCallable attempt) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(attempt)
        .satisfies(it -> assertThat(it.code()).isEqualTo(code));
  }

  private static Appointer boss() {
    return new Appointer(
        BOSS, AdminRecord.preset("0123456789abcdef0123456a", AdminRole.SUPER_ADMIN, BOSS, NOON));
  }

  private static Account account(Role role) {
    return Account.of(
        OTHER,
        new EmailAddress("eve@example.ca"),
        new Person("Ève", "Roy", "fr", null, null, null, null, null),
        Standing.provisioned(role, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE),
        Credentials.first(null),
        NOON);
  }
}
