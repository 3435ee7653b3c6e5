package ca.jechemine.notifications.domain.prescription;

import ca.jechemine.contracts.PrescriptionEvent;
import ca.jechemine.contracts.PrescriptionEvent.PrescriptionDone;
import ca.jechemine.contracts.PrescriptionEvent.PrescriptionReminded;
import ca.jechemine.contracts.PrescriptionEvent.ResourcePrescribed;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
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
import org.jspecify.annotations.Nullable;

/// What clients are told of resources that are assigned to them, and professionals of those that
/// they assigned. Each event tells one person.
public final class PrescriptionNotices {

  private final PrescriptionEvent event;
  private final People people;
  private final Patience patience;

  private PrescriptionNotices(PrescriptionEvent event, People people, Instant now) {
    this.event = event;
    this.people = people;
    this.patience = new Patience(event.occurredAt(), now);
  }

  /// The mails that the event asks for.
  ///
  /// @throws ca.jechemine.notifications.domain.booking.NotKnownYet while whoever is to be told is
  ///   not known and may become so
  public static List<MailNotice> mails(PrescriptionEvent event, People people, Instant now) {
    PrescriptionNotices notices = new PrescriptionNotices(event, people, now);
    return Stream.concat(
            notices.toClient().map(it -> MailNotice.letter(it.reader(), it)),
            notices.toProfessional().map(it -> MailNotice.letter(it.reader(), it)))
        .toList();
  }

  /// The feed rows that the event asks for. They name neither the resource nor anybody: a locked
  /// screen may show them.
  ///
  /// @throws ca.jechemine.notifications.domain.booking.NotKnownYet as above
  public static List<FeedNotice> feed(PrescriptionEvent event, People people, Instant now) {
    PrescriptionNotices notices = new PrescriptionNotices(event, people, now);
    return Stream.concat(
            notices.toClient().map(it -> row(it, event.aggregateId())),
            notices.toProfessional().map(it -> row(it, event.aggregateId())))
        .toList();
  }

  private static FeedNotice row(ClientLetter letter, String prescription) {
    Language language = letter.reader().language();
    return new FeedNotice(
        letter.reader().id(),
        letter.event(),
        letter.words().subject().in(language),
        letter.words().line(letter.dueDate(), language),
        letter.metadata(prescription));
  }

  private static FeedNotice row(DoneLetter letter, String prescription) {
    Language language = letter.reader().language();
    return new FeedNotice(
        letter.reader().id(),
        letter.event(),
        DoneLetter.SUBJECT.in(language),
        DoneLetter.WHERE.in(language),
        Map.of("prescriptionId", prescription, "link", DoneLetter.CLIENTS));
  }

  private Stream<ClientLetter> toClient() {
    return switch (event) {
      case ResourcePrescribed it ->
          letter(
              it.clientId(),
              CatalogueEvent.RESOURCE_PRESCRIBED,
              ClientWords.PRESCRIBED,
              new Text(it.titleFr(), it.titleEn()),
              it.prescribedByName(),
              it.dueDate() == null ? null : Days.of(it.dueDate()));
      case PrescriptionReminded it ->
          letter(
              it.clientId(),
              CatalogueEvent.PRESCRIPTION_REMINDED,
              ClientWords.REMINDED,
              new Text(it.titleFr(), it.titleEn()),
              it.prescribedByName(),
              Days.of(it.dueDate()));
      case PrescriptionDone _ -> Stream.of();
    };
  }

  private Stream<ClientLetter> letter(
      String clientId,
      CatalogueEvent what,
      ClientWords words,
      Text title,
      String from,
      @Nullable Text dueDate) {
    UserId client = new UserId(clientId);
    Audience audience = Audience.ofClient(client, people);
    return patience
        .await(audience.holder(client))
        .map(reader ->
            new ClientLetter(
                what,
                reader,
                reader.id().equals(client)
                    ? null
                    : Optional.ofNullable(audience.known().get(client))
                        .map(Person::firstName)
                        .orElse(null),
                words,
                title,
                from,
                dueDate));
  }

  private Stream<DoneLetter> toProfessional() {
    return switch (event) {
      case PrescriptionDone it -> {
        UserId professional = new UserId(it.prescribedByUserId());
        Optional<Person> reader =
            Optional.ofNullable(people.withIds(Set.of(professional)).get(professional));
        yield patience
            .await(reader)
            .map(known ->
                new DoneLetter(known, name(it.clientName()), new Text(it.titleFr(), it.titleEn())));
      }
      case ResourcePrescribed _, PrescriptionReminded _ -> Stream.of();
    };
  }

  private static @Nullable String name(@Nullable String given) {
    String name = given == null ? "" : Greeting.name(given);
    return name.isEmpty() ? null : name;
  }
}
