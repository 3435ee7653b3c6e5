package ca.jechemine.notifications.domain.account;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.NOTICE;
import static ca.jechemine.notifications.domain.Fixtures.phoneVerificationRequested;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.AccountNotice.PhoneVerificationRequested;
import ca.jechemine.kernel.Role;
import ca.jechemine.notifications.domain.Gsm7;
import ca.jechemine.notifications.domain.Notice.SmsNotice;
import ca.jechemine.notifications.domain.TellingWords;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTextsTest {

  private static final String PHONE = "+15145550177";

  @Test
  void a_code_is_told_with_its_life_and_expires() {
    assertThat(AccountTexts.of(phoneVerificationRequested()))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.phone()).isEqualTo(PHONE);
          assertThat(it.text())
              .isEqualTo(
                  "Je chemine : votre code de vérification est 012345. Il est valide 10 minutes. Ne"
                      + " le donnez à personne.");
          assertThat(it.discreetText())
              .isEqualTo(
                  "Votre code de vérification est 012345. Il est valide 10 minutes. Ne le donnez à"
                      + " personne.");
          assertThat(it.reader()).isEqualTo(user(7));
          assertThat(it.uselessFrom()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "ar"})
  void a_code_fits_one_message(String language) {
    SmsNotice text =
        AccountTexts.of(
                new PhoneVerificationRequested(
                    NOTICE,
                    user(7).value(),
                    PHONE,
                    language,
                    "987654",
                    NOON.plus(Duration.ofMinutes(10)),
                    NOON))
            .getFirst();

    assertThat(text.text()).hasSizeLessThanOrEqualTo(160).matches(Gsm7::fits).contains("987654");
  }

  @ParameterizedTest
  @CsvSource({
    "Zoé,'Je chemine : bienvenue, Zoé! Votre compte est maintenant actif.'",
    "François,'Je chemine : bienvenue, Francois! Votre compte est maintenant actif.'",
    "Nguyễn,'Je chemine : bienvenue, Nguyen! Votre compte est maintenant actif.'",
    "D’Arcy,'Je chemine : bienvenue, D''Arcy! Votre compte est maintenant actif.'",
    "محمد,'Je chemine : bienvenue! Votre compte est maintenant actif.'",
    "https://evil.example,'Je chemine : bienvenue, httpsevilexample! Votre compte est maintenant"
        + " actif.'",
  })
  void a_welcome_is_by_first_name_as_far_as_one_message_can_spell_it(String name, String text) {
    assertThat(welcome(name, "fr", PHONE))
        .singleElement()
        .satisfies(it -> assertThat(it.text()).isEqualTo(text).matches(Gsm7::fits));
  }

  @Test
  void a_welcome_with_the_longest_name_fits_one_message() {
    for (String language : List.of("fr", "en")) {
      assertThat(welcome("É".repeat(300), language, PHONE))
          .singleElement()
          .satisfies(it -> {
            assertThat(it.text()).hasSizeLessThanOrEqualTo(160);
            assertThat(it.discreetText()).matches(Gsm7::fits).hasSizeLessThan(it.text().length());
            TellingWords.assertNone(it.discreetText());
          });
    }
  }

  @Test
  void nobody_without_a_telephone_is_welcomed_by_text() {
    assertThat(welcome("Zoé", "fr", null)).isEmpty();
  }

  private static List<SmsNotice> welcome(String name, String language, @Nullable String phone) {
    return AccountTexts.of(
        new AccountWelcomed(
            NOTICE, user(7).value(), "zoe@example.com", name, language, Role.CLIENT, phone, NOON));
  }
}
