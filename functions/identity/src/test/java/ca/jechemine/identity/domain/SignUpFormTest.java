package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.kernel.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignUpFormTest {

  @Test
  void names_and_place_are_one_line() {
    SignUpForm form =
        read(
            Map.of(
                "firstName", " Anne\r\n Marie",
                "lastName", "Roy\t\tGagné ",
                "location", "Québec\n(Limoilou)"));

    assertThat(form.person().firstName()).isEqualTo("Anne Marie");
    assertThat(form.person().lastName()).isEqualTo("Roy Gagné");
    assertThat(form.person().location()).isEqualTo("Québec (Limoilou)");
  }

  @Test
  void a_name_of_nothing_but_gaps_is_none() {
    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> read(Map.of("firstName", "\u0001\u0002")))
        .satisfies(it -> assertThat(it.violations().getFirst().field()).isEqualTo("firstName"));
  }

  private static SignUpForm read(Map<String, String> fields) {
    Map<String, @Nullable Object> body = new HashMap<>();
    body.put("email", "camille@exemple.ca");
    body.put("password", "Chemin-Faisant-2026");
    body.put("firstName", "Camille");
    body.put("lastName", "Gagnon");
    body.put("role", "client");
    body.put("phone", "514 555-0123");
    body.put("agreeToTerms", true);
    body.put("acceptPrivacyPolicy", true);
    body.putAll(fields);
    return SignUpForm.read(body, false, Somebody.NOON);
  }
}
