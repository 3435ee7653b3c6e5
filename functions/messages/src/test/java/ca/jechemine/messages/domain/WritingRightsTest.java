package ca.jechemine.messages.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WritingRightsTest {

  private static final UserId SENDER = new UserId("5e5510090000000000000001");
  private static final UserId RECIPIENT = new UserId("5e5510090000000000000002");
  private static final UserId OTHER = new UserId("5e5510090000000000000003");

  /// Of nobody with nobody.
  private static final Relations NONE = new Known(OTHER, OTHER);

  @ParameterizedTest
  @CsvSource({
    "ADMIN, CLIENT, true",
    "ADMIN, GUEST, true",
    "ADMIN, PROSPECT, true",
    "ADMIN, PROFESSIONAL, true",
    "ADMIN, ADMIN, true",
    "ADMIN, EMPLOYEE, true",
    "PROFESSIONAL, ADMIN, true",
    "PROFESSIONAL, PROFESSIONAL, true",
    "PROFESSIONAL, CLIENT, false",
    "PROFESSIONAL, GUEST, false",
    "PROFESSIONAL, PROSPECT, false",
    "PROFESSIONAL, EMPLOYEE, false",
    "CLIENT, PROFESSIONAL, false",
    "CLIENT, CLIENT, false",
    "CLIENT, ADMIN, false",
    "GUEST, PROFESSIONAL, false",
    "PROSPECT, ADMIN, false",
    "EMPLOYEE, ADMIN, false",
    "EMPLOYEE, CLIENT, false"
  })
  void strangers_write_as_their_roles_say(Role sender, Role recipient, boolean may) {
    assertThat(WritingRights.mayWrite(person(SENDER, sender), person(RECIPIENT, recipient), NONE))
        .isEqualTo(may);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"CLIENT", "GUEST", "PROSPECT"})
  void a_client_and_their_professional_write_to_each_other(Role role) {
    Correspondent client = person(SENDER, role);
    Correspondent professional = person(RECIPIENT, Role.PROFESSIONAL);
    Relations together = new Known(RECIPIENT, SENDER);

    assertThat(WritingRights.mayWrite(client, professional, together)).isTrue();
    assertThat(WritingRights.mayWrite(professional, client, together)).isTrue();
    assertThat(WritingRights.mayWrite(client, person(OTHER, Role.PROFESSIONAL), together))
        .isFalse();
    assertThat(WritingRights.mayWrite(person(OTHER, Role.PROFESSIONAL), client, together))
        .isFalse();
    assertThat(WritingRights.mayWrite(client, person(RECIPIENT, Role.ADMIN), together))
        .as("whoever is no professional any more")
        .isFalse();
  }

  @Test
  void of_two_professionals_neither_is_hidden() {
    Correspondent open = person(SENDER, Role.PROFESSIONAL);
    Correspondent other = person(RECIPIENT, Role.PROFESSIONAL);

    assertThat(WritingRights.mayWrite(hidden(open), other, NONE)).isFalse();
    assertThat(WritingRights.mayWrite(open, hidden(other), NONE)).isFalse();
    assertThat(WritingRights.mayWrite(person(SENDER, Role.ADMIN), hidden(other), NONE))
        .as("administrators find everybody")
        .isTrue();
  }

  @Test
  void nobody_writes_to_themselves_or_to_who_is_not_there() {
    Correspondent admin = person(SENDER, Role.ADMIN);

    assertThat(WritingRights.mayWrite(admin, admin, NONE)).isFalse();
    for (AccountStatus status : List.of(AccountStatus.PENDING, AccountStatus.INACTIVE)) {
      assertThat(WritingRights.mayWrite(admin, person(RECIPIENT, Role.CLIENT, status), NONE))
          .as(status.name())
          .isFalse();
    }
    assertThat(
            WritingRights.mayWrite(
                admin,
                new Correspondent(
                    RECIPIENT, 1, "", Role.CLIENT, AccountStatus.ACTIVE, false, true, false),
                NONE))
        .as("forgotten")
        .isFalse();
    assertThat(
            WritingRights.mayWrite(
                admin,
                new Correspondent(
                    RECIPIENT, 1, "", Role.ADMIN, AccountStatus.ACTIVE, false, false, false),
                NONE))
        .as("without an active Admin record")
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(AccountStatus.class)
  void only_active_accounts_have_a_voice(AccountStatus status) {
    for (Role role : Role.values()) {
      Caller caller = caller(role, status, Set.of(AdminPermission.MANAGE_USERS));
      if (status == AccountStatus.ACTIVE) {
        WritingRights.requireVoice(caller);
      } else {
        assertThatThrownBy(() -> WritingRights.requireVoice(caller))
            .as(role.name())
            .isInstanceOf(Refusal.Forbidden.class);
      }
    }
  }

  @Test
  void an_administrator_without_rights_has_no_voice() {
    assertThatThrownBy(
            () -> WritingRights.requireVoice(caller(Role.ADMIN, AccountStatus.ACTIVE, Set.of())))
        .isInstanceOf(Refusal.Forbidden.class);
    WritingRights.requireVoice(caller(Role.CLIENT, AccountStatus.ACTIVE, Set.of()));
  }

  private static Caller caller(Role role, AccountStatus status, Set<AdminPermission> permissions) {
    return new Caller(SENDER, "Zoé Roy", role, status, permissions, Language.FR);
  }

  private static Correspondent person(UserId id, Role role) {
    return person(id, role, AccountStatus.ACTIVE);
  }

  private static Correspondent person(UserId id, Role role, AccountStatus status) {
    return new Correspondent(id, 1, "Zoé Roy", role, status, role == Role.ADMIN, false, false);
  }

  private static Correspondent hidden(Correspondent person) {
    return new Correspondent(
        person.id(), 1, person.name(), person.role(), person.status(), false, false, true);
  }

  /// One professional who accompanies one client.
  private record Known(UserId professional, UserId client) implements Relations {

    @Override
    public Optional<UserId> professionalOf(UserId who) {
      return who.equals(client) ? Optional.of(professional) : Optional.empty();
    }

    @Override
    public boolean areRelated(UserId whose, UserId who) {
      return whose.equals(professional) && who.equals(client);
    }

    @Override
    public Page<UserId> clientsOf(UserId whose, PageRequest page) {
      return new Page<>(whose.equals(professional) ? List.of(client) : List.of(), null);
    }

    @Override
    public void keep(KnownAppointment appointment) {
      throw new UnsupportedOperationException("rights change nothing");
    }
  }
}
