package ca.jechemine.system.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.AccountNotice.EmailVerificationRequested;
import ca.jechemine.contracts.AccountNotice.PasswordChanged;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.GuestBookingReceived;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.contracts.AppointmentNotice.Requester;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Why something was, or was not, sent; sending it once more; and mails that come back.
class DeliveriesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String DELIVERIES = "/api/admin/deliveries";
  private static final String USER = "65f0c0ffee65f0c0ffee00b1";
  private static final String APPOINTMENT = "65f0c0ffee65f0c0ffee00b2";
  private static final String EMAIL = "zoe.serin@exemple.ca";
  private static final String PHONE = "+15145550177";

  private final AtomicInteger notices = new AtomicInteger();
  private Api admin = CLOUD.api();

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    admin = CLOUD.api().as(Persona.SUPPORT_ADMIN);
  }

  @Test
  void why_something_was_sent_is_asked_by_account_and_by_appointment() {
    Publisher.publish(CLOUD, welcomed(EMAIL, PHONE));
    Publisher.publish(CLOUD, booked());

    JsonNode page = admin.get(DELIVERIES + "?userId=" + USER).json();
    assertThat(page.has("nextCursor")).isFalse();
    assertThat(page.path("deliveries"))
        .hasSize(3)
        .allSatisfy(it -> {
          assertThat(it.path("status").asText()).isEqualTo("sent");
          assertThat(it.path("userId").asText()).isEqualTo(USER);
        })
        .extracting(it -> it.path("to").asText())
        .containsExactlyInAnyOrder("z***@exemple.ca", "514-XXX-0177", "z***@exemple.ca");
    JsonNode told = admin.get(DELIVERIES + "?appointmentId=" + APPOINTMENT).json();
    assertThat(told.path("deliveries"))
        .filteredOn(it -> !it.path("event").asText().equals("booking.received"))
        .as("alerts, for no account")
        .isNotEmpty()
        .allSatisfy(it -> {
          assertThat(it.path("event").asText()).isEqualTo("admin.new_service_request");
          assertThat(it.path("appointmentId").asText()).isEqualTo(APPOINTMENT);
          assertThat(it.has("userId")).isFalse();
        });
    assertThat(told.path("deliveries"))
        .filteredOn(it -> it.path("event").asText().equals("booking.received"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("channel").asText()).isEqualTo("mail");
          assertThat(it.path("appointmentId").asText()).isEqualTo(APPOINTMENT);
          assertThat(admin.get(DELIVERIES + "/" + it.path("id").asText()).json()).isEqualTo(it);
        });
    assertThat(CLOUD.cloud().invocations().lastOf("AdminListDeliveries").calls("DynamoDb"))
        .hasSize(1);

    Answer first = admin.get(DELIVERIES + "?limit=2&userId=" + USER);
    String next = first.text("nextCursor");
    assertThat(first.json().path("deliveries")).hasSize(2);
    assertThat(
            admin
                .get(DELIVERIES + "?limit=2&userId=" + USER + "&cursor=" + next)
                .json()
                .path("deliveries"))
        .hasSize(1);
    assertThat(admin.get(DELIVERIES + "?appointmentId=" + APPOINTMENT + "&cursor=" + next).status())
        .isEqualTo(400);
  }

  @Test
  void it_is_asked_by_one_thing_in_good_form_by_those_in_charge() {
    for (String wrong :
        List.of(
            "",
            "?userId=" + USER + "&appointmentId=" + APPOINTMENT,
            "?userId=nobody",
            "?appointmentId=x",
            "?limit=0&userId=" + USER,
            "?limit=101&userId=" + USER,
            "?cursor=x&userId=" + USER)) {
      assertThat(admin.get(DELIVERIES + wrong).status()).as(wrong).isEqualTo(400);
    }
    assertThat(admin.get(DELIVERIES + "/x").status()).isEqualTo(400);
    assertThat(admin.get(DELIVERIES + "/" + USER).status()).isEqualTo(404);
    assertThat(admin.post(DELIVERIES + "/" + USER + "/resend", "").status()).isEqualTo(404);
    assertThat(admin.post(DELIVERIES + "/" + USER + "/restore-recipient", "").status())
        .isEqualTo(404);
    for (Persona stranger : List.of(Persona.CLIENT, Persona.CONTENT_ADMIN, Persona.BILLING_ADMIN)) {
      assertThat(CLOUD.api().as(stranger).get(DELIVERIES + "?userId=" + USER).status())
          .isEqualTo(403);
    }
  }

  @Test
  void a_message_is_sent_once_more_on_purpose() {
    Publisher.publish(CLOUD, welcomed(EMAIL, null));
    String id = newest().path("id").asText();
    Api once = admin.with("idempotency-key", "again");

    Answer planned = once.post(DELIVERIES + "/" + id + "/resend", "");
    Answer repeated = once.post(DELIVERIES + "/" + id + "/resend", "");
    assertThat(planned.status()).isEqualTo(201);
    assertThat(planned.text("status")).isEqualTo("planned");
    assertThat(planned.text("resentFrom")).isEqualTo(id);
    assertThat(repeated.body()).isEqualTo(planned.body());
    assertThat(admin.post(DELIVERIES + "/" + id + "/resend", "").status()).isEqualTo(429);
    CLOUD.settle();

    assertThat(CLOUD.mailsTo(EMAIL)).hasSize(2);
    assertThat(CLOUD.mailsTo(EMAIL).getFirst().subject())
        .isEqualTo(CLOUD.mailsTo(EMAIL).getLast().subject());
    JsonNode again = admin.get(DELIVERIES + "/" + planned.text("id")).json();
    assertThat(again.path("status").asText()).isEqualTo("sent");
    assertThat(again.path("to").asText()).isEqualTo("z***@exemple.ca");
    assertThat(newest()).isEqualTo(again);

    String second = planned.text("id");
    assertThat(admin.post(DELIVERIES + "/" + second + "/resend", "").status()).isEqualTo(201);
    CLOUD.settle();
    assertThat(CLOUD.mailsTo(EMAIL)).hasSize(3);
  }

  @Test
  void of_many_who_ask_for_it_at_once_one_has_it_sent_also_by_text_message() {
    Publisher.publish(CLOUD, welcomed("bounce@nowhere.invalid", PHONE));
    String id =
        rows().stream()
            .filter(it -> it.path("channel").asText().equals("sms"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asText();

    List<Integer> answers =
        AtOnce.times(5, () -> admin.post(DELIVERIES + "/" + id + "/resend", "").status());
    CLOUD.settle();

    assertThat(answers).containsOnlyOnce(201).filteredOn(it -> it != 201).containsOnly(429);
    assertThat(CLOUD.cloud().aws().sms()).hasSize(2);
  }

  @Test
  void what_works_once_is_not_sent_once_more() {
    Instant now = CLOUD.cloud().clock().instant();
    Publisher.publish(
        CLOUD,
        new EmailVerificationRequested(
            notice(),
            USER,
            EMAIL,
            "Zoé",
            "fr",
            "cafe".repeat(16),
            now.plus(Duration.ofMinutes(15)),
            false,
            now));

    Answer refused = admin.post(DELIVERIES + "/" + newest().path("id").asText() + "/resend", "");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("SINGLE_USE");
    CLOUD.settle();
    assertThat(CLOUD.mailsTo(EMAIL)).hasSize(1);
    assertThat(stored("ORIGINAL#")).isZero();
  }

  @Test
  void a_mail_that_bounces_keeps_later_ones_back_until_its_address_is_restored() {
    String address = "bounce@simulator.amazonses.com";
    Publisher.publish(CLOUD, welcomed(address, null));

    JsonNode bounced = newest();
    assertThat(bounced.path("status").asText()).isEqualTo("bounced");
    assertThat(bounced.path("reason").asText()).isEqualTo("ADDRESS_BOUNCED");
    assertThat(CLOUD.mailsTo(Persona.SUPPORT_ADMIN.email()))
        .singleElement()
        .satisfies(it -> assertThat(it.text()).contains("n’existe pas").doesNotContain(address));
    assertThat(CLOUD.mailsTo(Persona.CONTENT_ADMIN.email())).isEmpty();

    Publisher.publish(CLOUD, passwordChanged(address));
    assertThat(newest().path("status").asText()).isEqualTo("suppressed");
    assertThat(newest().path("reason").asText()).isEqualTo("ADDRESS_BOUNCED");
    assertThat(CLOUD.mailsTo(address)).hasSize(1);

    String restore = DELIVERIES + "/" + bounced.path("id").asText() + "/restore-recipient";
    assertThat(admin.post(restore, "").status()).isEqualTo(200);
    assertThat(admin.post(restore, "").status()).isEqualTo(200);
    Publisher.publish(CLOUD, passwordChanged(address));
    assertThat(CLOUD.mailsTo(address)).hasSize(2);
  }

  @Test
  void who_complains_gets_what_they_cannot_do_without() {
    String address = "complaint@simulator.amazonses.com";
    Publisher.publish(CLOUD, welcomed(address, null));
    assertThat(newest().path("status").asText()).isEqualTo("complained");

    Publisher.publish(CLOUD, welcomed(address, null));
    assertThat(newest().path("reason").asText()).isEqualTo("ADDRESS_COMPLAINED");
    Publisher.publish(CLOUD, passwordChanged(address));
    assertThat(CLOUD.mailsTo(address)).hasSize(2);
  }

  @Test
  void of_who_is_forgotten_it_stays_known_that_they_were_told_and_not_where() {
    Publisher.publish(CLOUD, welcomed("bounce@simulator.amazonses.com", null));
    String id = newest().path("id").asText();
    assertThat(stored("SUPPRESSED#")).isEqualTo(1);

    Publisher.publish(CLOUD, forgotten());

    assertThat(newest().path("status").asText()).isEqualTo("bounced");
    assertThat(newest().has("to")).isFalse();
    assertThat(stored("SUPPRESSED#")).isZero();
    assertThat(admin.post(DELIVERIES + "/" + id + "/resend", "").code())
        .isEqualTo("RECIPIENT_GONE");
    assertThat(admin.post(DELIVERIES + "/" + id + "/restore-recipient", "").code())
        .isEqualTo("RECIPIENT_GONE");
  }

  private JsonNode newest() {
    return rows().getFirst();
  }

  private List<JsonNode> rows() {
    List<JsonNode> rows = new ArrayList<>();
    admin.get(DELIVERIES + "?userId=" + USER).json().path("deliveries").forEach(rows::add);
    return rows;
  }

  /// How many rows begin so.
  private static long stored(String beginning) {
    String name =
        CLOUD.cloud().application().tables().stream()
            .filter(it -> it.logicalId().equals("NotificationsTable"))
            .findFirst()
            .orElseThrow()
            .physicalName();
    return CLOUD.cloud().aws().dynamo().scanPaginator(scan -> scan.tableName(name)).items().stream()
        .filter(it -> it.getOrDefault("pk", AttributeValue.fromS("")).s().startsWith(beginning))
        .count();
  }

  private String notice() {
    return "0198f3a1b2c3%012x".formatted(notices.incrementAndGet());
  }

  private AccountWelcomed welcomed(String email, @Nullable String phone) {
    return new AccountWelcomed(
        notice(), USER, email, "Zoé", "fr", Role.CLIENT, phone, CLOUD.cloud().clock().instant());
  }

  private PasswordChanged passwordChanged(String email) {
    return new PasswordChanged(notice(), USER, email, "Zoé", "fr", CLOUD.cloud().clock().instant());
  }

  private static GuestBookingReceived booked() {
    return new GuestBookingReceived(
        new About(
            APPOINTMENT,
            USER,
            null,
            "pending",
            "pending",
            "self",
            "video",
            "solo",
            List.of(),
            false,
            "fr",
            null,
            null,
            60,
            null,
            null,
            null,
            null,
            null,
            new Payment(0, 0, 0, "pending", "card"),
            1,
            0),
        new Requester(EMAIL, "Zoé", "Serin", "fr"),
        CLOUD.cloud().clock().instant());
  }

  private static AccountChanged forgotten() {
    return new AccountChanged(
        USER,
        9,
        AccountEvent.forgottenAddress(USER),
        "[anonymized]",
        "[anonymized]",
        null,
        "fr",
        Role.CLIENT,
        AccountStatus.INACTIVE,
        List.of(),
        null,
        CLOUD.cloud().clock().instant(),
        false);
  }
}
