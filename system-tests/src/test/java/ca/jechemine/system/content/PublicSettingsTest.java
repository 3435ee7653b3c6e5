package ca.jechemine.system.content;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.content.persistence.StoredPublicSettings;
import ca.jechemine.local.aws.Service;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.settings.Settings;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublicSettingsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String CURRENCY = "/api/platform/currency";
  private static final String FOOTER = "/api/platform/footer";
  private static final String CONTACT = "/api/platform-contact";
  private static final Duration BELIEVED = Duration.ofSeconds(61);

  private final ContentRows rows = new ContentRows(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.cloud().advance(BELIEVED);
  }

  @Test
  void what_was_never_set_is_the_default() {
    assertThat(CLOUD.api().get(CURRENCY).body()).isEqualTo("{\"currency\":\"CAD\"}");
    assertThat(rows.cost("ReadCurrency")).containsExactly("GetItem");
    assertThat(CLOUD.api().get(FOOTER).body())
        .isEqualTo(
            "{\"socialLinks\":{\"facebook\":\"\",\"x\":\"\",\"instagram\":\"\",\"linkedin\":\"\","
                + "\"youtube\":\"\",\"tiktok\":\"\"}}");
    Answer contact = CLOUD.api().get(CONTACT);
    assertThat(contact.text("companyName")).isEmpty();
    assertThat(contact.json().path("physicalAddress").path("country").asText()).isEmpty();
    assertThat(contact.header("cache-control")).contains("no-store");
    assertThat(rows.cost("ReadPlatformContact")).containsExactly("GetItem", "GetItem");
  }

  /// Contract 30 §0.2: what the operator says comes first, as for whoever is told where to send.
  @Test
  void where_transfers_are_sent_the_operator_says_before_the_administrators() {
    rows.set("platform", "{\"interacDepositEmail\":\"depot@jechemine.ca\"}");
    Platform platform = CLOUD.cloud().functions().platform("ReadPlatformContact");

    assertThat(
            new StoredPublicSettings(
                    new Settings(Tables.of(platform).client(), platform),
                    " operateur@jechemine.ca ",
                    new Log(platform))
                .contact()
                .interacDepositEmail())
        .isEqualTo("operateur@jechemine.ca");
    assertThat(platform.environment()).containsKey("INTERAC_DEPOSIT_EMAIL");
    assertThat(CLOUD.api().get(CONTACT).text("interacDepositEmail"))
        .isEqualTo("depot@jechemine.ca");
  }

  @Test
  void what_was_set_is_read_and_nothing_private_with_it() {
    rows.set(
        "platform",
        """
        {"currency":"USD","interacDepositEmail":"depot@jechemine.ca","adminAlertEmail":"CANARY",
         "fees":{"platform":"CANARY"},"pricing":"CANARY","cancellation":{"hours":"CANARY"},
         "platformContact":{"physicalAddress":{"street":"1, rue Sherbrooke","suite":"200",
           "city":"Montréal","province":"QC","postalCode":"H2X 1X1","country":"Canada",
           "secret":"CANARY"},"phoneNumber":"514 555-0100","supportEmail":"aide@jechemine.ca",
           "private":"CANARY"},
         "socialLinks":{"facebook":"https://facebook.com/jechemine","x":"javascript:alert(1)",
           "mastodon":"CANARY"},
         "partners":[{"name":"Ordre","logoUrl":"/uploads/ordre.png","linkUrl":"https://ordre.ca",
           "contract":"CANARY"},{"name":"Sans logo","logoUrl":" "},{"name":"Mauvais",
           "logoUrl":"javascript:alert(1)"},{"name":"Lien","logoUrl":"https://x.ca/l.png",
           "linkUrl":"data:text/html,x"}]}
        """);
    rows.set(
        "emailSettings",
        """
        {"enabled":true,"smtp":{"password":"CANARY"},"branding":{"companyName":"Je chemine inc.",
         "footerText":"CANARY"}}
        """);

    assertThat(CLOUD.api().get(CURRENCY).text("currency")).isEqualTo("USD");
    Answer contact = CLOUD.api().get(CONTACT);
    assertThat(contact.text("companyName")).isEqualTo("Je chemine inc.");
    assertThat(contact.text("interacDepositEmail")).isEqualTo("depot@jechemine.ca");
    assertThat(contact.json().path("physicalAddress").path("city").asText()).isEqualTo("Montréal");
    Answer footer = CLOUD.api().get(FOOTER);
    assertThat(footer.json().path("socialLinks").path("facebook").asText())
        .isEqualTo("https://facebook.com/jechemine");
    assertThat(footer.json().path("socialLinks").path("x").asText()).isEmpty();
    assertThat(footer.json().path("partners").findValuesAsText("name"))
        .containsExactly("Ordre", "Lien");
    assertThat(footer.json().path("partners").path(1).has("linkUrl")).isFalse();
    for (String path : List.of(CURRENCY, FOOTER, CONTACT)) {
      assertThat(CLOUD.api().get(path).body()).doesNotContain("CANARY");
    }
  }

  @Test
  void no_partners_are_none_and_not_the_default() {
    rows.set("platform", "{\"partners\":[]}");

    assertThat(CLOUD.api().get(FOOTER).json().path("partners").isArray()).isTrue();
  }

  @Test
  void a_failure_is_answered_by_the_defaults_and_counted() {
    CLOUD.cloud().aws().faults().down(Service.DYNAMODB);
    try {
      assertThat(CLOUD.api().get(CURRENCY).text("currency")).isEqualTo("CAD");
      assertThat(CLOUD.api().get(CONTACT).text("phoneNumber")).isEmpty();
      assertThat(CLOUD.api().get(FOOTER).status()).isEqualTo(200);
    } finally {
      CLOUD.cloud().aws().faults().up(Service.DYNAMODB);
    }
    assertThat(CLOUD.cloud().log().lines()).anyMatch(it -> it.contains("settingsUnreadable"));
  }

  @Test
  void what_is_no_settings_document_is_answered_by_the_defaults() {
    rows.set("platform", "{\"currency\":{\"code\":3}}");
    assertThat(CLOUD.api().get(CURRENCY).text("currency")).isEqualTo("CAD");
  }

  @Test
  void a_currency_of_no_three_letters_is_the_usual_one() {
    rows.set("platform", "{\"currency\":\"dollars\"}");
    assertThat(CLOUD.api().get(CURRENCY).text("currency")).isEqualTo("CAD");
  }

  @Test
  void the_stream_ends_the_reconnecting_of_browsers() {
    Answer answer = CLOUD.api().get(CONTACT + "/stream");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.header("cache-control")).contains("no-store");
  }
}
