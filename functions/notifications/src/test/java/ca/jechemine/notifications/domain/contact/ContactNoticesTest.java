package ca.jechemine.notifications.domain.contact;

import static ca.jechemine.notifications.domain.Fixtures.MESSAGE;
import static ca.jechemine.notifications.domain.Fixtures.admin;
import static ca.jechemine.notifications.domain.Fixtures.client;
import static ca.jechemine.notifications.domain.Fixtures.inCharge;
import static ca.jechemine.notifications.domain.Fixtures.received;
import static ca.jechemine.notifications.domain.Fixtures.replied;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.ContactEvent;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.Administrator;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Exchange;
import ca.jechemine.notifications.domain.FeedType;
import ca.jechemine.notifications.domain.Fixtures;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContactNoticesTest {

  private static final Administrator MARIE =
      inCharge(admin(1, Language.FR, AdminPermission.MANAGE_CONTENT));
  private static final Administrator JOHN =
      inCharge(admin(2, Language.EN, AdminPermission.MANAGE_CONTENT));
  private static final AlertAddresses NOWHERE_ELSE = new AlertAddresses(List.of(), List.of());
  private static final AlertAddresses SET =
      new AlertAddresses(
          List.of(Address.of("alerts@example.com"), Address.of("Alerts@example.com ")),
          List.of(Address.of("ops@example.com")));
  private static final AlertAddresses LAST_RESORT =
      new AlertAddresses(List.of(), List.of(Address.of("ops@example.com")));

  static Stream<Arguments> mails() {
    People both = KnownPeople.inCharge(MARIE, JOHN);
    People nobody = KnownPeople.nobody();
    return Stream.of(
        Arguments.of(
            received(), both, NOWHERE_ELSE, List.of("person1@example.com", "person2@example.com")),
        Arguments.of(received(), both, SET, List.of("alerts@example.com")),
        Arguments.of(
            received(), both, LAST_RESORT, List.of("person1@example.com", "person2@example.com")),
        Arguments.of(received(), nobody, LAST_RESORT, List.of("ops@example.com")),
        Arguments.of(received(), nobody, NOWHERE_ELSE, List.of()),
        Arguments.of(replied(Language.EN), both, SET, List.of("elise@example.com")));
  }

  @ParameterizedTest
  @MethodSource("mails")
  void an_event_is_mailed_to_whom_it_concerns(
      ContactEvent event, People people, AlertAddresses addresses, List<String> recipients) {
    assertThat(ContactNotices.mails(event, people, addresses))
        .extracting(it -> it.to().email())
        .isEqualTo(recipients);
  }

  @Test
  void an_alert_reads_french_then_english_and_cannot_be_answered() {
    MailNotice alert =
        ContactNotices.mails(received(), KnownPeople.inCharge(JOHN), NOWHERE_ELSE).getFirst();

    assertThat(alert.languages()).containsExactly(Language.FR, Language.EN);
    assertThat(alert.exchange()).isNull();
    assertThat(alert.content()).isEqualTo(ExternalMessageAlert.of(received()));
  }

  @Test
  void an_answer_reads_the_language_of_the_submission_and_belongs_to_its_exchange() {
    MailNotice reply =
        ContactNotices.mails(replied(Language.EN), KnownPeople.nobody(), SET).getFirst();

    assertThat(reply.languages()).containsExactly(Language.EN);
    assertThat(reply.exchange())
        .isEqualTo(new Exchange(Fixtures.THREAD, MESSAGE, "Camille Roy", null, null));
  }

  @Test
  void every_administrator_in_charge_has_a_feed_row_in_their_language() {
    List<FeedNotice> rows = ContactNotices.feed(received(), KnownPeople.inCharge(MARIE, JOHN));

    assertThat(rows).extracting(FeedNotice::to).containsExactly(MARIE.id(), JOHN.id());
    assertThat(rows)
        .extracting(FeedNotice::title)
        .containsExactly("Nouveau message de l’extérieur", "New external message");
    assertThat(rows).allSatisfy(it -> assertThat(it.event().feedType()).isEqualTo(FeedType.SYSTEM));
  }

  @Test
  void somebody_with_an_account_finds_the_answer_in_their_feed() {
    Person elise = client(7, Language.EN);

    assertThat(ContactNotices.feed(replied(Language.FR), KnownPeople.account(elise)))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.to()).isEqualTo(elise.id());
          assertThat(it.title()).isEqualTo("Our team has written to you");
          assertThat(it.event().feedType()).isEqualTo(FeedType.CONTACT_REPLY);
          assertThat(it.metadata()).containsEntry("messageId", MESSAGE);
        });
  }

  @Test
  void somebody_without_an_account_has_no_feed() {
    assertThat(ContactNotices.feed(replied(Language.FR), KnownPeople.nobody())).isEmpty();
  }

  @Test
  void a_feed_row_holds_nobodys_contact_data() {
    assertThat(ContactNotices.feed(received(), KnownPeople.inCharge(MARIE, JOHN)))
        .allSatisfy(it ->
            assertThat(it.toString())
                .doesNotContain("Élise", "elise@example.com", "5550123", "rendez-vous"));
  }
}
