package ca.jechemine.system.merging;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which accounts are not merged, by whom, and of several at once which are.
class MergeRefusalsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String NOBODY = "0198f3a1b2c3000000000000";

  private final Twins twins = new Twins(CLOUD);
  private final UserId survivor = twins.till.client();
  private final UserId loser = twins.till.client();

  private void refused(Answer answer, String field) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"" + field + "\"");
    assertThat(twins.account(survivor).merge()).isEmpty();
    assertThat(twins.account(loser).merge()).isEmpty();
  }

  @Test
  void the_same_account_is_not_merged() {
    refused(twins.merge(survivor, survivor), "loserId");
  }

  @Test
  void an_account_that_is_not_there_is_not_merged() {
    refused(twins.merge(survivor, new UserId(NOBODY)), "loserId");
    refused(twins.merge(new UserId(NOBODY), loser), "id");
  }

  @Test
  void accounts_of_others_than_clients_are_not_merged() {
    refused(twins.merge(survivor, twins.till.professional()), "loserId");
    refused(twins.merge(twins.till.professional(), loser), "id");
  }

  @Test
  void whoever_is_or_was_an_administrator_is_not_merged() {
    twins.change(
        loser,
        it ->
            it.withAdmin(
                new AdminRecord(
                    NOBODY,
                    AdminRole.CONTENT_ADMIN,
                    Set.of(),
                    false,
                    survivor,
                    CLOUD.cloud().clock().instant())));

    refused(twins.merge(survivor, loser), "loserId");
    refused(twins.merge(loser, survivor), "id");
  }

  @Test
  void a_guardian_and_their_own_minor_are_not_merged() {
    twins.change(loser, it -> it.withGuardian(survivor));

    refused(twins.merge(survivor, loser), "loserId");
    refused(twins.merge(loser, survivor), "loserId");
  }

  @Test
  void an_account_that_is_about_to_be_forgotten_takes_no_other_in() {
    twins.till.as(survivor).post("/api/users/me/request-deletion", "");

    Answer answer = twins.merge(survivor, loser);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("SURVIVOR_LEAVING");
    assertThat(twins.account(loser).merge()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"loserId\":null}", "{\"loserId\":\"x\"}", "{\"loserId\":\"\"}"})
  void what_is_no_id_is_refused(String body) {
    Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);

    assertThat(admin.post("/api/admin/patients/" + survivor + "/merge", body).status())
        .isEqualTo(400);
    assertThat(admin.get("/api/admin/patients/" + survivor + "/merge-preview?loserId=x").status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(
      value = Persona.class,
      names = {"CLIENT", "PROFESSIONAL", "CONTENT_ADMIN", "BILLING_ADMIN", "DEACTIVATED_ADMIN"})
  void nobody_else_merges(Persona persona) {
    Api api = CLOUD.api().as(persona);
    String path = "/api/admin/patients/" + survivor;

    assertThat(
            Stream.of(
                    api.post(path + "/merge", "{\"loserId\":\"%s\"}".formatted(loser)),
                    api.get(path + "/merge-preview?loserId=" + loser),
                    api.get("/api/admin/merges"),
                    api.get("/api/admin/merges/" + loser),
                    api.post("/api/admin/merges/" + loser + "/retry", ""))
                .map(Answer::status))
        .allMatch(it -> it == 403);
    assertThat(twins.account(loser).merge()).isEmpty();
  }

  @Test
  void asked_twice_it_is_the_same_merge() {
    Answer once = twins.merge(survivor, loser);
    Answer twice = twins.merge(survivor, loser);

    assertThat(once.status()).as(once.body()).isEqualTo(200);
    assertThat(twice.status()).isEqualTo(200);
    assertThat(twice.body()).isEqualTo(once.body());
    assertThat(twins.merge(loser, survivor).status()).isEqualTo(400);
    assertThat(twins.merge(twins.till.client(), loser).status()).isEqualTo(400);
  }

  @Test
  void of_two_at_once_that_share_an_account_one_wins() throws Exception {
    UserId third = twins.till.client();
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> answers =
          Stream.of(List.of(survivor, loser), List.of(third, survivor))
              .map(pair ->
                  both.submit(() -> {
                    go.await();
                    return twins.merge(pair.getFirst(), pair.getLast());
                  }))
              .toList();
      go.countDown();

      List<Integer> statuses =
          List.of(answers.getFirst().get().status(), answers.getLast().get().status());

      // Whoever comes when the other is over finds an account that is nobody's, or free.
      assertThat(statuses).contains(200).allMatch(it -> it == 200 || it == 409 || it == 400);
    }
    CLOUD.settle();
    long given =
        Stream.of(survivor, loser, third)
            .filter(it -> twins.account(it).person().firstName().equals("[anonymized]"))
            .count();
    assertThat(given).isBetween(1L, 2L);
  }

  @Test
  void while_it_goes_on_neither_account_takes_another_change_and_it_is_listed() throws Exception {
    CLOUD.settle();
    Api client = twins.till.as(survivor);
    Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);
    CLOUD.cloud().triggers().pause("RelayOutbox");
    try {
      twins.begin(survivor, loser);

      assertThat(
              client.patch("/api/users/me", "{\"firstName\":\"Zoë\"}").json().path("code").asText())
          .isEqualTo("ACCOUNT_MERGING");
      assertThat(client.call("PUT", "/api/medical-profile", "{\"notes\":\"x\"}").status())
          .isEqualTo(409);
      assertThat(
              admin
                  .patch("/api/users/" + loser, "{\"firstName\":\"Zoë\"}")
                  .json()
                  .path("code")
                  .asText())
          .isEqualTo("ACCOUNT_MERGING");
      Answer other = twins.merge(twins.till.client(), survivor);
      assertThat(other.status()).isEqualTo(409);
      assertThat(twins.till.as(loser).get("/api/users/me").status()).isEqualTo(401);
      assertThat(Twins.texts(admin.get("/api/admin/merges").json().path("merges"), "id"))
          .contains(loser.value());
      assertThat(twins.state(loser).path("waitingFor")).hasSize(8);
      Answer slow = twins.merge(survivor, loser);
      assertThat(slow.status()).isEqualTo(202);
      assertThat(slow.json().path("statusUrl").asText()).isEqualTo("/api/admin/merges/" + loser);
    } finally {
      CLOUD.cloud().triggers().resume("RelayOutbox");
    }
    CLOUD.settle();

    assertThat(twins.state(loser).path("state").asText()).isEqualTo("finished");
    assertThat(Twins.texts(admin.get("/api/admin/merges").json().path("merges"), "id"))
        .doesNotContain(loser.value());
    assertThat(client.patch("/api/users/me", "{\"firstName\":\"Zoë\"}").status()).isEqualTo(200);
  }

  @Test
  void the_preview_says_what_would_move_and_changes_nothing() {
    LocalDate born = LocalDate.of(1990, 5, 1);
    twins.change(
        loser,
        it ->
            it.with(
                new ca.jechemine.identity.domain.Person(
                    "Zoé", "Tremblay", "fr", "+15145551234", "Québec", null, "female", born)));
    twins.till.matched(loser, twins.till.professional());
    CLOUD.settle();
    Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);

    Answer preview =
        admin.get("/api/admin/patients/" + survivor + "/merge-preview?loserId=" + loser);

    assertThat(preview.status()).as(preview.body()).isEqualTo(200);
    assertThat(preview.json().path("reassigned").path("appointments").asInt()).isEqualTo(1);
    assertThat(preview.json().path("filledFields").toString())
        .isEqualTo("[\"gender\",\"dateOfBirth\"]");
    assertThat(twins.account(survivor).person().dateOfBirth()).isNull();
    Answer merged = twins.merge(survivor, loser);
    assertThat(merged.json().path("filledFields")).isEqualTo(preview.json().path("filledFields"));
    assertThat(twins.account(survivor).person().dateOfBirth()).isEqualTo(born);
  }

  @Test
  void duplicates_are_those_of_the_same_name_or_phone_and_asking_is_noted() {
    Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);
    twins.change(
        loser,
        it ->
            it.with(
                new ca.jechemine.identity.domain.Person(
                    "TREMBLAY", "zoe", "fr", "+15145559876", null, null, null, null)));
    UserId reached = twins.till.client();
    twins.change(
        reached,
        it ->
            it.with(
                new ca.jechemine.identity.domain.Person(
                    "Anne", "Autre", "fr", "(514) 555-1234", null, null, null, null)));
    UserId stranger = twins.till.client();
    twins.change(
        stranger,
        it ->
            it.with(
                new ca.jechemine.identity.domain.Person(
                    "Bruno", "Autre", "fr", "+15145550000", null, null, null, null)));

    Answer found = admin.get("/api/admin/patients/" + survivor + "/duplicates");

    assertThat(found.status()).as(found.body()).isEqualTo(200);
    assertThat(Twins.texts(found.json().path("candidates"), "id"))
        .contains(loser.value(), reached.value())
        .doesNotContain(survivor.value(), stranger.value())
        .hasSizeLessThanOrEqualTo(15);
    assertThat(admin.get("/api/admin/patients/" + NOBODY + "/duplicates").status()).isEqualTo(404);
    assertThat(
            Twins.texts(
                twins.till.as(survivor).get("/api/users/me/access-log").json().path("entries"),
                "action"))
        .contains("view_client_duplicates");
  }
}
