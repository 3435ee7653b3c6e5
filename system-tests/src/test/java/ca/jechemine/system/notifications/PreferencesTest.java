package ca.jechemine.system.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.contracts.AccountNotice.PasswordChanged;
import ca.jechemine.contracts.AccountNotice.ProfileCompleted;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// By which ways people want to be told of what (contract 40 §3.6), over HTTP and in what is sent.
class PreferencesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PREFERENCES = "/api/notifications/preferences";
  private static final List<String> CATEGORIES =
      List.of(
          "appointment",
          "proposal",
          "payment",
          "reminder",
          "document",
          "resource",
          "message",
          "system");

  private final FeedRows rows = new FeedRows(CLOUD);
  private Api professional = CLOUD.api();

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    professional = CLOUD.api().as(Persona.PROFESSIONAL);
  }

  @Test
  void who_never_chose_has_the_defaults_and_what_they_choose_is_kept() {
    JsonNode defaults = professional.get(PREFERENCES).json();
    assertThat(defaults.path("emailNotifications").asBoolean()).isTrue();
    assertThat(defaults.path("smsNotifications").isNull()).isTrue();
    assertThat(defaults.path("inAppNotifications").asBoolean()).isTrue();
    assertThat(defaults.path("pushNotifications").asBoolean()).isFalse();
    assertThat(defaults.path("discreet").asBoolean()).isFalse();
    assertThat(defaults.path("updatedAt").isNull()).isTrue();
    assertThat(defaults.path("categories").size()).isEqualTo(CATEGORIES.size());
    for (String category : CATEGORIES) {
      assertThat(defaults.path("categories").path(category).toString())
          .isEqualTo("{\"email\":true,\"sms\":true,\"inApp\":true,\"push\":true}");
    }

    JsonNode chosen =
        put("{\"smsNotifications\":false,\"discreet\":true,"
                + "\"categories\":{\"reminder\":{\"email\":false}}}")
            .json();
    assertThat(chosen.path("smsNotifications").asBoolean(true)).isFalse();
    assertThat(chosen.path("discreet").asBoolean()).isTrue();
    assertThat(chosen.at("/categories/reminder/email").asBoolean(true)).isFalse();
    assertThat(chosen.at("/categories/reminder/sms").asBoolean()).isTrue();
    assertThat(chosen.path("updatedAt").isTextual()).isTrue();

    assertThat(professional.get(PREFERENCES).json()).isEqualTo(chosen);
    JsonNode again = put(chosen.toString()).json();
    assertThat(again.path("categories")).isEqualTo(chosen.path("categories"));
    assertThat(put("{\"smsNotifications\":null}").json().path("smsNotifications").isNull())
        .isTrue();
    assertThat(CLOUD.api().as(Persona.CLIENT).get(PREFERENCES).json()).isEqualTo(defaults);
  }

  @Test
  void what_is_no_preference_or_no_boolean_is_refused_by_name_and_changes_nothing() {
    Answer answer =
        put(
            """
            {"discreet":true,"emailNotifications":"no","colour":"blue",
             "categories":{"system":{"inApp":false},"weather":{"email":true}}}
            """);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("emailNotifications", "colour", "categories.system.inApp", "categories.weather");
    assertThat(professional.get(PREFERENCES).json().path("discreet").asBoolean()).isFalse();
    assertThat(put("[]").status()).isEqualTo(400);
  }

  @Test
  void of_choices_at_once_each_lasts() {
    AtOnce.all(
        CATEGORIES.stream()
            .<Callable<Answer>>map(
                it -> () -> put("{\"categories\":{\"%s\":{\"email\":false}}}".formatted(it)))
            .toList());

    assertThat(professional.get(PREFERENCES).json().path("categories"))
        .allSatisfy(it -> assertThat(it.path("email").asBoolean(true)).isFalse());
  }

  @Test
  void what_somebody_does_not_want_is_not_sent_unless_it_must_be() {
    put("{\"emailNotifications\":false,\"inAppNotifications\":false}");

    Publisher.publish(CLOUD, completed(), passwordChanged());

    assertThat(CLOUD.mailsTo(Persona.PROFESSIONAL.email()))
        .singleElement()
        .satisfies(it -> assertThat(it.text()).contains("mot de passe"));
    assertThat(
            table()
                .filter(it -> text(it, "pk").startsWith("DELIVERY#"))
                .map(it -> text(it, "event") + " " + text(it, "state") + " " + text(it, "reason")))
        .containsExactlyInAnyOrder(
            "professional.profile_completed SUPPRESSED OPTED_OUT",
            "account.password_changed SENT ");
    assertThat(professional.get("/api/notifications").json().path("unreadCount").asInt())
        .as("what is of the system is in the feed always")
        .isEqualTo(1);
  }

  @Test
  void of_who_is_forgotten_neither_feed_nor_preferences_are_left() {
    String id = "65f0c0ffee65f0c0ffee00a2";
    rows.chooseDiscretion(new UserId(id));
    rows.arrive(new UserId(id), 5);
    assertThat(keysOf(id)).hasSize(5 + 1 + 1);

    Publisher.publish(
        CLOUD,
        new AccountChanged(
            id,
            1_000_000,
            AccountEvent.forgottenAddress(id),
            "[anonymized]",
            "",
            null,
            "fr",
            Role.PROFESSIONAL,
            AccountStatus.INACTIVE,
            List.of(),
            null,
            now(),
            false));

    assertThat(keysOf(id)).isEmpty();
  }

  /// What there is of them but the copy of their account, in which nobody is named any more.
  private static List<String> keysOf(String id) {
    return table()
        .map(it -> text(it, "pk"))
        .filter(it -> it.contains(id) && !it.startsWith("PERSON#"))
        .toList();
  }

  private Answer put(String body) {
    return professional.call("PUT", PREFERENCES, body);
  }

  private AccountNotice completed() {
    return new ProfileCompleted(
        "0198f3a1b2c30000000000e1",
        rows.id(Persona.PROFESSIONAL).value(),
        Persona.PROFESSIONAL.email(),
        "Zoé",
        "fr",
        now());
  }

  private AccountNotice passwordChanged() {
    return new PasswordChanged(
        "0198f3a1b2c30000000000e2",
        rows.id(Persona.PROFESSIONAL).value(),
        Persona.PROFESSIONAL.email(),
        "Zoé",
        "fr",
        now());
  }

  private static Instant now() {
    return CLOUD.cloud().clock().instant();
  }

  private static Stream<Map<String, AttributeValue>> table() {
    String name =
        CLOUD.cloud().application().tables().stream()
            .filter(it -> it.logicalId().equals("NotificationsTable"))
            .findFirst()
            .orElseThrow()
            .physicalName();
    return CLOUD
        .cloud()
        .aws()
        .dynamo()
        .scanPaginator(scan -> scan.tableName(name))
        .items()
        .stream();
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    return row.getOrDefault(name, AttributeValue.fromS("")).s();
  }
}
