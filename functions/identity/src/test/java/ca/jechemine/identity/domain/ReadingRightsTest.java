package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The matrix of contract 10 §5, cell by cell; what is not in it is refused.
class ReadingRightsTest {

  private static final Account CLIENT = Somebody.in(Role.CLIENT, 1);
  private static final Account PROFESSIONAL = Somebody.in(Role.PROFESSIONAL, 2);
  private static final Reading REFUSED = new Reading.Refused();
  private static final Reading OPEN = new Reading.Full(Optional.empty());
  private static final Optional<AccessAction> USER = Optional.of(AccessAction.VIEW_CLIENT_USER);
  private static final Optional<AccessAction> MEDICAL =
      Optional.of(AccessAction.VIEW_CLIENT_MEDICAL_PROFILE);

  @ParameterizedTest
  @EnumSource(File.class)
  void the_holder_reads_everything_of_theirs_unnoted(File file) {
    assertThat(ReadingRights.of(file, Somebody.calling(Role.CLIENT, 1), CLIENT, ClientLink.NONE))
        .isEqualTo(OPEN);
  }

  @Test
  void a_professional_reads_as_much_as_their_link_says_and_it_is_noted() {
    Caller professional = Somebody.calling(Role.PROFESSIONAL, 9);

    assertThat(ReadingRights.of(File.USER, professional, CLIENT, ClientLink.ASSIGNED))
        .isEqualTo(new Reading.Full(USER));
    assertThat(ReadingRights.of(File.USER, professional, CLIENT, ClientLink.OFFERED))
        .isEqualTo(new Reading.Reduced(USER));
    assertThat(ReadingRights.of(File.USER, professional, CLIENT, ClientLink.NONE))
        .isEqualTo(REFUSED);
    assertThat(ReadingRights.of(File.MEDICAL_PROFILE, professional, CLIENT, ClientLink.ASSIGNED))
        .isEqualTo(new Reading.Full(MEDICAL));
    assertThat(ReadingRights.of(File.MEDICAL_PROFILE, professional, CLIENT, ClientLink.OFFERED))
        .isEqualTo(new Reading.Reduced(MEDICAL));
    assertThat(
            ReadingRights.of(
                File.PROFESSIONAL_PROFILE, professional, PROFESSIONAL, ClientLink.ASSIGNED))
        .isEqualTo(REFUSED);
  }

  @ParameterizedTest
  @EnumSource(value = AccountStatus.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
  void a_professional_who_is_not_active_reads_nobody_whatever_the_link(AccountStatus status) {
    Caller professional = Somebody.calling(Role.PROFESSIONAL, 9, status);

    for (File file : File.values()) {
      assertThat(ReadingRights.of(file, professional, CLIENT, ClientLink.ASSIGNED))
          .isEqualTo(REFUSED);
    }
  }

  @ParameterizedTest
  @EnumSource(AdminPermission.class)
  void an_administrator_reads_a_client_by_these_permissions_only(AdminPermission permission) {
    Caller admin = Somebody.calling(Role.ADMIN, 9, permission);

    assertThat(ReadingRights.of(File.USER, admin, CLIENT, ClientLink.ASSIGNED))
        .isEqualTo(
            switch (permission) {
              case MANAGE_PATIENTS -> new Reading.Full(USER);
              case MANAGE_BILLING -> new Reading.PhoneMasked(USER);
              default -> REFUSED;
            });
    assertThat(ReadingRights.of(File.MEDICAL_PROFILE, admin, CLIENT, ClientLink.ASSIGNED))
        .isEqualTo(
            permission == AdminPermission.MANAGE_PATIENTS ? new Reading.Full(MEDICAL) : REFUSED);
  }

  @ParameterizedTest
  @EnumSource(AdminPermission.class)
  void an_administrator_reads_professionals_and_staff_by_these_permissions_only(
      AdminPermission permission) {
    Caller admin = Somebody.calling(Role.ADMIN, 9, permission);
    Reading ofProfessionals = permission == AdminPermission.MANAGE_PROFESSIONALS ? OPEN : REFUSED;

    assertThat(ReadingRights.of(File.USER, admin, PROFESSIONAL, ClientLink.NONE))
        .isEqualTo(ofProfessionals);
    assertThat(ReadingRights.of(File.PROFESSIONAL_PROFILE, admin, PROFESSIONAL, ClientLink.NONE))
        .isEqualTo(ofProfessionals);
    for (Role staff : Set.of(Role.ADMIN, Role.EMPLOYEE)) {
      assertThat(ReadingRights.of(File.USER, admin, Somebody.in(staff, 3), ClientLink.NONE))
          .isEqualTo(permission == AdminPermission.MANAGE_USERS ? OPEN : REFUSED);
    }
  }

  @Test
  void an_administrator_with_both_rights_sees_the_phone() {
    Caller admin =
        Somebody.calling(
            Role.ADMIN, 9, AdminPermission.MANAGE_BILLING, AdminPermission.MANAGE_PATIENTS);

    assertThat(ReadingRights.of(File.USER, admin, CLIENT, ClientLink.NONE))
        .isEqualTo(new Reading.Full(USER));
  }

  @Test
  void defect_not_repeated_without_an_active_admin_record_the_role_reads_nobody() {
    Caller revoked = Somebody.calling(Role.ADMIN, 9);

    for (File file : File.values()) {
      for (Account holder : Set.of(CLIENT, PROFESSIONAL)) {
        assertThat(ReadingRights.of(file, revoked, holder, ClientLink.ASSIGNED)).isEqualTo(REFUSED);
      }
    }
  }

  @Test
  void others_read_nobody_the_guardian_neither() {
    Account guarded = CLIENT.withGuardian(Somebody.id(9));

    for (Role role : EnumSet.of(Role.CLIENT, Role.GUEST, Role.PROSPECT, Role.EMPLOYEE)) {
      for (File file : File.values()) {
        assertThat(ReadingRights.of(file, Somebody.calling(role, 9), guarded, ClientLink.ASSIGNED))
            .isEqualTo(REFUSED);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(AdminPermission.class)
  void only_who_could_read_such_a_file_learns_that_nobody_has_an_id(AdminPermission permission) {
    Caller admin = Somebody.calling(Role.ADMIN, 9, permission);

    assertThat(ReadingRights.mayLookFor(File.MEDICAL_PROFILE, admin))
        .isEqualTo(permission == AdminPermission.MANAGE_PATIENTS);
    assertThat(ReadingRights.mayLookFor(File.PROFESSIONAL_PROFILE, admin))
        .isEqualTo(permission == AdminPermission.MANAGE_PROFESSIONALS);
    for (File file : File.values()) {
      assertThat(ReadingRights.mayLookFor(file, Somebody.calling(Role.PROFESSIONAL, 9))).isFalse();
      assertThat(ReadingRights.mayLookFor(file, Somebody.calling(Role.CLIENT, 9))).isFalse();
    }
  }
}
