package ca.jechemine.notifications.domain;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.notifications.domain.LedgerEntry.Repetition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerEntryTest {

  private static final String NEW = "019a00000000000000000099";

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RESERVED", "HELD"})
  void what_is_settled_can_be_sent_once_more_whatever_became_of_it(DeliveryState state) {
    LedgerEntry again =
        entry("contact.reply", state, "elise@example.com").again(NEW, user(1), NOON);

    assertThat(again.id()).isEqualTo(NEW);
    assertThat(again.state()).isEqualTo(DeliveryState.RESERVED);
    assertThat(again.recipient()).isEmpty();
    assertThat(again.repetition()).isEqualTo(new Repetition("first", "first", user(1)));
  }

  @Test
  void a_repetition_of_a_repetition_knows_the_first() {
    LedgerEntry first = entry("contact.reply", DeliveryState.SENT, "elise@example.com");
    LedgerEntry second =
        new LedgerEntry(
            "second",
            first.eventId(),
            first.event(),
            first.channel(),
            DeliveryState.FAILED,
            "REJECTED",
            "elise@example.com",
            NOON,
            NOON,
            1,
            null,
            first.concerned(),
            new Repetition("first", "first", user(1)),
            null);

    assertThat(second.again(NEW, user(2), NOON).repetition())
        .isEqualTo(new Repetition("second", "first", user(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "contact.reply, RESERVED, elise@example.com, DELIVERY_UNDERWAY",
    "proposal.created, HELD, elise@example.com, DELIVERY_UNDERWAY",
    "contact.reply, SENT, , RECIPIENT_GONE",
    "account.email_verification, SENT, elise@example.com, SINGLE_USE",
    "account.sms_otp, SENT, +15145551234, SINGLE_USE",
    "account.password_setup, SENT, elise@example.com, SINGLE_USE",
    "something.unknown, SENT, elise@example.com, SINGLE_USE"
  })
  void what_cannot_be_sent_once_more_is_refused(
      String event, DeliveryState state, @Nullable String to, String code) {
    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> entry(event, state, to).again(NEW, user(1), NOON))
        .returns(code, Refusal::code);
  }

  private static LedgerEntry entry(String event, DeliveryState state, @Nullable String to) {
    return new LedgerEntry(
        "first",
        "EVENT#1",
        event,
        "mail",
        state,
        null,
        to,
        NOON,
        NOON,
        1,
        null,
        new Concerned(null, user(7)),
        null,
        null);
  }
}
