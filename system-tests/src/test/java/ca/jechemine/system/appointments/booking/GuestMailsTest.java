package ca.jechemine.system.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// To whom a booking without an account writes (contract 20 §2.3, §6).
class GuestMailsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Booked booked = new Booked(CLOUD);

  @BeforeEach
  void whatWasPlantedIsKnown() {
    CLOUD.settle();
  }

  private static String address() {
    return "destinataire%d@exemple.ca".formatted(NUMBERS.incrementAndGet());
  }

  private Answer book(String json) {
    return booked.bookAsGuest(CLOUD.api(), json);
  }

  @Test
  void one_mailbox_is_written_to_five_times_an_hour() {
    String email = address();

    for (int n = 0; n < 5; n++) {
      assertThat(book(GuestForm.self(email)).status()).isEqualTo(201);
    }

    assertThat(book(GuestForm.self(email)).status()).isEqualTo(429);
    assertThat(CLOUD.mailsTo(email)).hasSize(5);
  }

  @Test
  void defect_a_guest_is_written_to_once_in_the_language_of_the_page() {
    String email = address();

    book(GuestForm.self(email));

    List<Mail> mails = CLOUD.mailsTo(email);
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().subject()).isEqualTo("We have received your request");
    assertThat(mails.getFirst().text())
        .contains("Hello Nadia,", "/signup/member?email=")
        .doesNotContain("Anxiété");
  }

  @Test
  void defect_of_a_grown_loved_one_nobody_is_sent_a_link_before_an_administrator_decides() {
    String minor = address();
    String adult = address();

    book(GuestForm.lovedOne(minor, "2015-05-04"));
    book(GuestForm.lovedOne(adult, "1990-05-04"));

    assertThat(CLOUD.mailsTo(minor)).hasSize(1);
    assertThat(CLOUD.mailsTo(minor).getFirst().text()).contains("/signup/member");
    assertThat(CLOUD.mailsTo(adult)).hasSize(1);
    assertThat(CLOUD.mailsTo(adult).getFirst().text()).doesNotContain("/signup");
    assertThat(CLOUD.mailsTo("leo@exemple.ca")).isEmpty();
  }

  @Test
  void whoever_has_an_account_is_written_to_at_their_own_address() {
    Account known = booked.client();

    book(GuestForm.self(known.email().value()));

    assertThat(CLOUD.mailsTo(known.email().value())).hasSize(1);
  }
}
