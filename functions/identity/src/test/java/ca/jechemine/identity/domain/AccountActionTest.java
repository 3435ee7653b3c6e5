package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.AccountActionRequested;
import ca.jechemine.contracts.AccountNotice.AccountActionRequested.Action;
import ca.jechemine.kernel.Role;
import org.junit.jupiter.api.Test;

/// Names in the inbox and in mails have 200 characters at most (contract 10 §4.6).
class AccountActionTest {

  @Test
  void a_usual_name_is_told_whole() {
    AccountActionRequested told = told("Zoé", "Roy");

    assertThat(told.firstName()).isEqualTo("Zoé");
    assertThat(told.lastName()).isEqualTo("Roy");
    assertThat(told.action()).isEqualTo(Action.DEACTIVATION);
    assertThat(told.userId()).isEqualTo(Somebody.id(1).value());
    assertThat(told.role()).isEqualTo(Role.CLIENT);
  }

  @Test
  void first_and_last_name_together_have_two_hundred_characters_at_most() {
    AccountActionRequested told = told("a".repeat(150), "b".repeat(150));

    assertThat(told.firstName() + " " + told.lastName()).hasSize(200);
    assertThat(told("a".repeat(300), "b").firstName()).hasSize(200);
    assertThat(told("a".repeat(300), "b").lastName()).isEmpty();
  }

  @Test
  void a_character_is_never_cut_in_two() {
    AccountActionRequested told = told("a".repeat(199) + "\uD83D\uDE00", "");

    assertThat(told.firstName()).isEqualTo("a".repeat(199));
  }

  private static AccountActionRequested told(String first, String last) {
    Account account =
        Somebody.in(Role.CLIENT, 1)
            .with(new Person(first, last, "fr", null, null, null, null, null));
    return new AccountAction(account, Action.DEACTIVATION, null)
        .notice("0123456789abcdef01234567", Somebody.NOON);
  }
}
