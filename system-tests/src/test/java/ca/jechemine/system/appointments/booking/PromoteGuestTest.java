package ca.jechemine.system.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.GuestEvent.GuestPromoted;
import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.MedicalField;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromoteGuestTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Booked booked = new Booked(CLOUD);

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"GUEST", "PROSPECT"})
  void a_guest_becomes_a_client_whose_medical_profile_names_the_motif(Role role) {
    Account guest = booked.in(role);

    promote(guest.id(), 1, "Deuil");

    Account client = account(guest.id()).value();
    assertThat(client.standing().role()).isEqualTo(Role.CLIENT);
    assertThat(client.standing().status()).isEqualTo(guest.standing().status());
    assertThat(client.person()).isEqualTo(guest.person());
    assertThat(profile(guest.id()).orElseThrow().answers().text(MedicalField.PRIMARY_ISSUE))
        .contains("Deuil");
    assertThat(booked.module().people().find(guest.id()).orElseThrow().role())
        .isEqualTo(Role.CLIENT);
    assertThat(booked.module().clientWishes().of(guest.id()).wishes().primaryIssue())
        .as("what matching weighs")
        .isEqualTo("Deuil");
  }

  @Test
  void a_request_without_a_motif_leaves_the_medical_profile_empty() {
    Account guest = booked.in(Role.GUEST);

    promote(guest.id(), 1, null);

    assertThat(profile(guest.id()).orElseThrow().answers().text(MedicalField.PRIMARY_ISSUE))
        .isEmpty();
  }

  @Test
  void a_second_date_changes_nothing_and_reads_once() {
    Account guest = booked.in(Role.GUEST);
    promote(guest.id(), 1, "Deuil");
    long version = account(guest.id()).version();

    promote(guest.id(), 2, "Anxiété");

    assertThat(account(guest.id()).version()).isEqualTo(version);
    assertThat(profile(guest.id()).orElseThrow().answers().text(MedicalField.PRIMARY_ISSUE))
        .contains("Deuil");
    assertThat(
            CLOUD.cloud().invocations().lastOf("PromoteGuest").calls("DynamoDb").stream()
                .map(Invocation.Call::operation))
        .containsExactly("Query");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"CLIENT", "PROFESSIONAL", "EMPLOYEE"})
  void an_account_of_another_role_is_left_alone(Role role) {
    Account account = booked.in(role);
    Versioned<Account> before = account(account.id());

    promote(account.id(), 1, "Deuil");

    assertThat(account(account.id())).isEqualTo(before);
  }

  @Test
  void who_was_forgotten_meanwhile_is_left_alone() {
    Account guest = booked.in(Role.GUEST);
    CLOUD
        .api()
        .as(Persona.SUPER_ADMIN)
        .post(
            "/api/admin/data-lifecycle",
            "{\"action\":\"anonymize_user\",\"userId\":\"%s\"}".formatted(guest.id()));

    promote(guest.id(), 1, "Deuil");

    assertThat(account(guest.id()).value().standing().role()).isEqualTo(Role.GUEST);
    assertThat(profile(guest.id())).isEmpty();
  }

  private static void promote(UserId id, long version, @Nullable String motif) {
    Platform platform = CLOUD.cloud().functions().platform("UpdateUser");
    Outbox outbox = new Outbox(platform, platform.build(UserModule::current).cipher());
    GuestPromoted promoted = new GuestPromoted(id.value(), motif, CLOUD.cloud().clock().instant());
    Tables.of(platform).transactions().commit(outbox.publish(List.of(promoted), version).toList());
    CLOUD.settle();
  }

  private static Versioned<Account> account(UserId id) {
    return identity().accounts().find(id).orElseThrow();
  }

  private static Optional<MedicalProfile> profile(UserId id) {
    return identity().medicalProfiles().find(id);
  }

  private static IdentityModule identity() {
    return CLOUD.cloud().functions().platform("UpdateUser").build(IdentityModule::current);
  }
}
