package ca.jechemine.system.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.contracts.AccountNotice.AccountActionRequested;
import ca.jechemine.contracts.AccountNotice.AccountActionRequested.Action;
import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.AccountNotice.AdministratorAppointed;
import ca.jechemine.contracts.AccountNotice.EmailChanged;
import ca.jechemine.contracts.AccountNotice.EmailVerificationRequested;
import ca.jechemine.contracts.AccountNotice.ExportReady;
import ca.jechemine.contracts.AccountNotice.PasswordChanged;
import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested;
import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested.Purpose;
import ca.jechemine.contracts.AccountNotice.PhoneVerificationRequested;
import ca.jechemine.contracts.AccountNotice.ProfessionalApproved;
import ca.jechemine.contracts.AccountNotice.ProfessionalRejected;
import ca.jechemine.contracts.AccountNotice.ProfessionalSignedUp;
import ca.jechemine.contracts.AccountNotice.ProfileCompleted;
import ca.jechemine.contracts.AccountNotice.SignUpRepeated;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.aws.Sms;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the accounts ask to be told, from the outbox to mailboxes, telephones, feeds and the inbox.
class AccountNoticesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String NOTICE = "0198f3a1b2c30000000000f1";
  private static final String USER = "65f0c0ffee65f0c0ffee00a1";
  private static final String EMAIL = "canari.serin@exemple.ca";
  private static final String PHONE = "+15145550177";
  private static final String NAME = "Canarine";
  private static final String TOKEN = "cafe".repeat(16);
  private static final String CODE = "918273";

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  static Stream<Arguments> letters() {
    Instant now = Instant.now();
    return Stream.of(
        Arguments.of(verification(now), "/verify-account?uid=" + USER + "&token=" + TOKEN),
        Arguments.of(welcomed(now), "/client/dashboard"),
        Arguments.of(
            new ProfileCompleted(NOTICE, USER, EMAIL, NAME, "fr", now), "/professional/dashboard"),
        Arguments.of(
            passwordLink(now, Purpose.RESET), "/reset-password?uid=" + USER + "&token=" + TOKEN),
        Arguments.of(
            passwordLink(now, Purpose.SETUP), "/reset-password?uid=" + USER + "&token=" + TOKEN),
        Arguments.of(new PasswordChanged(NOTICE, USER, EMAIL, NAME, "fr", now), "/login"),
        Arguments.of(
            new EmailChanged(NOTICE, USER, EMAIL, NAME, "fr", now), "support@jechemine.ca"),
        Arguments.of(
            new ExportReady(
                NOTICE, USER, EMAIL, NAME, "fr", NOTICE, now.plus(Duration.ofDays(1)), now),
            "/api/users/me/exports/" + NOTICE),
        Arguments.of(new SignUpRepeated(NOTICE, USER, EMAIL, NAME, "fr", now), "/login"),
        Arguments.of(
            new ProfessionalApproved(NOTICE, USER, EMAIL, NAME, "fr", now),
            "/professional/dashboard"),
        Arguments.of(
            new ProfessionalRejected(NOTICE, USER, EMAIL, NAME, "fr", "Permis absent", now),
            "Permis absent"),
        Arguments.of(
            new AdministratorAppointed(NOTICE, USER, EMAIL, NAME, "fr", "support_admin", now),
            "/login"),
        Arguments.of(requested(now), "Rien n’est effacé avant"));
  }

  @ParameterizedTest
  @MethodSource("letters")
  void its_holder_gets_one_letter(AccountNotice event, String content) {
    Publisher.publish(CLOUD, event);

    assertThat(CLOUD.mailsTo(EMAIL))
        .singleElement()
        .satisfies(it -> assertThat(it.text()).contains("Bonjour " + NAME + ",", content));
  }

  @Test
  void a_code_and_a_welcome_go_to_the_telephone() {
    Instant now = CLOUD.cloud().clock().instant();
    Publisher.publish(CLOUD, code(now));
    assertThat(CLOUD.cloud().aws().sms())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.phoneNumber()).isEqualTo(PHONE);
          assertThat(it.message()).contains(CODE, "10 minutes");
        });

    Publisher.publish(CLOUD, welcomed(now));
    assertThat(CLOUD.cloud().aws().sms())
        .extracting(Sms::message)
        .contains("Je chemine : bienvenue, Canarine! Votre compte est maintenant actif.");
  }

  @Test
  void a_link_and_a_code_that_have_expired_go_nowhere() {
    Instant then = CLOUD.cloud().clock().instant().minus(Duration.ofHours(2));

    Publisher.publish(CLOUD, verification(then));
    Publisher.publish(CLOUD, code(then, "0198f3a1b2c30000000000f2"));

    assertThat(CLOUD.mailsTo(EMAIL)).isEmpty();
    assertThat(CLOUD.cloud().aws().sms()).isEmpty();
  }

  @Test
  void a_professionals_sign_up_is_told_to_those_who_approve_them() {
    Publisher.publish(CLOUD, signedUp(CLOUD.cloud().clock().instant()));

    assertThat(CLOUD.mailsTo(Persona.PLATFORM_ADMIN.email()))
        .singleElement()
        .satisfies(
            it -> assertThat(it.text()).contains(NAME, "/admin/dashboard/professionals/" + USER));
    assertThat(CLOUD.mailsTo(Persona.CONTENT_ADMIN.email())).isEmpty();
    assertThat(CLOUD.mailsTo(EMAIL)).isEmpty();
  }

  @Test
  void an_account_request_is_one_row_in_the_inbox_and_one_mail_to_each_in_charge() {
    Publisher.publish(CLOUD, requested(CLOUD.cloud().clock().instant()));

    assertThat(CLOUD.mailsTo(Persona.PLATFORM_ADMIN.email())).hasSize(1);
    assertThat(CLOUD.mailsTo(Persona.CONTENT_ADMIN.email())).isEmpty();
    JsonNode inbox =
        CLOUD.api().as(Persona.CONTENT_ADMIN).get("/api/admin/external-messages").json();
    assertThat(inbox)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("metadata").path("accountAction").asText())
              .isEqualTo("deletion_request");
          assertThat(it.path("metadata").path("userRole").asText()).isEqualTo("client");
          assertThat(it.path("userId").asText()).isEqualTo(USER);
        });
  }

  @Test
  void P19_nothing_of_a_notice_is_in_a_log_or_in_the_open_in_a_table() {
    Instant now = CLOUD.cloud().clock().instant();
    CLOUD.cloud().log().clear();

    Publisher.publish(CLOUD, verification(now), code(now), signedUp(now), requested(now));

    assertThat(CLOUD.mailsTo(EMAIL)).isNotEmpty();
    assertThat(CLOUD.cloud().log().lines()).isNotEmpty();
    for (String secret : List.of(EMAIL, PHONE, PHONE.substring(2), NAME, TOKEN, CODE)) {
      assertThat(CLOUD.cloud().log().lines()).noneMatch(it -> it.contains(secret));
      for (String table : List.of("NotificationsTable", "ContactTable", "OutboxTable")) {
        assertThat(rows(table)).noneMatch(it -> it.toString().contains(secret));
      }
    }
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  private static List<Map<String, AttributeValue>> rows(String table) {
    String name =
        CLOUD.cloud().application().tables().stream()
            .filter(it -> it.logicalId().equals(table))
            .findFirst()
            .orElseThrow()
            .physicalName();
    return CLOUD.cloud().aws().dynamo().scanPaginator(scan -> scan.tableName(name)).items().stream()
        .toList();
  }

  private static AccountNotice verification(Instant now) {
    return new EmailVerificationRequested(
        NOTICE, USER, EMAIL, NAME, "fr", TOKEN, now.plus(Duration.ofMinutes(15)), false, now);
  }

  private static AccountNotice code(Instant now) {
    return code(now, "0198f3a1b2c30000000000f3");
  }

  private static AccountNotice code(Instant now, String notice) {
    return new PhoneVerificationRequested(
        notice, USER, PHONE, "fr", CODE, now.plus(Duration.ofMinutes(10)), now);
  }

  private static AccountNotice welcomed(Instant now) {
    return new AccountWelcomed(
        "0198f3a1b2c30000000000f4", USER, EMAIL, NAME, "fr", Role.CLIENT, PHONE, now);
  }

  private static AccountNotice passwordLink(Instant now, Purpose purpose) {
    return new PasswordLinkRequested(
        NOTICE, USER, EMAIL, NAME, "fr", purpose, TOKEN, now.plus(Duration.ofHours(1)), now);
  }

  private static AccountNotice signedUp(Instant now) {
    return new ProfessionalSignedUp(
        "0198f3a1b2c30000000000f5", USER, NAME + " Serin", EMAIL, PHONE, now);
  }

  private static AccountNotice requested(Instant now) {
    return new AccountActionRequested(
        "0198f3a1b2c30000000000f6",
        USER,
        EMAIL,
        NAME,
        "Serin",
        "fr",
        Role.CLIENT,
        Action.DELETION_REQUEST,
        now.plus(Duration.ofDays(30)),
        now);
  }
}
