package ca.jechemine.notifications.domain.payment;

import ca.jechemine.contracts.PaymentEvent;
import ca.jechemine.contracts.PaymentEvent.GuaranteeChanged;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.Audience;
import ca.jechemine.notifications.domain.booking.Patience;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// That an administrator vouches for a client, as the client is told of it (contract 30 §6); of a
/// child without a mailbox, the guardian. Nobody is told of any other change.
public final class GuaranteeNotices {

  private GuaranteeNotices() {}

  /// The mails that the event asks for.
  public static List<MailNotice> mails(PaymentEvent event, People people, Instant now) {
    return readers(event, people, now)
        .map(it ->
            MailNotice.letter(
                it, new TransfersAccepted(it.firstName() == null ? "" : it.firstName())))
        .toList();
  }

  /// The feed rows that the event asks for.
  public static List<FeedNotice> feed(PaymentEvent event, People people, Instant now) {
    return readers(event, people, now)
        .map(it ->
            new FeedNotice(
                it.id(),
                CatalogueEvent.GUARANTEE_APPROVED,
                TransfersAccepted.TITLE.in(it.language()),
                TransfersAccepted.NOTHING_TO_ADD.in(it.language()),
                Map.of("link", Pay.BILLING)))
        .toList();
  }

  private static Stream<Person> readers(PaymentEvent event, People people, Instant now) {
    return event instanceof GuaranteeChanged changed && changed.isApproved()
        ? reader(changed, people, now)
        : Stream.of();
  }

  private static Stream<Person> reader(GuaranteeChanged event, People people, Instant now) {
    UserId client = new UserId(event.userId());
    return new Patience(event.occurredAt(), now)
        .await(Audience.ofClient(client, people).holder(client));
  }
}
