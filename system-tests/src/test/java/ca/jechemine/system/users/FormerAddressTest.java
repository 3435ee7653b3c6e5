package ca.jechemine.system.users;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.Role;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever reads the mail of an account’s former address hears that it has another one.
class FormerAddressTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final People people = new People(CLOUD);

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"CLIENT", "GUEST", "PROFESSIONAL", "EMPLOYEE"})
  void the_former_address_is_told_once_and_not_which_the_new_one_is(Role role) {
    Account account = people.in(role);
    String next = next(account);

    assertThat(moved(account, next).status()).isEqualTo(200);
    assertThat(moved(account, next).status()).isEqualTo(200);

    assertThat(CLOUD.mailsTo(account.email().value()))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.subject()).isEqualTo("L’adresse courriel de votre compte a été changée");
          assertThat(it.text()).contains("Bonjour Zoé,", "support@jechemine.ca");
          assertThat(it.text() + it.html()).doesNotContain(next);
        });
    assertThat(CLOUD.mailsTo(next)).isEmpty();
  }

  @Test
  void it_is_told_in_the_persons_language() {
    Account account = people.client();

    put(account, "{\"language\":\"en\",\"email\":\"%s\"}".formatted(next(account)));

    assertThat(CLOUD.mailsTo(account.email().value()))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.subject()).isEqualTo("The email address of your account was changed");
          assertThat(it.text()).contains("Hello Zoé,");
        });
  }

  @Test
  void of_many_who_ask_for_the_same_change_at_once_it_is_told_once() {
    Account account = people.client();

    assertThat(AtOnce.times(4, () -> moved(account, next(account))))
        .allSatisfy(it -> assertThat(it.status()).isEqualTo(200));

    assertThat(CLOUD.mailsTo(account.email().value())).hasSize(1);
  }

  @Test
  void whoever_asks_for_an_address_that_somebody_has_tells_nobody() {
    Account account = people.client();
    Account other = people.client();

    assertThat(moved(account, other.email().value()).code()).isEqualTo("EMAIL_TAKEN");

    assertThat(CLOUD.mailsTo(account.email().value())).isEmpty();
    assertThat(CLOUD.mailsTo(other.email().value())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"CLIENT", "EMPLOYEE"})
  void another_spelling_of_the_same_address_and_other_changes_are_not_told(Role role) {
    Account account = people.in(role);

    assertThat(moved(account, " " + account.email().value().toUpperCase(Locale.ROOT)).status())
        .isEqualTo(200);
    assertThat(put(account, "{\"firstName\":\"Zora\",\"phone\":\"514 555-0144\"}").status())
        .isEqualTo(200);

    assertThat(CLOUD.mailsTo(account.email().value())).isEmpty();
  }

  @Test
  void an_address_that_still_has_to_be_proven_may_be_somebody_elses_and_is_told_nothing() {
    Account account = people.waiting();

    assertThat(moved(account, next(account)).status()).isEqualTo(200);

    assertThat(CLOUD.mailsTo(account.email().value())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AdminUpdateUser", "AdminUpdateEmployee"})
  void P4_P5_wherever_the_change_dies_the_former_address_is_told_once(String function) {
    Role role = function.equals("AdminUpdateUser") ? Role.CLIENT : Role.EMPLOYEE;
    Crash.each(
        CLOUD,
        function,
        crash -> {
          Account account = people.in(role);
          crash.run();

          assertThat(
                  Crash.status(
                      CLOUD,
                      Persona.SUPPORT_ADMIN,
                      "PUT",
                      path(account),
                      "{\"email\":\"%s\"}".formatted(next(account))))
              .isIn(200, 500);
          assertThat(moved(account, next(account)).status()).isEqualTo(200);

          assertThat(people.item(account.id()).text("email")).isEqualTo(next(account));
          assertThat(CLOUD.mailsTo(account.email().value())).hasSize(1);
        });
  }

  private static String next(Account account) {
    return "nouvelle." + account.id() + "@exemple.ca";
  }

  private static Answer moved(Account account, String email) {
    return put(account, "{\"email\":\"%s\"}".formatted(email));
  }

  private static Answer put(Account account, String body) {
    return CLOUD.api().as(Persona.SUPPORT_ADMIN).call("PUT", path(account), body);
  }

  private static String path(Account account) {
    boolean isEmployee = account.standing().role() == Role.EMPLOYEE;
    return (isEmployee ? "/api/admin/employees/" : "/api/admin/users/") + account.id();
  }
}
