package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.Recipient;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One thing told to one person: the mail, and the row of the feed of whoever has an account. The
/// row has the mail's title, and names nobody.
record Telling(MailNotice mail, @Nullable FeedNotice feed) {

  /// A client, of the appointment.
  static Telling client(
      AppointmentNotice event, Recipient reader, MailContent content, Text message) {
    String id = event.aggregateId();
    Person account = reader.account();
    return new Telling(
        reader.letter(content),
        account == null
            ? null
            : row(
                account,
                reader.language(),
                content,
                message,
                reader.isActiveClient()
                    ? Map.of("appointmentId", id, "link", Pages.appointment(id))
                    : Map.of("appointmentId", id)));
  }

  /// A professional, of the appointment; `page` is where they go on.
  static Telling professional(
      AppointmentNotice event, Person reader, MailContent content, Text message, String page) {
    return new Telling(
        MailNotice.letter(reader, content),
        row(
            reader,
            reader.language(),
            content,
            message,
            Map.of("appointmentId", event.aggregateId(), "link", page)));
  }

  /// The same, with the mail made another.
  Telling mailing(UnaryOperator<MailNotice> other) {
    return new Telling(other.apply(mail), feed);
  }

  Stream<FeedNotice> rows() {
    return Stream.ofNullable(feed);
  }

  private static FeedNotice row(
      Person reader,
      Language language,
      MailContent content,
      Text message,
      Map<String, String> metadata) {
    return new FeedNotice(
        reader.id(), content.event(), content.in(language).title(), message.in(language), metadata);
  }
}
