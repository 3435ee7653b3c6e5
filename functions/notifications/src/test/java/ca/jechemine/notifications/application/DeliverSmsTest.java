package ca.jechemine.notifications.application;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.emailVerificationRequested;
import static ca.jechemine.notifications.domain.Fixtures.phoneVerificationRequested;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static ca.jechemine.notifications.domain.Fixtures.welcomed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.jechemine.notifications.application.SendOnce.DeliveryInProgress;
import ca.jechemine.notifications.domain.Accepted;
import ca.jechemine.notifications.domain.CarrierRefusal;
import ca.jechemine.notifications.domain.CarrierUnavailable;
import ca.jechemine.notifications.domain.Choice;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.Doubt;
import ca.jechemine.notifications.domain.InMemoryDeliveries;
import ca.jechemine.notifications.domain.InMemoryOriginals;
import ca.jechemine.notifications.domain.InMemoryReaderPreferences;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Outcome;
import ca.jechemine.notifications.domain.PreferencesChange;
import ca.jechemine.notifications.domain.TextMessages;
import ca.jechemine.notifications.domain.Way;
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

class DeliverSmsTest {

  private static final String EVENT = "NOTICE#1#1#0";

  private final MovableClock clock = new MovableClock(NOON);
  private final InMemoryDeliveries ledger = new InMemoryDeliveries();
  private final InMemoryReaderPreferences preferences = new InMemoryReaderPreferences();
  private final Service service = new Service();
  private final DeliverSms deliverSms = consumer();

  @Test
  void P5_ten_redeliveries_send_one_text_message() {
    for (int i = 0; i < 10; i++) {
      deliver();
    }

    assertThat(service.sent).hasSize(1);
  }

  @Test
  void P5_deliveries_at_once_send_one_text_message() {
    AtOnce.times(
        20,
        () -> {
          try {
            consumer().deliver(EVENT, phoneVerificationRequested());
          } catch (DeliveryInProgress later) {
            return "later";
          }
          return "done";
        });

    assertThat(service.sent).hasSize(1);
  }

  @Test
  void a_code_that_has_expired_is_not_sent() {
    clock.advance(Duration.ofMinutes(10));

    deliver();

    assertThat(service.sent).isEmpty();
    assertThat(ledger.outcomes()).containsExactly(new Outcome.Suppressed("EXPIRED"));
  }

  @Test
  void a_service_that_is_down_delays_the_message() {
    service.next(new CarrierUnavailable(new IllegalStateException("down")));
    assertThatExceptionOfType(CarrierUnavailable.class).isThrownBy(this::deliver);

    deliver();

    assertThat(service.sent).hasSize(1);
  }

  @Test
  void a_message_that_is_refused_is_not_tried_again() {
    service.next(new CarrierRefusal("OPTED_OUT", new IllegalStateException("no")));

    deliver();
    deliver();

    assertThat(service.sent).isEmpty();
    assertThat(ledger.outcomes()).containsExactly(new Outcome.Failed("OPTED_OUT"));
  }

  @Test
  void a_ledger_that_cannot_be_told_is_told_later_and_the_message_is_not_repeated() {
    ledger.failToSettle(2);
    assertThatIllegalStateException().isThrownBy(this::deliver);
    assertThatIllegalStateException().isThrownBy(this::deliver);

    deliver();

    assertThat(service.sent).hasSize(1);
    assertThat(ledger.outcomes()).singleElement().isInstanceOf(Outcome.Sent.class);
  }

  /// Nothing tells afterwards whether the service took it; the reason is in
  /// docs/adr/0016-text-messages-through-the-ledger.md.
  @Test
  void a_process_that_dies_between_the_message_and_the_ledger_never_sends_it_twice() {
    ledger.failToSettle(1);
    assertThatIllegalStateException().isThrownBy(this::deliver);
    clock.advance(SendOnce.LEASE);

    DeliverSms successor = consumer();
    successor.deliver(EVENT, phoneVerificationRequested());
    successor.deliver(EVENT, phoneVerificationRequested());

    assertThat(service.sent).hasSize(1);
    assertThat(ledger.outcomes()).containsExactly(new Outcome.Failed("UNCERTAIN"));
  }

  @Test
  void what_asks_for_no_text_message_sends_none() {
    deliverSms.deliver(EVENT, emailVerificationRequested("Zoé"));

    assertThat(service.sent).isEmpty();
    assertThat(ledger.outcomes()).isEmpty();
  }

  @Test
  void whoever_wants_no_text_messages_gets_none_and_the_ledger_says_why() {
    wantNoTexts();

    deliverSms.deliver(EVENT, welcomed());

    assertThat(service.sent).isEmpty();
    assertThat(ledger.outcomes()).containsExactly(new Outcome.Suppressed("OPTED_OUT"));
  }

  @Test
  void a_code_is_sent_to_whoever_wants_no_text_messages() {
    wantNoTexts();

    deliver();

    assertThat(service.sent).hasSize(1);
  }

  @Test
  void a_code_to_whoever_chose_discretion_does_not_name_the_platform() {
    choose(new Choice.Discreetly(), true);

    deliver();

    assertThat(service.sent)
        .singleElement()
        .asString()
        .startsWith("Votre code de vérification est 012345.");
  }

  private void wantNoTexts() {
    choose(new Choice.Everything(Way.SMS), false);
  }

  private void choose(Choice choice, boolean on) {
    preferences.change(user(7), new PreferencesChange(Map.of(choice, on), Set.of()), NOON);
  }

  private void deliver() {
    deliverSms.deliver(EVENT, phoneVerificationRequested());
  }

  /// A new process on the same ledger and service.
  private DeliverSms consumer() {
    return new DeliverSms(
        KnownPeople.nobody(),
        "https://jechemine.ca",
        "support@jechemine.ca",
        preferences,
        new DerivedIds(texts -> "%064x".formatted(List.of(texts).hashCode() & 0xffffffffL)),
        service,
        new Resending(new InMemoryOriginals(), ledger, ledger, clock),
        new SendOnce(ledger, Doubt.GIVE_UP, clock),
        clock);
  }

  private static final class Service implements TextMessages {
    private final List<String> sent = new ArrayList<>();
    private final Deque<RuntimeException> troubles = new ArrayDeque<>();

    private void next(RuntimeException trouble) {
      troubles.add(trouble);
    }

    @Override
    public synchronized Accepted send(String phone, String text) {
      RuntimeException trouble = troubles.poll();
      if (trouble != null) {
        throw trouble;
      }
      sent.add(text);
      return new Accepted("s" + sent.size(), null);
    }
  }
}
