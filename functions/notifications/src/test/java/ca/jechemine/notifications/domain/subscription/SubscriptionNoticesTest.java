package ca.jechemine.notifications.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.SubscriptionEvent;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionBegun;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionEnded;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionEnding;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionPaid;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionPaymentFailed;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Person;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubscriptionNoticesTest {

  private static final Instant NOW = Instant.parse("2026-06-01T16:00:00Z");
  private static final Instant THEN = Instant.parse("2026-07-01T16:00:00Z");
  private static final String ID = "0198f3a1b2c3000000000001";
  private static final String USER = "65f0c0ffee65f0c0ffee65f0";
  private static final String FR = "Sérénité";
  private static final String EN = "Serenity";

  @Test
  void a_beginning_says_what_the_next_payment_is_and_when() {
    SubscriptionEvent begun =
        new SubscriptionBegun(ID, USER, ID, FR, EN, "month", 12_50, THEN, NOW);

    assertThat(line(begun, Language.FR, Role.CLIENT))
        .contains("«\u00a0Sérénité\u00a0»", "12,50\u00a0$", "1er juillet 2026");
    assertThat(line(begun, Language.EN, Role.CLIENT))
        .contains("“Serenity”", "$12.50", "July 1, 2026");
  }

  @Test
  void a_failed_payment_says_until_when_access_lasts_and_what_to_do() {
    SubscriptionEvent failed =
        new SubscriptionPaymentFailed(ID, USER, ID, FR, EN, 12_50, THEN, NOW);

    assertThat(line(failed, Language.FR, Role.CLIENT)).contains("jusqu’au 1er juillet 2026");
    assertThat(line(failed, Language.EN, Role.CLIENT)).contains("until July 1, 2026");
    assertThat(mails(failed, Language.EN, Role.CLIENT).getFirst()).contains("update your card");
  }

  @Test
  void an_end_is_told_and_a_receipt_of_what_was_paid_after_the_first_time() {
    assertThat(line(ending(), Language.FR, Role.CLIENT)).contains("jusqu’au 1er juillet 2026");
    assertThat(line(new SubscriptionEnded(ID, USER, ID, FR, EN, NOW), Language.EN, Role.CLIENT))
        .contains("“Serenity” plan has ended");
    assertThat(line(paid("subscription_cycle"), Language.FR, Role.CLIENT)).contains("12,50\u00a0$");
    assertThat(mails(paid("subscription_create"), Language.FR, Role.CLIENT)).isEmpty();
  }

  @Test
  void each_goes_on_in_the_space_that_is_theirs() {
    assertThat(link(Role.CLIENT)).isEqualTo("/client/dashboard/billing");
    assertThat(link(Role.PROFESSIONAL)).isEqualTo("/professional/dashboard/billing");
  }

  @Test
  void whoever_was_forgotten_is_told_nothing_of_the_end() {
    SubscriptionEvent ended = new SubscriptionEnded(ID, USER, ID, FR, EN, NOW);

    assertThat(SubscriptionNotices.mails(ended, KnownPeople.nobody(), NOW)).isEmpty();
  }

  private static SubscriptionEvent ending() {
    return new SubscriptionEnding(ID, USER, ID, FR, EN, THEN, NOW);
  }

  private static SubscriptionEvent paid(String reason) {
    return new SubscriptionPaid("pi_1", ID, USER, ID, FR, EN, 12_50, reason, NOW, THEN, NOW);
  }

  private static String link(Role role) {
    return SubscriptionNotices.feed(ending(), known(Language.FR, role), NOW)
        .getFirst()
        .metadata()
        .getOrDefault("link", "");
  }

  private static String line(SubscriptionEvent event, Language language, Role role) {
    return SubscriptionNotices.feed(event, known(language, role), NOW).getFirst().message();
  }

  private static List<String> mails(SubscriptionEvent event, Language language, Role role) {
    return SubscriptionNotices.mails(event, known(language, role), NOW).stream()
        .map(it -> it.content().in(language).toString())
        .toList();
  }

  private static KnownPeople known(Language language, Role role) {
    return KnownPeople.account(
        new Person(
            new UserId(USER),
            1,
            Address.of("camille@exemple.ca"),
            "Camille",
            null,
            language,
            role,
            AccountStatus.ACTIVE,
            null,
            Set.of()));
  }
}
