package ca.jechemine.notifications.application;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.NOTICE;
import static ca.jechemine.notifications.domain.Fixtures.admin;
import static ca.jechemine.notifications.domain.Fixtures.emailVerificationRequested;
import static ca.jechemine.notifications.domain.Fixtures.inCharge;
import static ca.jechemine.notifications.domain.Fixtures.received;
import static ca.jechemine.notifications.domain.Fixtures.replied;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.AccountNotice.PasswordChanged;
import ca.jechemine.contracts.DeliveryEvent.ResendRequested;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.notifications.domain.Accepted;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Category;
import ca.jechemine.notifications.domain.Choice;
import ca.jechemine.notifications.domain.DeliveryState;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.Doubt;
import ca.jechemine.notifications.domain.InMemoryDeliveries;
import ca.jechemine.notifications.domain.InMemoryOriginals;
import ca.jechemine.notifications.domain.InMemoryReaderPreferences;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Layout;
import ca.jechemine.notifications.domain.LedgerEntry;
import ca.jechemine.notifications.domain.MailPolicy;
import ca.jechemine.notifications.domain.NotificationSettings;
import ca.jechemine.notifications.domain.Outcome;
import ca.jechemine.notifications.domain.OutgoingMail;
import ca.jechemine.notifications.domain.PreferencesChange;
import ca.jechemine.notifications.domain.Return;
import ca.jechemine.notifications.domain.Way;
import ca.jechemine.notifications.domain.letters.RewrittenTemplates;
import ca.jechemine.notifications.domain.unsubscribing.UnsubscribeTokens;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Mails that are sent once more on purpose, and where none are sent any more.
class MailOnceMoreTest {

  private static final String EVENT = "CONTACT#m1#1#0";

  private final MovableClock clock = new MovableClock(NOON);
  private final InMemoryDeliveries ledger = new InMemoryDeliveries();
  private final InMemoryOriginals originals = new InMemoryOriginals();
  private final InMemoryReaderPreferences preferences = new InMemoryReaderPreferences();
  private final Service service = new Service();
  private final DeliverMail deliverMail = consumer();

  @Test
  void where_a_mail_came_back_from_nothing_is_sent_any_more() {
    deliverMail.deliver(EVENT, replied(Language.FR));
    ledger.note(service.sent.getFirst().deliveryId(), Return.BOUNCED, NOON);

    deliverMail.deliver("CONTACT#m1#2#0", replied(Language.FR));

    assertThat(service.sent).hasSize(1);
    assertThat(ledger.outcomes()).contains(new Outcome.Suppressed("ADDRESS_BOUNCED"));
  }

  @Test
  void whom_a_mail_annoyed_is_sent_what_they_cannot_do_without() {
    deliverMail.deliver(EVENT, welcomed());
    ledger.note(service.sent.getFirst().deliveryId(), Return.COMPLAINED, NOON);

    deliverMail.deliver("NOTICE#n1#2#0", welcomed());
    deliverMail.deliver("NOTICE#n1#3#0", passwordChanged());

    assertThat(service.sent).extracting(it -> it.subject()).hasSize(2);
    assertThat(ledger.outcomes())
        .filteredOn(new Outcome.Suppressed("ADDRESS_COMPLAINED")::equals)
        .hasSize(1);
  }

  @Test
  void a_mail_is_sent_once_more_to_the_one_who_was_meant() {
    deliverMail.deliver(EVENT, received());
    String first = service.sent.getLast().deliveryId();

    ResendRequested again = resend(first, EVENT);
    for (int i = 0; i < 3; i++) {
      deliverMail.deliver("DELIVERY#x#1#0", again);
    }

    assertThat(service.sent).hasSize(3);
    assertThat(service.sent.getLast().to()).isEqualTo(service.sent.get(1).to());
    assertThat(service.sent.getLast().deliveryId()).isEqualTo(again.deliveryId());
    assertThat(ledger.find(again.deliveryId()).orElseThrow())
        .returns(DeliveryState.SENT, LedgerEntry::state)
        .returns(1, LedgerEntry::attempts);
  }

  @Test
  void who_has_another_address_by_now_gets_it_there() {
    deliverMail.deliver(EVENT, welcomed());
    String first = service.sent.getFirst().deliveryId();
    originals.keep(EVENT, welcomed("zoe.autrement@example.com"));

    deliverMail.deliver("DELIVERY#x#1#0", resend(first, EVENT));

    assertThat(service.sent.getLast().to().email()).isEqualTo("zoe.autrement@example.com");
  }

  @Test
  void whoever_does_not_want_it_by_now_is_not_sent_it_once_more() {
    deliverMail.deliver(EVENT, welcomed());
    ResendRequested again = resend(service.sent.getFirst().deliveryId(), EVENT);
    Choice mails = new Choice.Of(Category.SYSTEM, Way.EMAIL);
    preferences.change(user(7), new PreferencesChange(Map.of(mails, false), Set.of()), NOON);

    deliverMail.deliver("DELIVERY#x#1#0", again);

    assertThat(service.sent).hasSize(1);
    assertThat(ledger.find(again.deliveryId()).orElseThrow().reason()).isEqualTo("OPTED_OUT");
  }

  @Test
  void what_is_not_kept_any_more_or_for_nobody_any_more_is_not_sent_and_that_is_said() {
    deliverMail.deliver(EVENT, received());
    String first = service.sent.getFirst().deliveryId();
    originals.keep("other", replied(Language.FR));

    ResendRequested gone = resend(first, "unknown");
    clock.advance(Duration.ofMinutes(1));
    ResendRequested nobody = resend(first, "other");
    deliverMail.deliver("DELIVERY#x#1#0", gone);
    deliverMail.deliver("DELIVERY#y#1#0", nobody);

    assertThat(service.sent).hasSize(2);
    assertThat(ledger.find(gone.deliveryId()).orElseThrow().reason()).isEqualTo("CONTENT_GONE");
    assertThat(ledger.find(nobody.deliveryId()).orElseThrow().reason()).isEqualTo("RECIPIENT_GONE");
  }

  @Test
  void what_works_once_is_not_kept() {
    deliverMail.deliver(EVENT, emailVerificationRequested("Zoé"));

    assertThat(service.sent).hasSize(1);
    assertThat(originals.has(EVENT)).isFalse();
  }

  /// Asks for it as an administrator does.
  private ResendRequested resend(String first, String cause) {
    LedgerEntry entry = ledger.find(first).orElseThrow();
    LedgerEntry again =
        entry.again("%024x".formatted(ledger.told().size() + 1), user(1), clock.instant());
    ledger.plan(again, entry, Optional.empty(), clock.instant());
    return new ResendRequested(again.id(), first, cause, again.channel(), clock.instant());
  }

  private static AccountWelcomed welcomed() {
    return welcomed("zoe@example.com");
  }

  private static AccountWelcomed welcomed(String email) {
    return new AccountWelcomed(
        NOTICE, user(7).value(), email, "Zoé", "fr", Role.CLIENT, null, NOON);
  }

  private static PasswordChanged passwordChanged() {
    return new PasswordChanged(NOTICE, user(7).value(), "zoe@example.com", "Zoé", "fr", NOON);
  }

  private DeliverMail consumer() {
    return new DeliverMail(
        KnownPeople.inCharge(
            inCharge(admin(1, Language.FR, AdminPermission.MANAGE_CONTENT)),
            inCharge(admin(2, Language.EN, AdminPermission.MANAGE_CONTENT))),
        preferences,
        new Unset(),
        new DerivedIds(texts ->
            "%064x"
                .formatted(List.of(texts).hashCode() & 0xffffffffL)
                .transform(it -> new StringBuilder(it).reverse().toString())),
        new Compose(
            page -> new Layout.Bodies("<p>" + page.subject(), page.subject()),
            new Sender("https://jechemine.ca", "no-reply@jechemine.ca", "support@jechemine.ca"),
            RewrittenTemplates.none(),
            new UnsubscribeTokens(_ -> "5f".repeat(32))),
        service::send,
        ledger,
        new Resending(originals, ledger, ledger, clock),
        new Digesting(new Unset(), new NothingHeld(), new NothingHeld(), ledger, clock),
        new SendOnce(ledger, Doubt.SEND_AGAIN, clock),
        clock);
  }

  private static final class Unset implements NotificationSettings {
    @Override
    public MailPolicy mailPolicy() {
      return MailPolicy.unset();
    }

    @Override
    public AlertAddresses alertAddresses() {
      return new AlertAddresses(List.of(), List.of());
    }
  }

  private static final class Service {
    private final List<OutgoingMail> sent = new ArrayList<>();

    private Accepted send(OutgoingMail mail) {
      sent.add(mail);
      return new Accepted("p" + sent.size(), "p" + sent.size() + "@mail.test");
    }
  }
}
