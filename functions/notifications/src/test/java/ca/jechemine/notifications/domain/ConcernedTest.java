package ca.jechemine.notifications.domain;

import static ca.jechemine.notifications.domain.Fixtures.accountActionRequested;
import static ca.jechemine.notifications.domain.Fixtures.emailVerificationRequested;
import static ca.jechemine.notifications.domain.Fixtures.replied;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.AccountActionRequested.Action;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.ReminderDue;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.schedule.Clinic;
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
  void an_appointments_mails_are_its_own_and_their_readers_or_the_clients_but_alerts_are_nobodys() {
    About session = Clinic.session();
    UserId client = new UserId(session.clientId());
    String id = session.appointmentId();
    AppointmentNotice due = new ReminderDue(session, "reminder72hSent", false, Fixtures.NOON);

    assertThat(Concerned.of(due, CatalogueEvent.REMINDER_72H, user(8)))
        .isEqualTo(new Concerned(id, user(8)));
    assertThat(Concerned.of(due, CatalogueEvent.REMINDER_72H, null))
        .isEqualTo(new Concerned(id, client));
    assertThat(Concerned.of(due, CatalogueEvent.ADMIN_NEW_SERVICE_REQUEST, null))
        .isEqualTo(new Concerned(id, null));
  }

  @Test
  void an_answer_to_a_stranger_is_for_no_account() {
    assertThat(Concerned.of(replied(Language.FR), CatalogueEvent.CONTACT_REPLY, null))
        .isEqualTo(new Concerned(null, null));
  }
}
