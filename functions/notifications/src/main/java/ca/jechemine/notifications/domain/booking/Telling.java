package ca.jechemine.notifications.domain.booking;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.Person;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One thing told to one person: the mail, and the row of the feed of whoever has an account. The
/// row has the mail's title, and names nobody.
public record Telling(MailNotice mail, @Nullable FeedNotice feed) {

  /// A client, of the appointment; `page` is where one who has a client's pages goes on.
  public static Telling client(
      String appointmentId, String page, Recipient reader, MailContent content, Text message) {
    return new Telling(
        reader.letter(content),
        row(
            appointmentId,
            page,
            reader,
            content.event(),
            content.in(reader.language()).title(),
            message));
  }

  /// The row alone; none in the feed of who has no account.
  public static @Nullable FeedNotice row(
      String appointmentId,
      String page,
      Recipient reader,
      CatalogueEvent event,
      String title,
      Text message) {
    Person account = reader.account();
    return account == null
        ? null
        : new FeedNotice(
            account.id(),
            event,
            title,
            message.in(reader.language()),
            reader.isActiveClient()
                ? Map.of("appointmentId", appointmentId, "link", page)
                : Map.of("appointmentId", appointmentId));
  }

  /// A professional, of the appointment; `page` is where they go on.
  public static Telling professional(
      String appointmentId, Person reader, MailContent content, Text message, String page) {
    Language language = reader.language();
    return new Telling(
        MailNotice.letter(reader, content),
        new FeedNotice(
            reader.id(),
            content.event(),
            content.in(language).title(),
            message.in(language),
            Map.of("appointmentId", appointmentId, "link", page)));
  }

  /// The same, with the mail made another.
  public Telling mailing(UnaryOperator<MailNotice> other) {
    return new Telling(other.apply(mail), feed);
  }

  /// The row, if there is one.
  public Stream<FeedNotice> rows() {
    return Stream.ofNullable(feed);
  }
}
