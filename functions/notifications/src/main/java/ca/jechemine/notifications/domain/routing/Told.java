package ca.jechemine.notifications.domain.routing;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.Recipient;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that somebody is told: by mail and in their feed, or in their feed alone.
sealed interface Told {

  /// What their feed says.
  Row row();

  /// To a client, or whoever reads in their place; of use until then, if that is set.
  record ToClient(
      Recipient reader, @Nullable MailContent mail, Row row, @Nullable Instant uselessFrom)
      implements Told {}

  /// To a professional.
  record ToProfessional(Person reader, MailContent mail, Row row) implements Told {}

  /// To the administrators in charge of requests.
  record ToAdministrators(@Nullable MailContent mail, Row row) implements Told {}

  /// A row of the feed: `link` is a path of the site.
  record Row(CatalogueEvent event, Text title, Text message, String appointmentId, String link) {

    FeedNotice to(UserId reader, Language language) {
      return new FeedNotice(
          reader,
          event,
          title.in(language),
          message.in(language),
          Map.of("appointmentId", appointmentId, "link", link));
    }
  }
}
