package ca.jechemine.notifications.domain.routing;

import ca.jechemine.contracts.DeliveryEvent.DigestDue;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The offers that were held back, to the professional whom they were made to: to nobody, when
/// their account is closed or forgotten by now, or no offer is left.
public final class DigestNotices {

  private DigestNotices() {}

  /// The mail that the event asks for.
  public static List<MailNotice> mails(DigestDue due, People people) {
    UserId professional = new UserId(due.userId());
    return Stream.ofNullable(people.withIds(Set.of(professional)).get(professional))
        .filter(it -> it.status() == AccountStatus.ACTIVE && !due.offers().isEmpty())
        .map(it -> mail(it, due))
        .toList();
  }

  private static MailNotice mail(Person professional, DigestDue due) {
    return MailNotice.letter(
        professional, new DigestLetter(professional.firstName(), due.offers()));
  }
}
