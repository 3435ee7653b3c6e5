package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing to tell one recipient on one channel.
public sealed interface Notice {

  /// By mail, in each of the languages, the first of which is the mail's. A mail of an exchange can
  /// be answered, is threaded, and what becomes of it is told to the domain that asked for it.
  record MailNotice(
      Address to, MailContent content, List<Language> languages, @Nullable Exchange exchange)
      implements Notice {

    public MailNotice {
      languages = List.copyOf(languages);
    }
  }

  /// In the in-app feed, in the reader's language; without clinical content and without anybody's
  /// contact data.
  record FeedNotice(
      UserId to, CatalogueEvent event, String title, String message, Map<String, String> metadata)
      implements Notice {

    public FeedNotice {
      metadata = Map.copyOf(metadata);
    }
  }
}
