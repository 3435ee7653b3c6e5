package ca.jechemine.system.users;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.EmailVerificationRequested;
import ca.jechemine.contracts.AccountNotice.PhoneVerificationRequested;
import ca.jechemine.contracts.AccountNotice.ProfessionalRejected;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Role;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `POST /api/admin/professionals/{id}/validate` and `…/reject`, and `GET
/// /api/admin/patients/{id}/medical-profile` (contract 40 §6.3, §6.4, §8).
class AdminJudgeProfessionalTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String SKIP = "{\"skipEmail\":true}";
  private static final String PROVE = "{\"skipEmail\":false}";
  private static final String REASON = "{\"reason\":\"Permis échu\"}";

  private final People people = new People(CLOUD);

  @ParameterizedTest
  @ValueSource(strings = {"", SKIP})
  void defect_not_repeated_whoever_is_let_in_at_once_hears_of_it_once(String body) {
    Account professional = people.waiting();
    long before = people.published("ProfessionalApproved");

    Answer answer = validate(professional, body);
    Answer again = validate(professional, body);

    assertThat(answer.body())
        .isEqualTo(
            "{\"success\":true,\"status\":\"active\",\"professionalLicenseStatus\":\"verified\","
                + "\"adminApproved\":true,\"verificationEmailSent\":false,\"skipEmail\":true}");
    assertThat(again.body()).isEqualTo(answer.body());
    assertThat(people.published("ProfessionalApproved")).isEqualTo(before + 1);
    assertThat(people.logged(professional.id())).containsExactly("PROFESSIONAL_VALIDATED");
    assertThat(people.item(professional.id()).optionalInstant("emailVerifiedAt")).isPresent();
    assertThat(people.item(professional.id()).optionalInstant("phoneVerifiedAt")).isPresent();
  }

  @Test
  void whoever_has_to_prove_the_addresses_is_let_in_by_proving_them_and_hears_of_it_then() {
    Account professional = people.waiting();
    String id = professional.id().value();
    long before = people.published("ProfessionalApproved");

    Answer answer = validate(professional, PROVE);

    assertThat(answer.text("status")).isEqualTo("pending");
    assertThat(answer.text("professionalLicenseStatus")).isEqualTo("verified");
    assertThat(answer.json().path("verificationEmailSent").asBoolean()).isTrue();
    assertThat(people.published("ProfessionalApproved")).isEqualTo(before);
    String link = people.told(EmailVerificationRequested.class, id).token();
    Answer opened =
        post("verify-email", "{\"userId\":\"%s\",\"token\":\"%s\"}".formatted(id, link));
    assertThat(people.item(professional.id()).text("status")).isEqualTo("PENDING");
    String step =
        "\"userId\":\"%s\",\"phoneStepToken\":\"%s\"".formatted(id, opened.text("phoneStepToken"));
    post("send-sms", "{" + step + "}");
    String code = people.told(PhoneVerificationRequested.class, id).code();
    assertThat(post("verify-phone", "{%s,\"code\":\"%s\"}".formatted(step, code)).status())
        .isEqualTo(200);

    assertThat(people.item(professional.id()).text("status")).isEqualTo("ACTIVE");
    assertThat(people.published("ProfessionalApproved")).isEqualTo(before + 1);
  }

  @Test
  void nobody_proves_their_way_in_without_an_approval() {
    Account professional = people.waiting();
    validate(professional, PROVE);
    String link = people.told(EmailVerificationRequested.class, professional.id().value()).token();
    reject(professional, REASON);

    post("verify-email", "{\"userId\":\"%s\",\"token\":\"%s\"}".formatted(professional.id(), link));

    assertThat(people.item(professional.id()).text("status")).isEqualTo("INACTIVE");
    assertThat(people.item(professional.id()).text("license")).isEqualTo("REJECTED");
  }

  @Test
  void defect_not_repeated_a_refusal_is_told_with_its_reason_and_ends_every_session() {
    Account professional = people.waiting();
    Api session = people.as(professional);
    assertThat(session.get("/api/users/me").status()).isEqualTo(200);
    long before = people.published("ProfessionalRejected");

    Answer answer = reject(professional, REASON);
    Answer again = reject(professional, "");

    assertThat(answer.body())
        .isEqualTo(
            "{\"success\":true,\"status\":\"inactive\",\"professionalLicenseStatus\":\"rejected\"}");
    assertThat(again.body()).isEqualTo(answer.body());
    assertThat(people.published("ProfessionalRejected")).isEqualTo(before + 1);
    assertThat(people.told(ProfessionalRejected.class, professional.id().value()).reason())
        .isEqualTo("Permis échu");
    assertThat(session.get("/api/users/me").status()).isEqualTo(401);
    assertThat(people.logged(professional.id())).containsExactly("PROFESSIONAL_REJECTED");
  }

  @Test
  void whoever_was_refused_may_be_approved_later_and_whoever_is_approved_is_not_refused() {
    Account professional = people.waiting();
    reject(professional, "");

    assertThat(validate(professional, SKIP).text("status")).isEqualTo("active");
    Answer refused = reject(professional, "");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("NOT_PENDING");
    admin()
        .post(
            "/api/admin/users/" + professional.id() + "/account-activation",
            "{\"activate\":false}");
    assertThat(validate(professional, SKIP).code()).isEqualTo("ACCOUNT_INACTIVE");
  }

  @Test
  void of_an_approval_and_a_refusal_at_once_one_holds_and_is_told() {
    for (int round = 0; round < 4; round++) {
      Account professional = people.waiting();
      long told = verdicts();
      List<Callable<Answer>> both =
          List.of(() -> validate(professional, SKIP), () -> reject(professional, REASON));

      List<Answer> answers = AtOnce.all(both);

      assertThat(answers).extracting(Answer::status).contains(200);
      // Both hold only when the approval came after the refusal.
      boolean isBoth = answers.stream().allMatch(it -> it.status() == 200);
      assertThat(verdicts() - told).isEqualTo(isBoth ? 2 : 1);
    }
  }

  @Test
  void of_many_approvals_at_once_all_are_answered_alike() {
    Account professional = people.waiting();
    long before = people.published("EmailVerificationRequested");

    List<Answer> answers = AtOnce.times(6, () -> validate(professional, PROVE));

    assertThat(answers).allSatisfy(it -> assertThat(it.status()).isEqualTo(200));
    assertThat(people.published("EmailVerificationRequested") - before).isBetween(1L, 6L);
    assertThat(people.item(professional.id()).text("license")).isEqualTo("VERIFIED");
  }

  @ParameterizedTest
  @EnumSource(AdminPermission.class)
  void a_verdict_takes_its_own_permission(AdminPermission permission) {
    Api admin = people.as(people.administrator(permission));
    int expected = permission == AdminPermission.APPROVE_PROFESSIONALS ? 200 : 403;

    assertThat(admin.post(path(people.waiting(), "validate"), SKIP).status()).isEqualTo(expected);
    assertThat(admin.post(path(people.waiting(), "reject"), "").status()).isEqualTo(expected);
    Account client = people.client();
    assertThat(admin.get(medical(client)).status())
        .isEqualTo(permission == AdminPermission.MANAGE_PATIENTS ? 200 : 403);
  }

  @Test
  void what_is_no_professional_or_no_body_is_refused() {
    Account client = people.client();

    for (String verdict : List.of("validate", "reject")) {
      assertThat(admin().post(path(client, verdict), "{}").code()).isEqualTo("NOT_A_PROFESSIONAL");
      String professionals = "/api/admin/professionals/";
      assertThat(admin().post(professionals + people.newId() + "/" + verdict, "{}").status())
          .isEqualTo(404);
      assertThat(admin().post(professionals + "x/" + verdict, "{}").status()).isEqualTo(400);
      Account waiting = people.waiting();
      assertThat(admin().post(path(waiting, verdict), "[]").status()).isEqualTo(400);
      assertThat(CLOUD.api().post(path(waiting, verdict), "{}").status()).isEqualTo(401);
      for (Persona who :
          List.of(Persona.CLIENT, Persona.BILLING_ADMIN, Persona.DEACTIVATED_ADMIN)) {
        assertThat(CLOUD.api().as(who).post(path(waiting, verdict), "{}").status()).isEqualTo(403);
      }
      assertThat(people.item(waiting.id()).text("status")).isEqualTo("PENDING");
    }
    String tooLong = "{\"reason\":\"" + "x".repeat(2_001) + "\"}";
    assertThat(reject(people.waiting(), tooLong).status()).isEqualTo(400);
    assertThat(validate(people.waiting(), "{\"skipEmail\":\"oui\"}").status()).isEqualTo(400);
  }

  @Test
  void P20_defect_not_repeated_a_medical_profile_is_for_those_who_manage_patients_and_noted() {
    Account client = people.client();

    assertThat(CLOUD.api().as(Persona.BILLING_ADMIN).get(medical(client)).status()).isEqualTo(403);
    assertThat(CLOUD.api().as(Persona.CONTENT_ADMIN).get(medical(client)).status()).isEqualTo(403);
    assertThat(CLOUD.api().as(Persona.PROFESSIONAL).get(medical(client)).status()).isEqualTo(403);
    assertThat(CLOUD.api().get(medical(client)).status()).isEqualTo(401);
    assertThat(people.logged(client.id())).isEmpty();

    Answer answer = admin().get(medical(client));

    assertThat(answer.text("userId")).isEqualTo(client.id().value());
    assertThat(people.logged(client.id())).containsExactly("VIEW_CLIENT_MEDICAL_PROFILE");
    assertThat(admin().get(medical(people.in(Role.GUEST))).status()).isEqualTo(404);
    assertThat(admin().get(medical(people.in(Role.PROFESSIONAL))).status()).isEqualTo(403);
    assertThat(admin().get("/api/admin/patients/" + people.newId() + "/medical-profile").status())
        .isEqualTo(404);
    assertThat(admin().get("/api/admin/patients/x/medical-profile").status()).isEqualTo(400);
  }

  private long verdicts() {
    return people.published("ProfessionalApproved") + people.published("ProfessionalRejected");
  }

  private static String medical(Account account) {
    return "/api/admin/patients/" + account.id() + "/medical-profile";
  }

  private static String path(Account account, String verdict) {
    return "/api/admin/professionals/" + account.id() + "/" + verdict;
  }

  private static Answer validate(Account account, String body) {
    return admin().post(path(account, "validate"), body);
  }

  private static Answer reject(Account account, String body) {
    return admin().post(path(account, "reject"), body);
  }

  private static Answer post(String step, String body) {
    return CLOUD.api().post("/api/auth/account/" + step, body);
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.SUPPORT_ADMIN);
  }
}
