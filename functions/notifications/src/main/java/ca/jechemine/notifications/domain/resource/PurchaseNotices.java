package ca.jechemine.notifications.domain.resource;

import ca.jechemine.contracts.PurchaseEvent;
import ca.jechemine.contracts.PurchaseEvent.PurchaseChanged;
import ca.jechemine.contracts.PurchaseEvent.PurchaseRefunded;
import ca.jechemine.contracts.PurchaseEvent.ResourcePurchased;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.Patience;
import ca.jechemine.notifications.domain.resource.PurchaseLetter.Occasion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What buyers of resources are told: that one is theirs, with a receipt, and that money goes back.
public final class PurchaseNotices {

  private static final int SHORT_ID = 8;

  private PurchaseNotices() {}

  /// The mails that the event asks for.
  ///
  /// @throws ca.jechemine.notifications.domain.booking.NotKnownYet while the buyer is not known and
  ///   may become so
  public static List<MailNotice> mails(PurchaseEvent event, People people, Instant now) {
    return letters(event, people, now).map(it -> MailNotice.letter(it.reader(), it)).toList();
  }

  /// The feed rows that the event asks for. They say how much, not for what: a locked screen may
  /// show them.
  ///
  /// @throws ca.jechemine.notifications.domain.booking.NotKnownYet as above
  public static List<FeedNotice> feed(PurchaseEvent event, People people, Instant now) {
    return letters(event, people, now).map(it -> row(it, event.aggregateId())).toList();
  }

  private static FeedNotice row(PurchaseLetter letter, String purchase) {
    Language language = letter.reader().language();
    return new FeedNotice(
        letter.reader().id(),
        letter.event(),
        letter.in(language).title(),
        letter.amount().in(language),
        Map.of("purchaseId", purchase, "link", letter.page()));
  }

  private static Stream<PurchaseLetter> letters(PurchaseEvent event, People people, Instant now) {
    return switch (event) {
      case ResourcePurchased it ->
          reader(event, it.userId(), people, now)
              .map(reader ->
                  new PurchaseLetter(
                      reader,
                      Occasion.BOUGHT,
                      new Text(it.titleFr(), it.titleEn()),
                      new Money(it.priceCents()),
                      number(it.purchaseId()),
                      it.occurredAt()));
      case PurchaseRefunded it ->
          reader(event, it.userId(), people, now)
              .map(reader ->
                  new PurchaseLetter(
                      reader,
                      it.isPartial() ? Occasion.REFUNDED_IN_PART : Occasion.REFUNDED,
                      new Text(it.titleFr(), it.titleEn()),
                      new Money(it.amountCents()),
                      number(it.purchaseId()),
                      it.occurredAt()));
      case PurchaseChanged _ -> Stream.of();
    };
  }

  private static Stream<Person> reader(
      PurchaseEvent event, String userId, People people, Instant now) {
    UserId buyer = new UserId(userId);
    return new Patience(event.occurredAt(), now)
        .await(Optional.ofNullable(people.withIds(Set.of(buyer)).get(buyer)));
  }

  private static String number(String purchase) {
    return purchase.substring(Math.max(0, purchase.length() - SHORT_ID));
  }
}
