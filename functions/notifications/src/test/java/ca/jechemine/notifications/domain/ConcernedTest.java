package ca.jechemine.notifications.domain;

import static ca.jechemine.notifications.domain.Fixtures.accountActionRequested;
import static ca.jechemine.notifications.domain.Fixtures.emailVerificationRequested;
import static ca.jechemine.notifications.domain.Fixtures.replied;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.AccountActionRequested.Action;
import ca.jechemine.kernel.Language;
import org.junit.jupiter.api.Test;

class ConcernedTest {

  @Test
  void a_letter_to_the_holder_is_for_their_account() {
    assertThat(
            Concerned.of(
                emailVerificationRequested("Zoé"), CatalogueEvent.EMAIL_VERIFICATION, null))
        .isEqualTo(new Concerned(null, user(7)));
  }

  @Test
  void who_reads_it_comes_first_and_an_alerts_reader_is_no_account() {
    assertThat(
            Concerned.of(
                accountActionRequested(Action.DEACTIVATION, "zoe@example.com"),
                CatalogueEvent.ACCOUNT_ACTION,
                user(8)))
        .isEqualTo(new Concerned(null, user(8)));
    assertThat(
            Concerned.of(
                accountActionRequested(Action.DEACTIVATION, "zoe@example.com"),
                CatalogueEvent.ADMIN_ACCOUNT_ACTION,
                null))
        .isEqualTo(new Concerned(null, null));
  }

  @Test
  void an_answer_to_a_stranger_is_for_no_account() {
    assertThat(Concerned.of(replied(Language.FR), CatalogueEvent.CONTACT_REPLY, null))
        .isEqualTo(new Concerned(null, null));
  }
}
