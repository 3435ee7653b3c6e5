package ca.jechemine.notifications.domain.subscription;

import ca.jechemine.contracts.SubscriptionEvent;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionBegun;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionChanged;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionEnded;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionEnding;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionPaid;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionPaymentFailed;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionRefunded;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.Patience;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the holder of a subscription is told of it: begun, renewed, not paid, ending, ended. The
/// first payment is told with the beginning.
public final class SubscriptionNotices {

  private static final String FIRST = "subscription_create";

  private SubscriptionNotices() {}

  /// The mails that the event asks for.
  ///
  /// @throws ca.jechemine.notifications.domain.booking.NotKnownYet while whoever is to be told is
  ///   not known and may become so
  public static List<MailNotice> mails(SubscriptionEvent event, People people, Instant now) {
    return letters(event, people, now).map(it -> MailNotice.letter(it.reader(), it)).toList();
  }

  /// The feed rows that the event asks for.
  ///
  /// @throws ca.jechemine.notifications.domain.booking.NotKnownYet as above
  public static List<FeedNotice> feed(SubscriptionEvent event, People people, Instant now) {
    return letters(event, people, now).map(SubscriptionNotices::row).toList();
  }

  private static FeedNotice row(SubscriptionLetter letter) {
    Language language = letter.reader().language();
    return new FeedNotice(
        letter.reader().id(),
        letter.event(),
        letter.words().subject().in(language),
        letter.line(language),
        Map.of("link", letter.page()));
  }

  private static Stream<SubscriptionLetter> letters(
      SubscriptionEvent event, People people, Instant now) {
    Patience patience = new Patience(event.occurredAt(), now);
    return switch (event) {
      case SubscriptionChanged _, SubscriptionRefunded _ -> Stream.of();
      case SubscriptionBegun it ->
          reader(it.userId(), people, patience)
              .map(reader ->
                  new SubscriptionLetter(
                      CatalogueEvent.SUBSCRIPTION_BEGUN,
                      reader,
                      SubscriptionWords.BEGUN,
                      new Text(it.planNameFr(), it.planNameEn()),
                      new Money(it.priceCents()),
                      it.periodEnd()));
      case SubscriptionPaid it when it.reason().equals(FIRST) -> Stream.of();
      case SubscriptionPaid it ->
          reader(it.userId(), people, patience)
              .map(reader ->
                  new SubscriptionLetter(
                      CatalogueEvent.SUBSCRIPTION_RENEWED,
                      reader,
                      SubscriptionWords.RENEWED,
                      new Text(it.planNameFr(), it.planNameEn()),
                      new Money(it.amountCents()),
                      it.periodEnd()));
      case SubscriptionPaymentFailed it ->
          reader(it.userId(), people, patience)
              .map(reader ->
                  new SubscriptionLetter(
                      CatalogueEvent.SUBSCRIPTION_PAYMENT_FAILED,
                      reader,
                      SubscriptionWords.FAILED,
                      new Text(it.planNameFr(), it.planNameEn()),
                      new Money(it.priceCents()),
                      it.accessUntil()));
      case SubscriptionEnding it ->
          reader(it.userId(), people, patience)
              .map(reader ->
                  new SubscriptionLetter(
                      CatalogueEvent.SUBSCRIPTION_ENDING,
                      reader,
                      SubscriptionWords.ENDING,
                      new Text(it.planNameFr(), it.planNameEn()),
                      Money.ZERO,
                      it.accessUntil()));
      case SubscriptionEnded it ->
          // Whoever is not known any more was forgotten: it ended for that.
          known(it.userId(), people).stream()
              .map(reader ->
                  new SubscriptionLetter(
                      CatalogueEvent.SUBSCRIPTION_ENDED,
                      reader,
                      SubscriptionWords.ENDED,
                      new Text(it.planNameFr(), it.planNameEn()),
                      Money.ZERO,
                      null));
    };
  }

  private static Stream<Person> reader(String userId, People people, Patience patience) {
    return patience.await(known(userId, people));
  }

  private static Optional<Person> known(String userId, People people) {
    UserId id = new UserId(userId);
    return Optional.ofNullable(people.withIds(Set.of(id)).get(id));
  }
}
