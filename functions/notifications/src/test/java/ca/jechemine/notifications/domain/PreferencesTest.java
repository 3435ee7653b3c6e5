package ca.jechemine.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreferencesTest {

  private static final Preferences EVERYTHING_OFF = all(false);
  private static final Preferences EVERYTHING_ON = all(true);

  @Test
  void who_chose_nothing_gets_mails_feed_rows_and_the_text_messages_that_there_are() {
    Preferences unset = Preferences.unset();

    assertThat(CatalogueEvent.values())
        .allMatch(it -> unset.allow(it, Way.EMAIL))
        .allMatch(it -> unset.allow(it, Way.IN_APP));
    assertThat(
            Stream.of(CatalogueEvent.values())
                .filter(it -> !it.isMandatory() && unset.allow(it, Way.SMS))
                .map(CatalogueEvent::category)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Category.REMINDER, Category.PAYMENT, Category.SYSTEM);
    assertThat(
            List.of(
                CatalogueEvent.WELCOME_SMS,
                CatalogueEvent.REMINDER_72H,
                CatalogueEvent.REMINDER_48H,
                CatalogueEvent.INVOICE_REMINDER))
        .allMatch(it -> unset.allow(it, Way.SMS));
    assertThat(CatalogueEvent.values())
        .filteredOn(it -> !it.isMandatory())
        .noneMatch(it -> unset.allow(it, Way.PUSH));
  }

  /// Contract 40 §3.6: 1, 2, 6–8, 32, 38–41, 43, 45, 48, 56, 59 (a receipt) and alerts to
  /// administrators; and what guards an account.
  @Test
  void what_is_mandatory_is_told_whatever_was_chosen() {
    Set<CatalogueEvent> mandatory =
        EnumSet.of(
            CatalogueEvent.EMAIL_VERIFICATION,
            CatalogueEvent.SMS_CODE,
            CatalogueEvent.PASSWORD_LINK,
            CatalogueEvent.PASSWORD_CHANGED,
            CatalogueEvent.EMAIL_CHANGED,
            CatalogueEvent.EXPORT_READY,
            CatalogueEvent.SIGN_UP_REPEATED,
            CatalogueEvent.INVITATION,
            CatalogueEvent.ACCOUNT_ACTION,
            CatalogueEvent.ADMINISTRATOR_APPOINTED,
            CatalogueEvent.APPOINTMENT_CANCELLED,
            CatalogueEvent.GUEST_PAYMENT_INVITATION,
            CatalogueEvent.GUEST_PAYMENT_COMPLETE,
            CatalogueEvent.PAYMENT_FAILED,
            CatalogueEvent.PAYMENT_REFUNDED,
            CatalogueEvent.INTERAC_INSTRUCTIONS,
            CatalogueEvent.SESSION_INVOICE,
            CatalogueEvent.RECEIPT,
            CatalogueEvent.CREDIT_NOTE,
            CatalogueEvent.SUBSCRIPTION_RENEWED,
            CatalogueEvent.SUBSCRIPTION_PAYMENT_FAILED,
            CatalogueEvent.CONTACT_REPLY,
            CatalogueEvent.RESOURCE_PURCHASED,
            CatalogueEvent.TEMPLATE_TEST);

    assertThat(
            Stream.of(CatalogueEvent.values())
                .filter(it -> !it.code().startsWith("admin."))
                .filter(it -> EVERYTHING_OFF.allow(it, Way.EMAIL)))
        .containsExactlyInAnyOrderElementsOf(mandatory);
    assertThat(CatalogueEvent.values())
        .filteredOn(it -> it.code().startsWith("admin."))
        .allMatch(it -> EVERYTHING_OFF.allow(it, Way.EMAIL));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void whoever_turned_everything_off_gets_nothing_optional_but_the_systems_rows(Way way) {
    assertThat(
            Stream.of(CatalogueEvent.values())
                .filter(it -> !it.isMandatory())
                .filter(it -> EVERYTHING_OFF.allow(it, way))
                .map(CatalogueEvent::category)
                .distinct())
        .isEqualTo(way == Way.IN_APP ? List.of(Category.SYSTEM) : List.of());
    assertThat(CatalogueEvent.values()).allMatch(it -> EVERYTHING_ON.allow(it, way));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void a_category_is_turned_off_by_itself(Way way) {
    Map<Choice, Boolean> chosen = new HashMap<>(EVERYTHING_ON.chosen());
    chosen.put(new Choice.Of(Category.REMINDER, way), false);
    Preferences noReminders = new Preferences(chosen, null);

    assertThat(noReminders.allow(CatalogueEvent.REMINDER_72H, way)).isFalse();
    assertThat(noReminders.allow(CatalogueEvent.APPOINTMENT_ACCEPTED, way)).isTrue();
    assertThat(Stream.of(Way.values()).filter(it -> it != way))
        .allMatch(it -> noReminders.allow(CatalogueEvent.REMINDER_72H, it));
  }

  @Test
  void a_way_that_is_off_stays_off_for_a_category_that_is_on() {
    Preferences noTexts =
        new Preferences(
            Map.of(
                new Choice.Everything(Way.SMS),
                false,
                new Choice.Of(Category.REMINDER, Way.SMS),
                true),
            null);

    assertThat(noTexts.allow(CatalogueEvent.REMINDER_48H, Way.SMS)).isFalse();
    assertThat(noTexts.allow(CatalogueEvent.SMS_CODE, Way.SMS)).isTrue();
    assertThat(noTexts.allow(CatalogueEvent.SESSION_INVOICE, Way.SMS)).isTrue();
  }

  @Test
  void every_choice_has_a_code_of_its_own() {
    assertThat(Choice.all()).extracting(Choice::code).doesNotHaveDuplicates().hasSize(4 + 1 + 32);
  }

  private static Preferences all(boolean on) {
    return new Preferences(
        Choice.all().stream().collect(Collectors.toMap(it -> it, _ -> on)), null);
  }
}
