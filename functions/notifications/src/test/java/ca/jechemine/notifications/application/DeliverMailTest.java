package ca.jechemine.notifications.application;

import static ca.jechemine.notifications.domain.Fixtures.MESSAGE;
import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.accountActionRequested;
import static ca.jechemine.notifications.domain.Fixtures.admin;
import static ca.jechemine.notifications.domain.Fixtures.emailVerificationRequested;
import static ca.jechemine.notifications.domain.Fixtures.inCharge;
import static ca.jechemine.notifications.domain.Fixtures.received;
import static ca.jechemine.notifications.domain.Fixtures.replied;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static ca.jechemine.notifications.domain.Fixtures.welcomed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.jechemine.contracts.AccountNotice.AccountActionRequested.Action;
import ca.jechemine.contracts.ContactEvent;
import ca.jechemine.contracts.MailEvent.MailRefused;
import ca.jechemine.contracts.MailEvent.MailSent;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.application.SendOnce.DeliveryInProgress;
import ca.jechemine.notifications.domain.Accepted;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.CarrierRefusal;
import ca.jechemine.notifications.domain.CarrierUnavailable;
import ca.jechemine.notifications.domain.Category;
import ca.jechemine.notifications.domain.Choice;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.Doubt;
import ca.jechemine.notifications.domain.InMemoryDeliveries;
import ca.jechemine.notifications.domain.InMemoryOriginals;
import ca.jechemine.notifications.domain.InMemoryReaderPreferences;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Layout;
import ca.jechemine.notifications.domain.MailPolicy;
import ca.jechemine.notifications.domain.Mails;
import ca.jechemine.notifications.domain.NotificationSettings;
import ca.jechemine.notifications.domain.Outcome;
import ca.jechemine.notifications.domain.OutgoingMail;
import ca.jechemine.notifications.domain.PreferencesChange;
import ca.jechemine.notifications.domain.Way;
import ca.jechemine.notifications.domain.letters.RewrittenTemplates;
import ca.jechemine.notifications.domain.unsubscribing.UnsubscribeTokens;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliverMailTest {

  private static final String EVENT = "CONTACT#m1#1#0";

  private final MovableClock clock = new MovableClock(NOON);
  private final InMemoryDeliveries ledger = new InMemoryDeliveries();
  private final InMemoryReaderPreferences preferences = new InMemoryReaderPreferences();
  private final Service service = new Service();
  private MailPolicy policy = MailPolicy.unset();
  private final DeliverMail deliverMail = consumer();

  @Test
  void P5_ten_redeliveries_send_one_mail() {
    for (int i = 0; i < 10; i++) {
      deliverMail.deliver(EVENT, replied(Language.FR));
    }

    assertThat(service.sent).hasSize(1);
    assertThat(ledger.published()).hasSize(1);
  }

  @Test
  void P5_deliveries_at_once_send_one_mail() {
    AtOnce.times(
        20,
        () -> {
          try {
            consumer().deliver(EVENT, replied(Language.FR));
          } catch (DeliveryInProgress later) {
            return "later";
          }
          return "done";
        });

    assertThat(service.sent).hasSize(1);
  }

  @Test
  void P5_a_crash_after_the_claim_loses_nothing() {
    service.next(new Killed());
    assertThatExceptionOfType(Killed.class).isThrownBy(this::deliver);
    assertThatExceptionOfType(DeliveryInProgress.class).isThrownBy(this::deliver);

    clock.advance(SendOnce.LEASE);
    consumer().deliver(EVENT, replied(Language.FR));

    assertThat(service.sent).hasSize(1);
    assertThat(ledger.outcomes()).hasSize(1);
  }

  @Test
  void P5_a_ledger_that_cannot_be_told_of_the_mail_is_told_later_and_the_mail_is_not_repeated() {
    ledger.failToSettle(2);
    assertThatIllegalStateException().isThrownBy(this::deliver);
    assertThatIllegalStateException().isThrownBy(this::deliver);

    deliver();

    assertThat(service.sent).hasSize(1);
    assertThat(ledger.published()).hasSize(1);
  }

  /// The one window that is left: the process dies between the mail service's answer and the
  /// ledger. Nobody can know then whether the mail went out; it is sent once more
  /// (docs/adr/0004-delivery-ledger.md).
  @Test
  void a_process_that_dies_between_the_mail_and_the_ledger_sends_once_more_after_its_lease() {
    ledger.failToSettle(1);
    assertThatIllegalStateException().isThrownBy(this::deliver);
    DeliverMail successor = consumer();
    assertThatExceptionOfType(DeliveryInProgress.class)
        .isThrownBy(() -> successor.deliver(EVENT, replied(Language.FR)));

    clock.advance(SendOnce.LEASE);
    successor.deliver(EVENT, replied(Language.FR));
    successor.deliver(EVENT, replied(Language.FR));

    assertThat(service.sent).hasSize(2);
    assertThat(service.sent.getFirst()).isEqualTo(service.sent.getLast());
    assertThat(ledger.published()).hasSize(1);
  }

  @Test
  void a_mail_service_that_is_down_delays_the_mail() {
    service.next(new CarrierUnavailable(new IllegalStateException("down")));
    assertThatExceptionOfType(CarrierUnavailable.class).isThrownBy(this::deliver);

    deliver();

    assertThat(service.sent).hasSize(1);
  }

  @Test
  void a_mail_that_is_refused_is_not_tried_again_and_that_is_told() {
    service.next(new CarrierRefusal("REJECTED", new IllegalStateException("no")));

    deliver();
    deliver();

    assertThat(service.sent).isEmpty();
    assertThat(ledger.published())
        .singleElement()
        .isInstanceOfSatisfying(
            MailRefused.class, it -> assertThat(it.reason()).isEqualTo("REJECTED"));
  }

  @Test
  void what_became_of_an_answer_is_told_of_the_message_that_it_is() {
    deliver();

    assertThat(ledger.published())
        .singleElement()
        .isInstanceOfSatisfying(
            MailSent.class,
            it -> {
              assertThat(it.subjectAggregate()).isEqualTo("CONTACT");
              assertThat(it.subjectId()).isEqualTo(MESSAGE);
              assertThat(it.internetMessageId()).isEqualTo("p1@mail.test");
              assertThat(it.mailId()).isEqualTo(service.sent.getFirst().deliveryId());
            });
  }

  @Test
  void a_global_switch_that_is_off_suppresses_an_answer_and_that_is_told() {
    policy = new MailPolicy(false, Map.of(), Branding.ofPlatform());

    deliver();

    assertThat(service.sent).isEmpty();
    assertThat(ledger.outcomes()).containsExactly(new Outcome.Suppressed("EMAIL_DISABLED"));
    assertThat(ledger.published())
        .singleElement()
        .isInstanceOfSatisfying(
            MailRefused.class, it -> assertThat(it.reason()).isEqualTo("EMAIL_DISABLED"));
  }

  @Test
  void one_administrators_trouble_does_not_keep_the_others_waiting() {
    service.next(new CarrierUnavailable(new IllegalStateException("once")));

    assertThatExceptionOfType(CarrierUnavailable.class)
        .isThrownBy(() -> deliverMail.deliver(EVENT, received()));
    assertThat(service.sent).hasSize(1);

    deliverMail.deliver(EVENT, received());
    assertThat(service.sent)
        .extracting(it -> it.to().email())
        .containsExactlyInAnyOrder("person1@example.com", "person2@example.com");
  }

  @Test
  void a_mail_whose_link_has_expired_is_not_sent() {
    clock.advance(Duration.ofMinutes(15));

    deliverMail.deliver(EVENT, emailVerificationRequested("Zoé"));

    assertThat(service.sent).isEmpty();
    assertThat(ledger.outcomes()).containsExactly(new Outcome.Suppressed("EXPIRED"));
  }

  @Test
  void a_mail_whose_link_still_holds_is_sent() {
    clock.advance(Duration.ofMinutes(15).minusMillis(1));

    deliverMail.deliver(EVENT, emailVerificationRequested("Zoé"));

    assertThat(service.sent).hasSize(1);
  }

  @Test
  void one_event_may_tell_one_address_two_things() {
    deliverMail.deliver(EVENT, accountActionRequested(Action.DEACTIVATION, "person1@example.com"));

    assertThat(service.sent)
        .extracting(it -> it.to().email())
        .containsExactlyInAnyOrder(
            "person1@example.com", "person1@example.com", "person2@example.com");
  }

  @Test
  void an_alert_has_both_languages_in_its_subject_and_no_reply_to() {
    deliverMail.deliver(EVENT, received());

    assertThat(service.sent.getFirst().subject())
        .isEqualTo("Nouveau message de l’extérieur · New external message");
    assertThat(service.sent.getFirst().replyTo()).isNull();
    assertThat(service.sent.getFirst().headers())
        .containsExactly(Map.entry("Auto-Submitted", "auto-generated"));
    assertThat(ledger.published()).isEmpty();
  }

  @Test
  void an_answer_comes_from_its_author_goes_back_to_support_and_is_threaded() {
    ContactEvent event = replied(Language.EN, "Re:\r\nBcc: x@y", "Élise", "a@b", "a@b");

    deliverMail.deliver(EVENT, event);

    OutgoingMail mail = service.sent.getFirst();
    assertThat(mail.from())
        .isEqualTo(new Address("no-reply@jechemine.ca", "Camille Roy — Je chemine"));
    assertThat(mail.replyTo()).isEqualTo("support@jechemine.ca");
    assertThat(mail.subject()).isEqualTo("Re: Bcc: x@y");
    assertThat(mail.headers())
        .containsOnly(
            Map.entry("In-Reply-To", "<a@b>"),
            Map.entry("References", "<contact-019a00000000000000000000@jechemine.ca> <a@b>"));
  }

  @Test
  void what_its_reader_does_not_want_is_not_sent_and_the_ledger_says_why() {
    turnOff(new Choice.Of(Category.SYSTEM, Way.EMAIL));

    deliverMail.deliver(EVENT, welcomed());

    assertThat(service.sent).isEmpty();
    assertThat(ledger.outcomes()).containsExactly(new Outcome.Suppressed("OPTED_OUT"));
  }

  @Test
  void what_is_mandatory_is_sent_whatever_its_reader_wants() {
    turnOff(new Choice.Everything(Way.EMAIL));

    deliverMail.deliver(EVENT, accountActionRequested(Action.DEACTIVATION, "zoe@example.com"));
    deliverMail.deliver("CONTACT#m1#2#0", replied(Language.FR));

    assertThat(service.sent).hasSize(4);
    assertThat(preferences.read()).as("how the one reader wants to be told").isEqualTo(1);
  }

  @Test
  void what_is_mandatory_is_told_discreetly_too_and_alerts_are_told_as_ever() {
    choose(new Choice.Discreetly(), true);

    deliverMail.deliver(EVENT, accountActionRequested(Action.DEACTIVATION, "zoe@example.com"));

    assertThat(service.sent)
        .extracting(it -> it.from().name())
        .containsExactly("Espace personnel", "Je chemine", "Je chemine");
  }

  private void turnOff(Choice choice) {
    choose(choice, false);
  }

  private void choose(Choice choice, boolean on) {
    preferences.change(user(7), new PreferencesChange(Map.of(choice, on), Set.of()), NOON);
  }

  private void deliver() {
    deliverMail.deliver(EVENT, replied(Language.FR));
  }

  /// A new process on the same ledger and mail service.
  private DeliverMail consumer() {
    Settings settings = new Settings();
    return new DeliverMail(
        KnownPeople.inCharge(
            inCharge(admin(1, Language.FR, AdminPermission.MANAGE_CONTENT)),
            inCharge(admin(2, Language.EN, AdminPermission.MANAGE_CONTENT))),
        preferences,
        settings,
        new DerivedIds(texts ->
            "%064x"
                .formatted(List.of(texts).hashCode() & 0xffffffffL)
                .transform(it -> new StringBuilder(it).reverse().toString())),
        new Compose(
            page -> new Layout.Bodies("<p>" + page.subject(), page.subject()),
            new Sender(
                "https://jechemine.ca",
                "Je chemine <no-reply@jechemine.ca>",
                "support@jechemine.ca"),
            RewrittenTemplates.none(),
            new UnsubscribeTokens(_ -> "5f".repeat(32))),
        service,
        ledger,
        new Resending(new InMemoryOriginals(), ledger, ledger, clock),
        new Digesting(settings, new NothingHeld(), new NothingHeld(), ledger, clock),
        new SendOnce(ledger, Doubt.SEND_AGAIN, clock),
        clock);
  }

  private final class Settings implements NotificationSettings {
    @Override
    public MailPolicy mailPolicy() {
      return policy;
    }

    @Override
    public AlertAddresses alertAddresses() {
      return new AlertAddresses(List.of(), List.of());
    }
  }

  private static final class Service implements Mails {
    private final List<OutgoingMail> sent = new ArrayList<>();
    private final Deque<RuntimeException> troubles = new ArrayDeque<>();

    private void next(RuntimeException trouble) {
      troubles.add(trouble);
    }

    @Override
    public synchronized Accepted send(OutgoingMail mail) {
      RuntimeException trouble = troubles.poll();
      if (trouble != null) {
        throw trouble;
      }
      sent.add(mail);
      return new Accepted("p" + sent.size(), "p" + sent.size() + "@mail.test");
    }
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
