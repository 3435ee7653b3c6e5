package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing to tell one recipient on one channel.
public sealed interface Notice {

  /// By mail, in each of the languages, the first of which is the mail's. A mail of an exchange can
  /// be answered, is threaded, and what becomes of it is told to the domain that asked for it. From
  /// `uselessFrom` on, the link in it leads nowhere, and it is not sent any more. `calendar` goes
  /// with it as a file, and so does `file`, which is kept elsewhere.
  record MailNotice(
      Address to,
      MailContent content,
      List<Language> languages,
      @Nullable Exchange exchange,
      @Nullable Instant uselessFrom,
      @Nullable UserId reader,
      @Nullable CalendarFile calendar,
      @Nullable StoredFile file)
      implements Notice {

    public MailNotice {
      languages = List.copyOf(languages);
    }

    /// To somebody, in their language.
    public static MailNotice letter(Address to, MailContent content, Language language) {
      return new MailNotice(to, content, List.of(language), null, null, null, null, null);
    }

    /// To somebody with an account, whose preferences decide.
    public static MailNotice letter(Person reader, MailContent content) {
      return new MailNotice(
          reader.address(),
          content,
          List.of(reader.language()),
          null,
          null,
          reader.id(),
          null,
          null);
    }

    /// To an administrator: French first and English below, because whoever is in charge reads one
    /// of the two.
    public static MailNotice alert(Address to, MailContent content) {
      return new MailNotice(
          to, content, List.of(Language.FR, Language.EN), null, null, null, null, null);
    }

    /// The same mail as a part of that exchange.
    public MailNotice in(Exchange exchange) {
      return new MailNotice(to, content, languages, exchange, uselessFrom, reader, calendar, file);
    }

    /// The same mail to who has that account, whose preferences decide.
    public MailNotice readBy(UserId account) {
      return new MailNotice(to, content, languages, exchange, uselessFrom, account, calendar, file);
    }

    /// The same mail, of use until then.
    public MailNotice until(Instant end) {
      return new MailNotice(to, content, languages, exchange, end, reader, calendar, file);
    }

    /// The same mail with that file.
    public MailNotice with(CalendarFile invitation) {
      return new MailNotice(
          to, content, languages, exchange, uselessFrom, reader, invitation, file);
    }

    /// The same mail with that file.
    public MailNotice with(StoredFile attached) {
      return new MailNotice(
          to, content, languages, exchange, uselessFrom, reader, calendar, attached);
    }
  }

  /// By text message, to a number in E.164; of use until `uselessFrom`, if that is set. `reader` is
  /// whose preferences decide, if it is somebody with an account. `discreetText` is what is sent to
  /// one who chose discretion: the same without the platform's name.
  record SmsNotice(
      String phone,
      CatalogueEvent event,
      String text,
      String discreetText,
      @Nullable Instant uselessFrom,
      @Nullable UserId reader)
      implements Notice {}

  /// In the in-app feed, in the reader's language; without clinical content and without anybody's
  /// contact data.
  record FeedNotice(
      UserId to, CatalogueEvent event, String title, String message, Map<String, String> metadata)
      implements Notice {

    public FeedNotice {
      metadata = Map.copyOf(metadata);
    }
  }

  /// On the screens of the browsers that the reader subscribed, in their language; `path` is the
  /// page of the site that it leads to.
  record PushNotice(UserId to, CatalogueEvent event, String title, String body, String path)
      implements Notice {}
}
