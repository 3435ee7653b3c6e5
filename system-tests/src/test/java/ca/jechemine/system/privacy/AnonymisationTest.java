package ca.jechemine.system.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested;
import ca.jechemine.contracts.AccountNotice.SignUpRepeated;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.Retention;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Retention and anonymisation (contract 10 §11.9), from outside.
class AnonymisationTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String LIFECYCLE = "/api/admin/data-lifecycle";

  @BeforeEach
  void nobody_else_is_due() {
    int scanned;
    do {
      scanned = run().json().at("/report/scanned").asInt();
    } while (scanned > 0);
  }

  @Test
  void nothing_of_the_person_is_left_in_any_table() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "SerinMarcel");
    Held.on(client).medicalProfile().review();
    client.signedIn();
    CLOUD.settle();
    assertThat(Told.everything(CLOUD)).contains("SerinMarcel");

    Answer answer = anonymise(client);
    CLOUD.settle();

    assertThat(answer.body()).isEqualTo("{\"ok\":true}");
    assertThat(Told.everything(CLOUD)).doesNotContainIgnoringCase("SerinMarcel");
    assertThat(client.account().person().firstName()).isEqualTo("[anonymized]");
    assertThat(client.account().email().value())
        .isEqualTo("anon_" + client.id() + "@anonymized.invalid");
    assertThat(client.account().password()).isEmpty();
    assertThat(client.account().person().phone()).isNull();
    assertThat(client.account().person().dateOfBirth()).isNull();
    assertThat(client.account().consents().toTerms().orElseThrow().source()).isNull();
    assertThat(client.account().consents().toTerms().orElseThrow().version()).isNotBlank();
    assertThat(client.row("SECRET#EMAIL_LINK")).isEmpty();
    assertThat(client.attempts())
        .isNotEmpty()
        .allSatisfy(it -> {
          assertThat(it.optionalText("ip")).isEmpty();
          assertThat(it.optionalText("userAgent")).isEmpty();
          assertThat(it.text("action")).isNotBlank();
        });
    assertThat(client.row("ERASURE").orElseThrow().texts("kept"))
        .containsExactlyElementsOf(Retention.kept());
    assertThat(client.signIn().code()).isEqualTo("AUTH_INVALID_CREDENTIALS");
  }

  @Test
  void which_administrator_decided_it_is_in_the_access_log() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Decidee");

    anonymise(client);

    assertThat(client.accesses())
        .extracting(it -> it.text("action"), it -> it.text("readerId"))
        .containsExactly(
            tuple("ACCOUNT_ANONYMISED", Somebody.idOf(CLOUD, Persona.SUPER_ADMIN).value()));
  }

  @Test
  void every_clinical_field_is_emptied_of_the_child_too() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Clinique");
    Held.on(client).medicalProfile();

    anonymise(client);

    assertThat(Held.on(client).medicalProfiles().find(client.id()).orElseThrow().answers().given())
        .isEmpty();
  }

  @Test
  void a_professional_profile_is_emptied_and_the_listing_gone() {
    Somebody professional = Somebody.active(CLOUD, Role.PROFESSIONAL, "SerinDocteure");
    Held.on(professional).profile();
    professional.signedIn();

    anonymise(professional);
    CLOUD.settle();

    assertThat(
            Held.on(professional)
                .profiles()
                .find(professional.id())
                .orElseThrow()
                .answers()
                .given())
        .isEmpty();
    assertThat(professional.row("LISTING")).isEmpty();
    assertThat(Told.everything(CLOUD)).doesNotContainIgnoringCase("SerinDocteure");
  }

  @Test
  void the_address_is_free_for_somebody_else() {
    Somebody first = Somebody.active(CLOUD, Role.CLIENT, "Adresse");
    anonymise(first);

    Somebody second = Somebody.active(CLOUD, Role.CLIENT, "Adresse");

    assertThat(second.signIn().status()).isEqualTo(200);
    assertThat(
            Somebody.accounts(CLOUD)
                .withEmail(new EmailAddress(first.email()))
                .orElseThrow()
                .value()
                .id())
        .isEqualTo(second.id());
  }

  @Test
  void a_client_verified_long_ago_who_is_still_in_care_is_not_touched() {
    Somebody inCare = usedLast("EnSuivi", now());
    verifiedAt(inCare, Retention.cutoff(now()).minus(Duration.ofDays(365)));
    Somebody gone = usedLast("Oubliee", Retention.cutoff(now()).minus(Duration.ofDays(1)));
    Somebody justNot = usedLast("Juste", Retention.cutoff(now()).plus(Duration.ofHours(1)));

    Answer answer = run();

    assertThat(answer.json().at("/report/anonymized").asInt()).isEqualTo(1);
    assertThat(answer.json().at("/report/scanned").asInt()).isEqualTo(1);
    assertThat(answer.json().at("/report/errors").asInt()).isZero();
    assertThat(
            Duration.between(Instant.parse(answer.json().at("/report/cutoffDate").asText()), now()))
        .isBetween(Duration.ofHours(7 * 8766), Duration.ofHours(7 * 8766 + 1));
    assertThat(gone.account().person().lastName()).isEqualTo("[anonymized]");
    assertThat(inCare.account().person().lastName()).isEqualTo("NomEnSuivi");
    assertThat(justNot.account().person().lastName()).isEqualTo("NomJuste");
    assertThat(gone.row("ERASURE").orElseThrow().text("reason")).isEqualTo("UNUSED");
  }

  @Test
  void signing_in_is_a_use() {
    Somebody client = usedLast("Revenante", Retention.cutoff(now()).minus(Duration.ofDays(40)));
    assertThat(client.signIn().status()).isEqualTo(200);

    run();

    assertThat(client.account().person().lastName()).isEqualTo("NomRevenante");
  }

  @Test
  void defect_not_repeated_an_appointment_is_a_use_by_both_who_never_sign_in() {
    Instant longAgo = Retention.cutoff(now()).minus(Duration.ofDays(40));
    Somebody client = usedLast("Suivie", longAgo);
    Somebody professional = usedLast("Suivante", longAgo);
    Somebody offered = usedLast("Demandee", longAgo);

    Told.publish(CLOUD, appointment(client, professional.id().value(), "scheduled", 3, now()));
    Told.publish(CLOUD, appointment(offered, null, "pending", 1, now()));
    Told.publish(CLOUD, appointment(client, professional.id().value(), "pending", 2, longAgo));
    run();

    assertThat(List.of(client, professional, offered))
        .allSatisfy(
            it -> assertThat(it.account().person().lastName()).isEqualTo("Nom" + it.canary()));
  }

  @Test
  void what_a_request_that_was_under_way_wrote_too_late_is_erased_by_the_second_look()
      throws InterruptedException {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Croisement");
    client.signIn();
    List<Map<String, AttributeValue>> written = client.attemptRows();
    anonymise(client);
    written.forEach(row ->
        client.tables().client().putItem(it -> it.tableName(client.tables().table()).item(row)));
    Held.on(client).lastUse(now());

    assertThat(run().json().at("/report/scanned").asInt()).isZero();
    CLOUD.cloud().advance(Duration.ofDays(2));

    assertThat(client.attempts())
        .isNotEmpty()
        .allSatisfy(it -> {
          assertThat(it.optionalText("ip")).isEmpty();
          assertThat(it.optionalText("userAgent")).isEmpty();
        });
    assertThat(client.row("USED")).isEmpty();
    assertThat(client.erasuresToGoOnWith()).isEmpty();
  }

  @Test
  void what_the_person_was_changing_at_that_moment_is_forgotten_too() {
    for (int round = 0; round < 10; round++) {
      Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Simultanee" + round);
      Api api = client.signedIn();

      List<Answer> answers =
          AtOnce.all(
              List.<Callable<Answer>>of(
                  () -> anonymise(client),
                  () -> api.patch("/api/users/me", "{\"firstName\":\"SerinTardif\"}"),
                  () -> api.call("PUT", "/api/medical-profile", "{\"notes\":\"SerinTardif\"}"),
                  () -> api.post("/api/users/me/request-deletion", "")));

      assertThat(answers.getFirst().status()).isEqualTo(200);
      assertThat(client.account().person().firstName()).isEqualTo("[anonymized]");
      assertThat(
              Held.on(client)
                  .medicalProfiles()
                  .find(client.id())
                  .map(it -> it.answers().given())
                  .orElse(Map.of()))
          .isEmpty();
    }
  }

  @Test
  void who_is_forgotten_cannot_be_changed_or_opened_again() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Definitive");
    anonymise(client);
    Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);
    String path = "/api/users/" + client.id();

    assertThat(admin.patch(path, "{\"status\":\"active\"}").status()).isEqualTo(404);
    assertThat(admin.patch(path, "{\"firstName\":\"Zoé\"}").status()).isEqualTo(404);
    Answer opened =
        admin.post(
            "/api/admin/users/" + client.id() + "/account-activation", "{\"activate\":true}");
    assertThat(opened.status()).isEqualTo(409);
    assertThat(opened.code()).isEqualTo("DELETION_DUE");
    assertThat(client.account().person().firstName()).isEqualTo("[anonymized]");
  }

  @Test
  void nothing_is_mailed_to_who_is_forgotten() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Injoignable");
    anonymise(client);
    String address = client.account().email().value();
    int linksBefore = Told.of(CLOUD, PasswordLinkRequested.class).size();
    int repeatedBefore = Told.of(CLOUD, SignUpRepeated.class).size();

    Answer forgot =
        CLOUD.api().post("/api/auth/forgot-password", "{\"email\":\"" + address + "\"}");
    Answer setup =
        CLOUD
            .api()
            .as(Persona.SUPER_ADMIN)
            .post("/api/admin/users/" + client.id() + "/send-password-setup-link", "");
    Answer signUp =
        CLOUD
            .api()
            .post(
                "/api/auth/signup",
                """
                {"email":"%s","password":"Chemin-Faisant-2026","firstName":"Z","lastName":"R",
                 "role":"client","phone":"5145550123","agreeToTerms":true,
                 "acceptPrivacyPolicy":true}
                """
                    .formatted(address));

    assertThat(forgot.status()).isEqualTo(200);
    assertThat(setup.status()).isEqualTo(404);
    assertThat(signUp.status()).isEqualTo(201);
    assertThat(Told.of(CLOUD, PasswordLinkRequested.class)).hasSize(linksBefore);
    assertThat(Told.of(CLOUD, SignUpRepeated.class)).hasSize(repeatedBefore);
  }

  @Test
  void a_run_is_bounded_and_the_next_one_goes_on() {
    List<Somebody> people =
        IntStream.range(0, 30)
            .mapToObj(it -> usedLast("Lot" + it, Instant.parse("2015-01-01T00:00:00Z")))
            .toList();

    Answer first = run();
    Answer second = run();

    assertThat(first.json().at("/report/scanned").asInt()).isEqualTo(25);
    assertThat(second.json().at("/report/anonymized").asInt()).isEqualTo(5);
    assertThat(people)
        .allSatisfy(it -> assertThat(it.account().person().lastName()).isEqualTo("[anonymized]"));
  }

  @Test
  void an_administrator_is_never_anonymised() {
    var admin = Somebody.idOf(CLOUD, Persona.BILLING_ADMIN);
    Answer answer = post("{\"action\":\"anonymize_user\",\"userId\":\"%s\"}".formatted(admin));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(Somebody.accounts(CLOUD).find(admin).orElseThrow().value().email().value())
        .isEqualTo(Persona.BILLING_ADMIN.email());
  }

  @Test
  void unknown_people_and_those_of_whom_it_was_done_are_not_found() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "DejaFait");

    List<Answer> atOnce = AtOnce.times(10, () -> anonymise(client));

    assertThat(atOnce).extracting(Answer::status).isSubsetOf(200, 404).contains(200);
    assertThat(anonymise(client).status()).isEqualTo(404);
    assertThat(
            post("{\"action\":\"anonymize_user\",\"userId\":\"0123456789abcdef01234567\"}")
                .status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"action\":\"wipe\"}",
        "{\"action\":\"anonymize_user\"}",
        "{\"action\":\"anonymize_user\",\"userId\":\"x\"}"
      })
  void another_action_or_no_id_is_refused(String body) {
    assertThat(post(body).status()).isEqualTo(400);
  }

  @Test
  void says_how_long_data_is_kept() {
    Answer answer = CLOUD.api().as(Persona.SUPER_ADMIN).get(LIFECYCLE);

    assertThat(answer.json().at("/retentionPolicy/retentionYears").asInt()).isEqualTo(7);
    assertThat(answer.json().path("actions").toString())
        .isEqualTo("[\"run_bulk\",\"anonymize_user\"]");
  }

  private static Somebody usedLast(String canary, Instant at) {
    Somebody somebody = Somebody.active(CLOUD, Role.CLIENT, canary);
    Held.on(somebody).lastUse(at);
    return somebody;
  }

  private static void verifiedAt(Somebody somebody, Instant at) {
    Accounts accounts = Somebody.accounts(CLOUD);
    Versioned<Account> read = accounts.find(somebody.id()).orElseThrow();
    accounts.save(read, read.value().with(read.value().standing().emailVerified(at)), Work.none());
  }

  private static AppointmentChanged appointment(
      Somebody client, @Nullable String professional, String status, long version, Instant at) {
    return new AppointmentChanged(
        Held.on(client).appointment().value(),
        version,
        client.id().value(),
        professional,
        status,
        professional == null ? "general" : "accepted",
        List.of(),
        null,
        null,
        at);
  }

  private static Answer run() {
    return post("{\"action\":\"run_bulk\"}");
  }

  private static Answer anonymise(Somebody somebody) {
    return post("{\"action\":\"anonymize_user\",\"userId\":\"%s\"}".formatted(somebody.id()));
  }

  private static Answer post(String body) {
    return CLOUD.api().as(Persona.SUPER_ADMIN).post(LIFECYCLE, body);
  }

  private static Instant now() {
    return CLOUD.cloud().clock().instant();
  }
}
