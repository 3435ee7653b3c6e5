package ca.jechemine.notifications.domain.document;

import ca.jechemine.contracts.DocumentEvent;
import ca.jechemine.contracts.DocumentEvent.DocumentReceived;
import ca.jechemine.contracts.DocumentEvent.DocumentRequestReminded;
import ca.jechemine.contracts.DocumentEvent.DocumentRequested;
import ca.jechemine.contracts.DocumentEvent.DocumentShared;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.Notice.PushNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.Audience;
import ca.jechemine.notifications.domain.booking.Patience;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// 58, and what is told of documents that clients are asked for. Each event tells one person.
public final class DocumentNotices {

  private final DocumentEvent event;
  private final People people;
  private final Patience patience;

  private DocumentNotices(DocumentEvent event, People people, Instant now) {
    this.event = event;
    this.people = people;
    this.patience = new Patience(event.occurredAt(), now);
  }

  /// The mails that the event asks for.
  ///
  /// @throws ca.jechemine.notifications.domain.booking.NotKnownYet while whoever is to be told is
  ///   not known and may become so
  public static List<MailNotice> mails(DocumentEvent event, People people, Instant now) {
    DocumentNotices notices = new DocumentNotices(event, people, now);
    return Stream.concat(
            notices.toClient().map(it -> MailNotice.letter(it.reader().person(), it)),
            notices.toAsker().map(it -> MailNotice.letter(it.reader(), it)))
        .toList();
  }

  /// The feed rows that the event asks for.
  ///
  /// @throws ca.jechemine.notifications.domain.booking.NotKnownYet as above
  public static List<FeedNotice> feed(DocumentEvent event, People people, Instant now) {
    DocumentNotices notices = new DocumentNotices(event, people, now);
    return Stream.concat(
            notices.toClient().map(notices::row),
            notices.toAsker().map(it -> row(it, it.reader().language())))
        .toList();
  }

  /// What the event asks to be pushed, to screens that others may see: whose document it is and
  /// what it is called stays in the feed.
  ///
  /// @throws ca.jechemine.notifications.domain.booking.NotKnownYet as above
  public static List<PushNotice> pushes(DocumentEvent event, People people, Instant now) {
    return switch (event) {
      case DocumentShared _, DocumentRequested _ ->
          new DocumentNotices(event, people, now).toClient().map(DocumentNotices::push).toList();
      case DocumentRequestReminded _, DocumentReceived _ -> List.of();
    };
  }

  private Stream<ClientLetter> toClient() {
    return switch (event) {
      case DocumentShared it ->
          reader(it.clientId())
              .map(reader ->
                  new ClientLetter(
                      CatalogueEvent.DOCUMENT_SHARED,
                      reader,
                      ClientWords.SHARED,
                      Written.name(it.sharedByName()),
                      Written.line(it.documentName()),
                      null));
      case DocumentRequested it ->
          reader(it.clientId())
              .map(reader ->
                  new ClientLetter(
                      CatalogueEvent.DOCUMENT_REQUESTED,
                      reader,
                      ClientWords.REQUESTED,
                      Written.name(it.requestedByName()),
                      Written.line(it.title()),
                      Days.of(it.dueDate())));
      case DocumentRequestReminded it ->
          reader(it.clientId())
              .map(reader ->
                  new ClientLetter(
                      CatalogueEvent.DOCUMENT_REQUEST_REMINDED,
                      reader,
                      ClientWords.REMINDED,
                      Written.name(it.requestedByName()),
                      Written.line(it.title()),
                      Days.of(it.dueDate())));
      case DocumentReceived _ -> Stream.of();
    };
  }

  private Stream<ReceivedLetter> toAsker() {
    return switch (event) {
      case DocumentReceived it -> {
        UserId asker = new UserId(it.requestedByUserId());
        Optional<Person> reader = Optional.ofNullable(people.withIds(Set.of(asker)).get(asker));
        yield patience.await(reader).map(known -> ReceivedLetter.of(it, known));
      }
      case DocumentShared _, DocumentRequested _, DocumentRequestReminded _ -> Stream.of();
    };
  }

  private Stream<Addressee> reader(String clientId) {
    UserId client = new UserId(clientId);
    Audience audience = Audience.ofClient(client, people);
    return patience
        .await(audience.holder(client))
        .map(it -> Addressee.of(audience.known().getOrDefault(client, it), it));
  }

  private FeedNotice row(ClientLetter letter) {
    Language language = letter.reader().person().language();
    String kind = event instanceof DocumentShared ? "documentId" : "requestId";
    return new FeedNotice(
        letter.reader().person().id(),
        letter.event(),
        letter.words().subject().in(language),
        letter.line(language),
        letter.reader().metadata(kind, event.aggregateId()));
  }

  private static FeedNotice row(ReceivedLetter letter, Language language) {
    return new FeedNotice(
        letter.reader().id(),
        letter.event(),
        ReceivedLetter.SUBJECT.in(language),
        letter.document(),
        Map.of(
            "requestId", letter.requestId(),
            "documentId", letter.documentId(),
            "link", letter.page()));
  }

  private static PushNotice push(ClientLetter letter) {
    Language language = letter.reader().person().language();
    return new PushNotice(
        letter.reader().person().id(),
        letter.event(),
        letter.words().subject().in(language),
        letter.words().glimpse().in(language),
        letter.reader().isActiveClient() ? Addressee.LIBRARY : "/");
  }
}
