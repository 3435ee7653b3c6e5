package ca.jechemine.system.costs;

import ca.jechemine.contracts.AccountNotice.EmailVerificationRequested;
import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested;
import ca.jechemine.contracts.AccountNotice.PhoneVerificationRequested;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/identity.yaml`, `sign-up.yaml` and `privacy.yaml`.
final class AccountVisits {

  private static final String ACCOUNT = "/api/auth/account/";
  private static final String LIFECYCLE = "/api/admin/data-lifecycle";

  private final Folk folk;
  private final Api anybody;
  private final Api superAdmin;

  AccountVisits(RunningCloud cloud, Folk folk) {
    this.folk = folk;
    this.anybody = cloud.api();
    this.superAdmin = cloud.api().as(Persona.SUPER_ADMIN);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry("login", _ -> signIn(folk.client())),
        Map.entry(
            "readLoginReason",
            _ -> anybody.post(ACCOUNT + "login-reason", credentials(folk.client()))),
        Map.entry("forgotPassword", _ -> forget(folk.client())),
        Map.entry("setPassword", _ -> setPassword(folk.client())),
        Map.entry("adminSendPasswordSetupLink", _ -> onUser("send-password-setup-link", "")),
        Map.entry("refreshToken", _ -> withRefreshToken("refresh")),
        Map.entry("revokeToken", _ -> withRefreshToken("revoke")),
        Map.entry("revokeAllTokens", _ -> asClient("/api/auth/tokens/revoke-all")),
        Map.entry("deactivateOwnAccount", _ -> asClient("/api/users/me/deactivate")),
        Map.entry("requestOwnDeletion", _ -> asClient("/api/users/me/request-deletion")),
        Map.entry("cancelOwnDeletion", _ -> cancelDeletion(folk.as(folk.client()))),
        Map.entry("exportOwnData", _ -> asClient("/api/users/me/export")),
        Map.entry("readOwnExport", _ -> readOwnExport()),
        Map.entry(
            "adminSetAccountActivation", _ -> onUser("account-activation", "{\"activate\":false}")),
        Map.entry("adminReadDataLifecycle", _ -> superAdmin.get(LIFECYCLE)),
        Map.entry("adminRunDataLifecycle", _ -> anonymise(folk.client())),
        Map.entry("signUp", this::signUp),
        Map.entry("verifyEmail", this::verifyEmail),
        Map.entry("sendSms", mark -> sendSms(verifyEmail(mark))),
        Map.entry("verifyPhone", this::verifyPhone),
        Map.entry("resendEmail", this::resend),
        Map.entry("initiatePhoneVerify", _ -> asClient(ACCOUNT + "initiate-phone-verify")));
  }

  private Answer asClient(String path) {
    return folk.as(folk.client()).post(path, "");
  }

  private Answer readOwnExport() {
    Api client = folk.as(folk.client());
    String url = client.post("/api/users/me/export", "").text("url");
    String id = url.replaceFirst("^.*/uploads/exports/([0-9a-f]{24}).*$", "$1");
    return client.get("/api/users/me/exports/" + id);
  }

  private Answer onUser(String action, String body) {
    return superAdmin.post("/api/admin/users/" + folk.client().id() + "/" + action, body);
  }

  private static String credentials(Account account) {
    return "{\"email\":\"%s\",\"password\":\"%s\"}"
        .formatted(account.email().value(), Folk.PASSWORD);
  }

  private Answer signIn(Account account) {
    return anybody.post("/api/auth/login", credentials(account));
  }

  private Answer withRefreshToken(String action) {
    String token = signIn(folk.client()).text("refreshToken");
    return anybody.post("/api/auth/tokens/" + action, "{\"refreshToken\":\"" + token + "\"}");
  }

  private Answer forget(Account account) {
    return anybody.post(
        "/api/auth/forgot-password", "{\"email\":\"" + account.email().value() + "\"}");
  }

  private Answer setPassword(Account account) {
    forget(account);
    String token = folk.told(PasswordLinkRequested.class, account.id().value()).token();
    return anybody.post(
        ACCOUNT + "set-password",
        "{\"uid\":\"%s\",\"token\":\"%s\",\"password\":\"Une-Autre-Voie-2027\"}"
            .formatted(account.id(), token));
  }

  private static Answer cancelDeletion(Api client) {
    client.post("/api/users/me/request-deletion", "");
    return client.post("/api/users/me/cancel-deletion", "");
  }

  private Answer anonymise(Account account) {
    return superAdmin.post(
        LIFECYCLE, "{\"action\":\"anonymize_user\",\"userId\":\"%s\"}".formatted(account.id()));
  }

  private Answer signUp(String mark) {
    return anybody.post(
        "/api/auth/signup",
        """
        {"email":"%s@exemple.ca","password":"%s","firstName":"Camille","lastName":"Gagnon",
         "role":"client","phone":"514 555-0123","language":"french","agreeToTerms":true,
         "acceptPrivacyPolicy":true}
        """
            .formatted(mark, Folk.PASSWORD));
  }

  private Answer verifyEmail(String mark) {
    signUp(mark);
    EmailVerificationRequested link =
        folk.told(EmailVerificationRequested.class, mark + "@exemple.ca");
    return anybody.post(
        ACCOUNT + "verify-email",
        "{\"userId\":\"%s\",\"token\":\"%s\"}".formatted(link.userId(), link.token()));
  }

  private Answer sendSms(Answer opened) {
    return anybody.post(ACCOUNT + "send-sms", "{" + step(opened) + "}");
  }

  private Answer verifyPhone(String mark) {
    Answer opened = verifyEmail(mark);
    sendSms(opened);
    String code = folk.told(PhoneVerificationRequested.class, opened.text("userId")).code();
    return anybody.post(
        ACCOUNT + "verify-phone", "{%s,\"code\":\"%s\"}".formatted(step(opened), code));
  }

  private static String step(Answer opened) {
    return "\"userId\":\"%s\",\"phoneStepToken\":\"%s\""
        .formatted(opened.text("userId"), opened.text("phoneStepToken"));
  }

  private Answer resend(String mark) {
    signUp(mark);
    return anybody.post(ACCOUNT + "resend-email", "{\"email\":\"" + mark + "@exemple.ca\"}");
  }
}
