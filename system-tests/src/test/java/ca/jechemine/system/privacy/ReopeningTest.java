package ca.jechemine.system.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.Retention;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.system.library.Catalogued;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An account that an administrator deleted is opened again: within the time of grace as if nothing
/// had been, afterwards never.
class ReopeningTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String ACTIVATION =
      "POST,/api/admin/users/{id}/account-activation,{\"activate\":true}";
  private static final String PUT = "PUT,/api/admin/users/{id},{\"status\":\"active\"}";
  private static final String PATCH = "PATCH,/api/users/{id},{\"status\":\"active\"}";
  private static final String EMPLOYEE = "PUT,/api/admin/employees/{id},{\"status\":\"active\"}";

  private final AtomicInteger people = new AtomicInteger();

  @Test
  void what_the_platform_holds_of_somebody_is_all_there_afterwards() throws Exception {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Revenante");
    Api session = client.signedIn();
    String resource = new Catalogued(CLOUD).resource("Gardée", "0");
    session.post(Catalogued.RESOURCES + resource + "/favorite", "");
    session.call("PUT", "/api/notifications/preferences", "{\"emailNotifications\":false}");
    CLOUD.settle();
    List<String> before = shown(client, session);
    assertThat(String.join("\n", before)).contains("NomRevenante", "Gardée", "LieuRevenante");

    delete(client);
    assertThat(opened(ACTIVATION, client).status()).isEqualTo(200);
    CLOUD.cloud().advance(Retention.GRACE.plus(Duration.ofDays(1)));
    CLOUD.settle();

    assertThat(shown(client, client.signedIn())).isEqualTo(before);
    assertThat(client.account().standing().deletionRequestedAt()).isNull();
    assertThat(client.deletionsPlanned()).isEmpty();
    assertThat(Told.of(CLOUD, AccountChanged.class))
        .filteredOn(it -> it.userId().equals(client.id().value()))
        .allSatisfy(it -> assertThat(it.lastName()).isEqualTo("NomRevenante"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CLIENT|" + ACTIVATION,
        "PROFESSIONAL|" + ACTIVATION,
        "CLIENT|" + PUT,
        "PROFESSIONAL|" + PATCH,
        "GUEST|" + PUT,
        "EMPLOYEE|" + EMPLOYEE
      })
  void defect_whichever_way_it_is_opened_it_was_anonymised_all_the_same(Role role, String way) {
    Somebody somebody =
        Somebody.active(CLOUD, role, "Chemin" + Math.floorMod((role + way).hashCode(), 9999));
    delete(somebody);
    assertThat(somebody.deletionsPlanned()).hasSize(1);

    assertThat(opened(way, somebody).status()).isEqualTo(200);

    assertThat(somebody.account().standing().status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(somebody.account().standing().deletionRequestedAt()).isNull();
    assertThat(somebody.deletionsPlanned()).isEmpty();
  }

  @Test
  void who_was_refused_deleted_and_approved_after_all_stays() {
    Somebody refused = Somebody.in(CLOUD, Role.PROFESSIONAL, AccountStatus.INACTIVE, "Repechage");
    refused.licensed(LicenseStatus.REJECTED);
    delete(refused);
    assertThat(opened(ACTIVATION, refused).code()).isEqualTo("LICENSE_NOT_VERIFIED");

    Answer approved = admin().post("/api/admin/professionals/" + refused.id() + "/validate", "{}");

    assertThat(approved.status()).isEqualTo(200);
    assertThat(refused.account().standing().deletionRequestedAt()).isNull();
    assertThat(refused.deletionsPlanned()).isEmpty();
  }

  @Test
  void what_the_holder_asked_for_is_not_taken_back_by_somebody_else() throws Exception {
    Somebody deleted = Somebody.active(CLOUD, Role.CLIENT, "Hesitante");
    Somebody left = Somebody.active(CLOUD, Role.CLIENT, "Resolue");
    for (Somebody each : List.of(deleted, left)) {
      each.signedIn().post("/api/users/me/request-deletion", "");
    }
    var requestedAt = deleted.account().standing().deletionRequestedAt();
    CLOUD.cloud().advance(Duration.ofMinutes(1));
    delete(deleted);
    left.signedIn().post("/api/users/me/deactivate", "");

    for (Somebody each : List.of(deleted, left)) {
      assertThat(opened(ACTIVATION, each).status()).isEqualTo(200);
      assertThat(each.deletionsPlanned()).hasSize(1);
    }
    assertThat(deleted.account().standing().deletionRequestedAt()).isEqualTo(requestedAt);
    deleted.signedIn().post("/api/users/me/cancel-deletion", "");
    assertThat(deleted.deletionsPlanned()).isEmpty();
  }

  @Test
  void who_is_deleted_once_more_has_the_whole_time_of_grace() throws Exception {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Valse");
    delete(client);
    List<String> first = client.deletionsPlanned();
    opened(ACTIVATION, client);
    CLOUD.cloud().advance(Duration.ofMinutes(1));

    Instant anonymisedAt = Instant.parse(delete(client).text("anonymisedAt"));

    assertThat(anonymisedAt)
        .isAfterOrEqualTo(CLOUD.cloud().clock().instant().plus(Retention.GRACE).minusSeconds(50));
    assertThat(client.deletionsPlanned()).hasSize(1).doesNotContainAnyElementsOf(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CLIENT|" + ACTIVATION,
        "CLIENT|" + PUT,
        "PROFESSIONAL|" + PATCH,
        "EMPLOYEE|" + EMPLOYEE
      })
  void once_the_time_of_grace_is_over_it_is_opened_no_more_though_the_job_has_not_run_yet(
      Role role, String way) {
    Somebody late =
        Somebody.active(CLOUD, role, "Tardive" + Math.floorMod((role + way).hashCode(), 9999));
    Instant then = CLOUD.cloud().clock().instant().minus(Retention.GRACE);
    become(late, it -> it.with(it.standing().deletionRequested(then).deactivated(then)));

    assertThatItIsDeletedForGood(way, late);
    assertThat(late.account().standing().status()).isEqualTo(AccountStatus.INACTIVE);
  }

  @Test
  void whoever_is_forgotten_is_not_opened_again_and_who_asks_is_told_why() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Disparue");
    delete(client);
    admin().post("/api/admin/users/" + client.id() + "/erase", "");

    assertThatItIsDeletedForGood(ACTIVATION, client);
    assertThat(client.account().person().lastName()).isEqualTo(Anonymised.NAME);
  }

  @Test
  void an_account_that_was_given_up_for_another_is_unknown() {
    Somebody merged = Somebody.active(CLOUD, Role.CLIENT, "Fondue");
    become(merged, it -> Anonymised.merged(it, CLOUD.cloud().clock().instant()));

    assertThat(opened(ACTIVATION, merged).status()).isEqualTo(404);
  }

  @Test
  void of_deleting_and_opening_at_once_the_last_counts_whole() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Bataille");
    List<Callable<Answer>> all =
        Stream.<Callable<Answer>>iterate(() -> delete(client), it -> it)
            .limit(6)
            .flatMap(it -> Stream.of(it, (Callable<Answer>) () -> opened(ACTIVATION, client)))
            .toList();

    assertThat(AtOnce.all(all)).extracting(Answer::status).isSubsetOf(200, 409);

    Standing standing = client.account().standing();
    boolean isOpen = standing.status() == AccountStatus.ACTIVE;
    assertThat(standing.deletionRequestedAt() == null).isEqualTo(isOpen);
    assertThat(client.deletionsPlanned()).hasSize(isOpen ? 0 : 1);
  }

  @Test
  void P4_wherever_opening_dies_the_deletion_is_taken_back_whole() {
    Crash.each(
        CLOUD,
        "AdminSetAccountActivation",
        crash -> {
          Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Chute" + people.incrementAndGet());
          delete(client);
          crash.run();

          assertThat(
                  Crash.status(
                      CLOUD,
                      Persona.SUPER_ADMIN,
                      "POST",
                      "/api/admin/users/" + client.id() + "/account-activation",
                      "{\"activate\":true}"))
              .isIn(200, 500);
          assertThat(opened(ACTIVATION, client).status()).isIn(200, 409); // it died once done

          assertThat(client.account().standing().deletionRequestedAt()).isNull();
          assertThat(client.deletionsPlanned()).isEmpty();
        });
  }

  private static void assertThatItIsDeletedForGood(String way, Somebody somebody) {
    Answer french = opened(admin().in("fr"), way, somebody);
    Answer english = opened(admin().in("en"), way, somebody);

    assertThat(french.status()).isEqualTo(409);
    assertThat(french.code()).isEqualTo("DELETION_DUE");
    assertThat(french.text("error")).contains("supprimé pour de bon");
    assertThat(english.text("error")).contains("deleted for good");
  }

  /// What they and the administrators see of them.
  private static List<String> shown(Somebody somebody, Api session) {
    return List.of(
        session.get("/api/users/me").json().at("/user/phone").asText(),
        session.get("/api/resources/favorites").json().findValuesAsText("title").toString(),
        session.get("/api/notifications/preferences").body(),
        admin().get("/api/admin/users/" + somebody.id()).json().at("/user/location").asText(),
        admin().get("/api/admin/users/" + somebody.id()).json().at("/user/phone").asText(),
        admin().get("/api/admin/patients?search=nomrevenante").json().at("/patients/0").toString());
  }

  private static void become(Somebody somebody, UnaryOperator<Account> change) {
    Versioned<Account> read = Somebody.accounts(CLOUD).find(somebody.id()).orElseThrow();
    Somebody.accounts(CLOUD).save(read, change.apply(read.value()), Work.none());
  }

  private static Answer delete(Somebody somebody) {
    boolean isEmployee = somebody.account().standing().role() == Role.EMPLOYEE;
    return admin()
        .delete((isEmployee ? "/api/admin/employees/" : "/api/admin/users/") + somebody.id());
  }

  private static Answer opened(String way, Somebody somebody) {
    return opened(admin(), way, somebody);
  }

  private static Answer opened(Api by, String way, Somebody somebody) {
    String[] call = way.split(",", 3);
    return by.call(call[0], call[1].replace("{id}", somebody.id().value()), call[2]);
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.SUPER_ADMIN);
  }
}
