package ca.jechemine.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.aws.Sms;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who is new to the platform and does what the frontend has people do.
final class Newcomer {

  static final String PASSWORD = "Chemin-Neuf-2026";

  private static final Pattern LINK =
      Pattern.compile("/verify-account\\?uid=([0-9a-f]{24})&(?:amp;)?token=([0-9a-f]{64})");
  private static final Pattern PASSWORD_LINK =
      Pattern.compile("/reset-password\\?uid=([0-9a-f]{24})&(?:amp;)?token=([0-9a-f]{64})");
  private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");

  private final RunningCloud cloud;
  private final String email;
  private String id = "";
  private String phoneStep = "";

  Newcomer(RunningCloud cloud, String email) {
    this.cloud = cloud;
    this.email = email;
  }

  String id() {
    return id;
  }

  /// `body` is what the form sends beside address, password and consents.
  Newcomer signsUp(String role, String body) {
    Answer answer =
        cloud
            .api()
            .post(
                "/api/auth/signup",
                """
                {"email":"%s","password":"%s","role":"%s","agreeToTerms":true,
                 "acceptPrivacyPolicy":true,%s}
                """
                    .formatted(email, PASSWORD, role, body));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.json().path("requiresEmailVerification").asBoolean()).isTrue();
    return this;
  }

  /// Opens the newest link that was mailed.
  Newcomer opensTheLink() {
    String text = cloud.mailsTo(email).getFirst().text();
    Matcher link = LINK.matcher(text);
    assertThat(link.find()).as("a link in: %s", text).isTrue();
    id = link.group(1);
    Answer answer =
        cloud
            .api()
            .post(
                "/api/auth/account/verify-email",
                "{\"userId\":\"%s\",\"token\":\"%s\"}".formatted(id, link.group(2)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    phoneStep = answer.text("phoneStepToken");
    return this;
  }

  /// Asks for the digits, reads them on the phone and types them.
  Newcomer provesThePhone(String phone) {
    String step = "\"userId\":\"%s\",\"phoneStepToken\":\"%s\"".formatted(id, phoneStep);
    Answer sent = cloud.api().post("/api/auth/account/send-sms", "{" + step + "}");
    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    Answer proven =
        cloud
            .api()
            .post(
                "/api/auth/account/verify-phone",
                "{%s,\"code\":\"%s\"}".formatted(step, newestCode(phone)));
    assertThat(proven.status()).as(proven.body()).isEqualTo(200);
    return this;
  }

  /// Has a link mailed to choose a password, opens it and chooses.
  Newcomer choosesAPassword() {
    Answer asked =
        cloud.api().post("/api/auth/forgot-password", "{\"email\":\"%s\"}".formatted(email));
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);
    String text = cloud.mailsTo(email).getFirst().text();
    Matcher link = PASSWORD_LINK.matcher(text);
    assertThat(link.find()).as("a link in: %s", text).isTrue();
    id = link.group(1);
    Answer chosen =
        cloud
            .api()
            .post(
                "/api/auth/account/set-password",
                "{\"uid\":\"%s\",\"token\":\"%s\",\"password\":\"%s\"}"
                    .formatted(id, link.group(2), PASSWORD));
    assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
    return this;
  }

  /// The API as they call it once signed in.
  Api signsIn() {
    Answer answer = triesToSignIn();
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return cloud.api().with("authorization", "Bearer " + answer.text("accessToken"));
  }

  Answer triesToSignIn() {
    return cloud
        .api()
        .post(
            "/api/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD));
  }

  private String newestCode(String phone) {
    cloud.settle();
    String message =
        cloud.cloud().aws().sms().stream()
            .filter(it -> it.phoneNumber().equals(phone))
            .max(Comparator.comparing(Sms::sentAt))
            .orElseThrow(() -> new AssertionError("no text message"))
            .message();
    Matcher code = CODE.matcher(message);
    assertThat(code.find()).as("six digits in: %s", message).isTrue();
    return code.group(1);
  }
}
