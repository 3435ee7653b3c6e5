package ca.jechemine.system.administration;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.persistence.SettingsMinimumNotice;
import ca.jechemine.appointments.persistence.SettingsUndoWindow;
import ca.jechemine.kernel.Money;
import ca.jechemine.notifications.domain.digest.DigestPolicy;
import ca.jechemine.notifications.persistence.StoredSettings;
import ca.jechemine.payments.domain.payout.PayoutThreshold;
import ca.jechemine.payments.domain.plan.GracePeriod;
import ca.jechemine.payments.domain.refund.ApprovalThreshold;
import ca.jechemine.payments.persistence.SettingsApprovalThreshold;
import ca.jechemine.payments.persistence.SettingsGracePeriod;
import ca.jechemine.payments.persistence.SettingsPayoutThreshold;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.settings.Settings;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `GET` and `PUT /api/admin/settings` (contract 30 §17).
class SettingsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PATH = "/api/admin/settings";
  private static final String USUAL =
      """
      {"defaultPricing":{"solo":120,"couple":150,"group":80},"platformFeePercentage":10,
       "cancellationPolicy":{"clientCancellationHours":24,"clientRefundPercentage":100,"professionalCancellationHours":12},
       "interacDepositEmail":"","adminAlertEmail":"","socialLinks":{"facebook":"","x":""},
       "emailSettings":{"enabled":true,"digest":{"enabled":true,"after":3},"branding":{"primaryColor":"#8B7355","footerText":""},
         "templates":{"welcome":{"enabled":true,"subject":"Bienvenue"}}},
       "payments":{"payoutApprovalThreshold":2500,"refundApprovalThreshold":500,"subscriptionGraceDays":7},
       "routing":{"undoMinutes":0},"scheduling":{"minimumNoticeMinutes":0},
       "platformContact":{"phoneNumber":"","physicalAddress":{"city":"","postalCode":""}}}
      """;

  private final Api admin = CLOUD.api().as(Persona.SUPER_ADMIN).in("fr");

  /// Other tests live with the same settings.
  @AfterEach
  void asBefore() {
    assertThat(put(USUAL).status()).isEqualTo(200);
    forget();
  }

  @Test
  void what_was_never_set_is_the_default_and_every_field_is_there() {
    JsonNode settings = admin.get(PATH).json();

    assertThat(settings.at("/defaultPricing/solo").asInt()).isEqualTo(120);
    assertThat(settings.at("/defaultPricing/couple").asInt()).isEqualTo(150);
    assertThat(settings.at("/defaultPricing/group").asInt()).isEqualTo(80);
    assertThat(settings.path("platformFeePercentage").asInt()).isEqualTo(10);
    assertThat(settings.path("currency").asText()).isEqualTo("CAD");
    assertThat(settings.at("/cancellationPolicy/clientCancellationHours").asInt()).isEqualTo(24);
    assertThat(settings.at("/emailSettings/branding/secondaryColor").asText()).isEqualTo("#6B5344");
    assertThat(settings.at("/emailSettings/templates")).hasSize(27);
    assertThat(settings.at("/emailSettings/templates/fiscal_receipt/subject").asText())
        .isEqualTo("Votre reçu");
    assertThat(settings.at("/platformContact/physicalAddress/country").asText())
        .isEqualTo("Canada");
    assertThat(settings.path("createdAt").asText()).isNotBlank();
    assertThat(settings.path("updatedAt").asText()).isNotBlank();
  }

  @Test
  void what_a_body_does_not_name_stays_and_the_answer_is_the_whole() {
    put(
        "{\"emailSettings\":{\"templates\":{\"welcome\":{\"enabled\":false,\"subject\":\"Salut\"}}}}");

    JsonNode after =
        put("{\"emailSettings\":{\"templates\":{\"meeting_link\":{\"enabled\":false}}}}").json();

    assertThat(after.at("/emailSettings/templates/welcome/enabled").asBoolean()).isFalse();
    assertThat(after.at("/emailSettings/templates/welcome/subject").asText()).isEqualTo("Salut");
    assertThat(after.at("/emailSettings/templates/meeting_link/enabled").asBoolean()).isFalse();
    assertThat(after.at("/emailSettings/enabled").asBoolean()).isTrue();
    assertThat(
            CLOUD
                .api()
                .as(Persona.SUPER_ADMIN)
                .in("en")
                .get(PATH)
                .json()
                .at("/emailSettings/templates/welcome/subject")
                .asText())
        .as("a subject is that of the language it was written in")
        .isEqualTo("Welcome");
    put("{\"emailSettings\":{\"templates\":{\"meeting_link\":{\"enabled\":true}}}}");
  }

  @Test
  void a_share_of_nothing_and_a_changed_address_count_everywhere_within_a_minute() {
    assertThat(
            put("{\"platformFeePercentage\":0,\"interacDepositEmail\":\"depot@jechemine.test\"}")
                .json()
                .path("platformFeePercentage")
                .asInt())
        .isZero();
    forget();

    assertThat(CLOUD.api().get("/api/platform-contact").json().toString())
        .contains("depot@jechemine.test");
    JsonNode version = admin.get(PATH + "/versions?limit=1").json().at("/versions/0");
    assertThat(version.at("/updatedBy/name").asText()).isNotBlank();
    assertThat(version.path("changes"))
        .anySatisfy(it -> {
          assertThat(it.path("field").asText()).isEqualTo("pricing.platformFeePercentage");
          assertThat(it.path("after").asInt()).isZero();
        });
  }

  @Test
  void defect_not_repeated_of_two_who_saw_the_same_one_is_told_and_without_it_none_loses_a_field() {
    long seen = admin.get(PATH).json().path("version").asLong();
    List<Callable<Answer>> together =
        IntStream.range(0, 20)
            .<Callable<Answer>>mapToObj(i ->
                () ->
                    put(
                        "{\"version\":%d,\"defaultPricing\":{\"solo\":%d}}"
                            .formatted(seen, 121 + i)))
            .toList();

    Map<Integer, Long> statuses =
        AtOnce.all(together).stream().collect(groupingBy(Answer::status, counting()));

    assertThat(statuses).isEqualTo(Map.of(200, 1L, 409, 19L));
    assertThat(admin.get(PATH).json().path("version").asLong()).isEqualTo(seen + 1);
    AtOnce.all(
        List.<Callable<Answer>>of(
            () -> put("{\"defaultPricing\":{\"couple\":155}}"),
            () -> put("{\"defaultPricing\":{\"group\":85}}"),
            () -> put("{\"platformFeePercentage\":12.5}")));
    JsonNode after = admin.get(PATH).json();
    assertThat(after.at("/defaultPricing/couple").asInt()).isEqualTo(155);
    assertThat(after.at("/defaultPricing/group").asInt()).isEqualTo(85);
    assertThat(after.path("platformFeePercentage").asDouble()).isEqualTo(12.5);
    assertThat(after.path("version").asLong()).isEqualTo(seen + 4);
  }

  /// What the domains read, each by its own class.
  @Test
  void every_setting_that_a_domain_goes_by_can_be_set() {
    put(
        """
        {"payments":{"payoutApprovalThreshold":99.5,"refundApprovalThreshold":0,"subscriptionGraceDays":0},
         "routing":{"undoMinutes":10},"scheduling":{"minimumNoticeMinutes":90},
         "emailSettings":{"digest":{"enabled":false,"after":20}}}
        """);
    Platform platform = CLOUD.cloud().functions().platform("AdminUpdateSettings");
    Settings settings = new Settings(CLOUD.cloud().aws().dynamo(), platform);

    assertThat(new SettingsPayoutThreshold(settings).current()).isEqualTo(new Money(99_50));
    assertThat(new SettingsApprovalThreshold(settings).current()).isEqualTo(new Money(0));
    assertThat(new SettingsGracePeriod(settings).current()).isEqualTo(Duration.ZERO);
    assertThat(new SettingsUndoWindow(settings).current()).isEqualTo(Duration.ofMinutes(10));
    assertThat(new SettingsMinimumNotice(settings).current()).isEqualTo(Duration.ofMinutes(90));
    assertThat(new StoredSettings(settings, "", "").digestPolicy())
        .isEqualTo(new DigestPolicy(false, 20));
  }

  /// A reader is told what holds, and each domain goes by its own usual value.
  @Test
  void what_was_never_set_is_what_the_domains_go_by() {
    JsonNode usual = admin.get(PATH).json();

    assertThat(usual.at("/payments/payoutApprovalThreshold").asLong() * 100)
        .isEqualTo(PayoutThreshold.USUAL.cents());
    assertThat(usual.at("/payments/refundApprovalThreshold").asLong() * 100)
        .isEqualTo(ApprovalThreshold.USUAL.cents());
    assertThat(usual.at("/payments/subscriptionGraceDays").asLong())
        .isEqualTo(GracePeriod.USUAL.toDays());
    assertThat(usual.at("/emailSettings/digest/after").asInt())
        .isEqualTo(DigestPolicy.unset().after());
    assertThat(usual.at("/emailSettings/digest/enabled").asBoolean())
        .isEqualTo(DigestPolicy.unset().enabled());
  }

  @Test
  void the_same_again_is_no_change() {
    long version = put("{\"defaultPricing\":{\"solo\":130.5}}").json().path("version").asLong();

    assertThat(put("{\"defaultPricing\":{\"solo\":130.50}}").json().path("version").asLong())
        .isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "defaultPricing.solo|{\"defaultPricing\":{\"solo\":null}}",
        "defaultPricing.solo|{\"defaultPricing\":{\"solo\":-1}}",
        "defaultPricing.couple|{\"defaultPricing\":{\"couple\":10000.01}}",
        "defaultPricing.group|{\"defaultPricing\":{\"group\":80.005}}",
        "defaultPricing.group|{\"defaultPricing\":{\"group\":\"80\"}}",
        "defaultPricing|{\"defaultPricing\":12}",
        "platformFeePercentage|{\"platformFeePercentage\":100.1}",
        "platformFeePercentage|{\"platformFeePercentage\":10.05}",
        "currency|{\"currency\":\"USD\"}",
        "cancellationPolicy.clientCancellationHours|{\"cancellationPolicy\":{\"clientCancellationHours\":721}}",
        "cancellationPolicy.clientRefundPercentage|{\"cancellationPolicy\":{\"clientRefundPercentage\":50.5}}",
        "interacDepositEmail|{\"interacDepositEmail\":\"depot\"}",
        "adminAlertEmail|{\"adminAlertEmail\":\"a@b.ca, c\"}",
        "emailSettings.branding.primaryColor|{\"emailSettings\":{\"branding\":{\"primaryColor\":\"red\"}}}",
        "emailSettings.branding.logoUrl|{\"emailSettings\":{\"branding\":{\"logoUrl\":\"http://x.ca/l.png\"}}}",
        "emailSettings.templates.nope|{\"emailSettings\":{\"templates\":{\"nope\":{\"enabled\":true}}}}",
        "emailSettings.templates.welcome.subject|{\"emailSettings\":{\"templates\":{\"welcome\":{\"subject\":\""
            + " \"}}}}",
        "emailSettings.templates.welcome.enabled|{\"emailSettings\":{\"templates\":{\"welcome\":{\"enabled\":\"no\"}}}}",
        "payments.payoutApprovalThreshold|{\"payments\":{\"payoutApprovalThreshold\":-0.01}}",
        "payments.refundApprovalThreshold|{\"payments\":{\"refundApprovalThreshold\":10.005}}",
        "payments.refundApprovalThreshold|{\"payments\":{\"refundApprovalThreshold\":null}}",
        "payments.subscriptionGraceDays|{\"payments\":{\"subscriptionGraceDays\":61}}",
        "payments|{\"payments\":[]}",
        "routing.undoMinutes|{\"routing\":{\"undoMinutes\":11}}",
        "scheduling.minimumNoticeMinutes|{\"scheduling\":{\"minimumNoticeMinutes\":1.5}}",
        "emailSettings.digest.after|{\"emailSettings\":{\"digest\":{\"after\":0}}}",
        "emailSettings.digest.enabled|{\"emailSettings\":{\"digest\":{\"enabled\":1}}}",
        "socialLinks.x|{\"socialLinks\":{\"x\":\"javascript:alert(1)\"}}",
        "partners[0]|{\"partners\":[{\"name\":\"Ami\",\"logoUrl\":\"data:x\",\"linkUrl\":\"\"}]}",
        "platformContact.supportEmail|{\"platformContact\":{\"supportEmail\":\"x\"}}",
        "platformContact.physicalAddress.postalCode|{\"platformContact\":{\"physicalAddress\":{\"postalCode\":7}}}",
        "version|{\"version\":\"1\"}"
      })
  void a_field_at_fault_is_named_and_nothing_changes(String field, String body) {
    JsonNode before = admin.get(PATH).json();

    Answer answer = put(body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains(field);
    assertThat(admin.get(PATH).json()).isEqualTo(before);
  }

  @Test
  void P15_what_nobody_asks_for_never_reaches_the_store() {
    JsonNode before = admin.get(PATH).json();

    Answer answer =
        put(
            "{\"_id\":\"x\",\"createdAt\":\"2020-01-01T00:00:00Z\",\"payoutApprovalThreshold\":0,"
                + "\"emailSettings\":{\"smtpConfigured\":false,\"digest\":{\"hours\":3}}}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json()).isEqualTo(before);
  }

  @Test
  void partners_without_anything_are_dropped_and_none_is_not_the_usual_ones() {
    JsonNode some =
        put("{\"partners\":[{\"name\":\"\",\"logoUrl\":\"\",\"linkUrl\":\"\"},"
                + "{\"name\":\"Ami\",\"logoUrl\":\"/amis/a.png\",\"linkUrl\":\"https://ami.ca\"}]}")
            .json();
    JsonNode none = put("{\"partners\":[]}").json();

    assertThat(some.path("partners")).hasSize(1);
    assertThat(none.path("partners").isArray()).isTrue();
    assertThat(none.path("partners")).isEmpty();
    assertThat(
            put("{\"platformContact\":{\"physicalAddress\":{\"postalCode\":\"h2x 1y4\"}}}")
                .json()
                .at("/platformContact/physicalAddress/postalCode")
                .asText())
        .isEqualTo("H2X 1Y4");
  }

  @Test
  void whoever_manages_the_platform_reads_them_and_writes_nothing() {
    Api platform = CLOUD.api().as(Persona.PLATFORM_ADMIN);

    assertThat(platform.get(PATH).status()).isEqualTo(200);
    assertThat(platform.get(PATH + "/versions").status()).isEqualTo(200);
    assertThat(platform.call("PUT", PATH, "{\"platformFeePercentage\":0}").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONTENT_ADMIN", "BILLING_ADMIN", "SUPPORT_ADMIN", "DEACTIVATED_ADMIN"})
  void defect_not_repeated_the_role_alone_is_not_enough(Persona persona) {
    assertThat(CLOUD.api().as(persona).get(PATH).status()).isEqualTo(403);
    assertThat(CLOUD.api().as(persona).get(PATH + "/versions").status()).isEqualTo(403);
    assertThat(CLOUD.api().as(persona).call("PUT", PATH, "{}").status()).isEqualTo(403);
  }

  /// What was read before is no longer believed.
  private static void forget() {
    CLOUD.cloud().clock().moveTo(CLOUD.cloud().clock().instant().plus(Duration.ofSeconds(61)));
  }

  private Answer put(String body) {
    return admin.call("PUT", PATH, body);
  }
}
