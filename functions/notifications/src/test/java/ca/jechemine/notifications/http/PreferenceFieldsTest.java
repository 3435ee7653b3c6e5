package ca.jechemine.notifications.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Violation;
import ca.jechemine.notifications.domain.Category;
import ca.jechemine.notifications.domain.Choice;
import ca.jechemine.notifications.domain.PreferencesChange;
import ca.jechemine.notifications.domain.Way;
import ca.jechemine.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreferenceFieldsTest {

  @Test
  void what_is_there_is_chosen() {
    assertThat(
            change(
                """
                {"emailNotifications":false,"discreet":true,"updatedAt":"2026-03-02T17:00:00Z",
                 "categories":{"reminder":{"sms":true},"system":{"inApp":true,"push":false}}}
                """))
        .isEqualTo(
            new PreferencesChange(
                Map.of(
                    new Choice.Everything(Way.EMAIL),
                    false,
                    new Choice.Discreetly(),
                    true,
                    new Choice.Of(Category.REMINDER, Way.SMS),
                    true,
                    new Choice.Of(Category.SYSTEM, Way.IN_APP),
                    true,
                    new Choice.Of(Category.SYSTEM, Way.PUSH),
                    false),
                Set.of()));
    assertThat(change("{}")).isEqualTo(new PreferencesChange(Map.of(), Set.of()));
  }

  @Test
  void text_messages_can_be_as_if_they_had_never_been_chosen() {
    assertThat(change("{\"smsNotifications\":null}"))
        .isEqualTo(new PreferencesChange(Map.of(), Set.of(new Choice.Everything(Way.SMS))));
  }

  @Test
  void every_field_at_fault_is_named() {
    assertThat(
            faults(
                """
                {"emailNotifications":null,"smsNotifications":"no","inAppNotifications":1,
                 "role":"admin","categories.reminder.sms":true,
                 "categories":{"system":{"inApp":false,"email":true,"fax":true},
                   "reminder":[],"weather":{"email":true},"payment":{"sms":null}}}
                """))
        .containsExactlyInAnyOrder(
            "emailNotifications",
            "smsNotifications",
            "inAppNotifications",
            "role",
            "categories.reminder.sms",
            "categories.system.inApp",
            "categories.system.fax",
            "categories.reminder",
            "categories.weather",
            "categories.payment.sms");
    assertThat(faults("{\"categories\":true}")).containsExactly("categories");
    assertThat(faults("{\"categories\":{\"reminder.sms\":{\"\":true}}}"))
        .containsExactly("categories.reminder.sms");
  }

  private static PreferencesChange change(String body) {
    return PreferenceFields.change(Json.readObject(body));
  }

  private static List<String> faults(String body) {
    return catchThrowableOfType(Refusal.Invalid.class, () -> change(body)).violations().stream()
        .map(Violation::field)
        .toList();
  }
}
