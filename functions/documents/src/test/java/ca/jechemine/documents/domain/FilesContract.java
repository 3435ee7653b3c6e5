package ca.jechemine.documents.domain;

import static ca.jechemine.documents.Cast.APPOINTMENT;
import static ca.jechemine.documents.Cast.CLIENT;
import static ca.jechemine.documents.Cast.DOCUMENT;
import static ca.jechemine.documents.Cast.NOON;
import static ca.jechemine.documents.Cast.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.documents.Cast;
import ca.jechemine.documents.domain.FileChange.DocumentStep;
import ca.jechemine.documents.domain.StoredFile.Available;
import ca.jechemine.documents.domain.StoredFile.Kept;
import ca.jechemine.documents.domain.StoredFile.Pending;
import ca.jechemine.documents.domain.StoredFile.Scanning;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every keeper of files, and of the documents that they are, promises.
public abstract class FilesContract {

  private static final Attachment NOTHING = new Attachment.None();
  private static final Attachment THE_DOCUMENT = new Attachment.Document(CLIENT.id(), DOCUMENT);

  protected abstract Files files();

  protected abstract Documents documents();

  protected abstract Relations relations();

  /// How many events were told.
  protected abstract int told();

  @Test
  void gives_back_what_it_was_given_in_every_state() {
    Pending pending = announced(1, Purpose.PATIENT_DOCUMENT, PROFESSIONAL);
    Upload upload = pending.upload();
    Scanning scanning = Cast.scanning(upload, THE_DOCUMENT);
    Scanning again = scanning.scanAgain(NOON.plusSeconds(600)).scanAgain(NOON.plusSeconds(1800));
    StoredFile failed = again.scanned(Scan.Verdict.ERROR, NOON.plusSeconds(1900));
    Available available = Cast.available(upload, THE_DOCUMENT);
    StoredFile.Rejected rejected = pending.rejected(Rejection.BOMB, NOON);
    StoredFile.Expired expired = available.expired(NOON);
    StoredFile.Deleted deleted = available.deleted(CLIENT.id(), NOON);
    List<StoredFile> states =
        List.of(
            scanning,
            again,
            failed,
            available,
            rejected,
            rejected.cleared(),
            expired,
            expired.cleared(),
            deleted,
            deleted.cleared());

    assertThat(stored(pending.id())).isEqualTo(pending);
    states.forEach(it -> {
      Versioned<StoredFile> read = files().find(pending.id()).orElseThrow();
      save(FileChange.of(read.with(it)));
      assertThat(files().find(pending.id())).contains(new Versioned<>(it, read.version() + 1));
    });
  }

  @Test
  void a_guests_file_and_all_that_can_be_announced_come_back() {
    Upload letter = announced(1, Purpose.REFERRAL, null).upload();
    Upload answer =
        new Upload(
            new FileId(Cast.id(2)),
            Purpose.CLIENT_DOCUMENT,
            CLIENT.id(),
            FileName.of("é 😀.png"),
            FileType.PNG,
            10_485_760,
            "c2hhMjU2",
            CLIENT.id(),
            new RequestId(Cast.id(3)),
            NOON);
    files().announce(new Pending(answer), "203.0.113.7", Optional.empty());

    assertThat(stored(letter.id())).isEqualTo(new Pending(letter));
    assertThat(stored(answer.id())).isEqualTo(new Pending(answer));
    assertThat(files().find(new FileId(Cast.id(99)))).isEmpty();
  }

  @Test
  void whoever_read_before_another_wrote_changes_nothing() {
    Pending pending = announced(1, Purpose.PATIENT_DOCUMENT, PROFESSIONAL);
    Versioned<StoredFile> read = files().find(pending.id()).orElseThrow();
    save(FileChange.of(read.with(pending.rejected(Rejection.EMPTY, NOON))));

    Scanning late = Cast.scanning(pending.upload(), THE_DOCUMENT);
    assertThatExceptionOfType(StaleVersion.class)
        .isThrownBy(() ->
            save(
                new FileChange(
                    read.with(late),
                    new DocumentStep.Link(Cast.document(late, PROFESSIONAL)),
                    List.of())));

    assertThat(stored(pending.id())).isInstanceOf(StoredFile.Rejected.class);
    assertThat(documents().find(CLIENT.id(), DOCUMENT)).isEmpty();
  }

  @Test
  void a_document_comes_opens_and_goes_with_its_file_and_is_told_of_with_it() {
    Pending pending = announced(1, Purpose.PATIENT_DOCUMENT, PROFESSIONAL);
    Scanning scanning = Cast.scanning(pending.upload(), THE_DOCUMENT);
    ClientDocument document = Cast.document(scanning, PROFESSIONAL);
    change(scanning, new DocumentStep.Link(document));
    assertThat(shown()).contains(document);

    ClientDocument readable = document.readable();
    save(
        new FileChange(
            read(pending.id()).with(Cast.available(pending.upload(), THE_DOCUMENT)),
            new DocumentStep.Open(readable),
            NewDocument.told(readable, NOON)));
    assertThat(shown()).contains(readable);
    assertThat(told()).isEqualTo(1);

    change(
        Cast.available(pending.upload(), THE_DOCUMENT).deleted(PROFESSIONAL.id(), NOON),
        new DocumentStep.Unlink(readable));
    assertThat(shown()).isEmpty();
    assertThat(told()).isEqualTo(1);
  }

  @Test
  void what_was_taken_out_meanwhile_is_not_opened() {
    Pending pending = announced(1, Purpose.PATIENT_DOCUMENT, PROFESSIONAL);
    Scanning scanning = Cast.scanning(pending.upload(), THE_DOCUMENT);
    change(scanning, new DocumentStep.Nothing());

    assertThatExceptionOfType(StaleVersion.class)
        .isThrownBy(() ->
            change(
                Cast.available(pending.upload(), THE_DOCUMENT),
                new DocumentStep.Open(Cast.document(scanning, PROFESSIONAL).readable())));

    assertThat(stored(pending.id())).isEqualTo(scanning);
  }

  @Test
  void due_is_what_something_is_to_be_done_about_the_longest_waiting_first() {
    Pending pending = announced(1, Purpose.PATIENT_DOCUMENT, PROFESSIONAL);
    Pending scanned = announced(2, Purpose.PATIENT_DOCUMENT, PROFESSIONAL);
    Pending deleted = announced(3, Purpose.PATIENT_DOCUMENT, PROFESSIONAL);
    Pending kept = announced(4, Purpose.PAYOUT_CHEQUE, PROFESSIONAL);
    change(Cast.scanning(scanned.upload(), NOTHING), new DocumentStep.Nothing());
    change(
        Cast.available(deleted.upload(), NOTHING).deleted(PROFESSIONAL.id(), NOON),
        new DocumentStep.Nothing());
    change(Cast.available(kept.upload(), NOTHING), new DocumentStep.Nothing());

    Instant nobodyWrites = NOON.plus(StoredFile.WRITING_ENDS_WITHIN);
    assertThat(due(nobodyWrites.minusMillis(1), 10)).isEmpty();
    assertThat(due(nobodyWrites, 10)).containsExactly(deleted.id());
    assertThat(due(NOON.plus(Duration.ofMinutes(10)), 10))
        .containsExactly(deleted.id(), scanned.id());
    assertThat(due(NOON.plus(Duration.ofDays(1)), 10))
        .containsExactly(deleted.id(), scanned.id(), pending.id());
    assertThat(due(NOON.plus(Duration.ofDays(1)), 1)).containsExactly(deleted.id());
  }

  @Test
  void what_somebody_uploaded_is_found_while_it_is_there_newest_first() {
    List<Kept> kept = new ArrayList<>();
    for (int file = 1; file <= 4; file++) {
      Pending pending = announced(file, Purpose.PATIENT_DOCUMENT, PROFESSIONAL);
      Kept there = Cast.available(pending.upload(), NOTHING);
      change(there, new DocumentStep.Nothing());
      kept.addFirst(there);
    }
    announced(5, Purpose.PATIENT_DOCUMENT, PROFESSIONAL);
    Kept gone = kept.remove(2);
    change(gone.deleted(PROFESSIONAL.id(), NOON), new DocumentStep.Nothing());

    UserId uploader = PROFESSIONAL.id();
    assertThat(files().uploadedBy(uploader, Optional.empty(), 10)).isEqualTo(kept);
    assertThat(files().uploadedBy(uploader, Optional.empty(), 1)).isEqualTo(kept.subList(0, 1));
    assertThat(files().uploadedBy(uploader, Optional.of(kept.getFirst().id()), 10))
        .isEqualTo(kept.subList(1, 3));
    assertThat(files().uploadedBy(CLIENT.id(), Optional.empty(), 10)).isEmpty();
  }

  @Test
  void a_letter_belongs_to_its_appointment_whichever_is_heard_of_first() {
    Pending before = announced(1, Purpose.REFERRAL, null);
    relations().keep(booked(before.id()));
    change(Cast.available(before.upload(), NOTHING), new DocumentStep.Nothing());

    assertThat(stored(before.id()))
        .isEqualTo(Cast.available(before.upload(), new Attachment.Letter(APPOINTMENT)));
  }

  @Test
  void a_letter_that_came_with_a_booking_meanwhile_does_not_expire() {
    Pending pending = announced(1, Purpose.REFERRAL, null);
    Available available = Cast.available(pending.upload(), NOTHING);
    change(available, new DocumentStep.Nothing());
    Versioned<StoredFile> read = read(pending.id());
    relations().keep(booked(pending.id()));

    assertThatExceptionOfType(StaleVersion.class)
        .isThrownBy(() ->
            save(
                new FileChange(
                    read.with(available.expired(NOON)),
                    new DocumentStep.UnlessLetter(),
                    List.of())));

    assertThat(stored(pending.id())).isInstanceOf(Available.class);
  }

  @Test
  void people_are_related_while_an_appointment_says_so_and_only_those() {
    assertThat(areRelated()).isFalse();
    relations().keep(scheduled(3, PROFESSIONAL, "scheduled"));
    assertThat(areRelated()).isTrue();
    assertThat(relations().areRelated(Cast.OTHER_PROFESSIONAL.id(), CLIENT.id())).isFalse();
    assertThat(relations().areRelated(PROFESSIONAL.id(), Cast.OTHER_CLIENT.id())).isFalse();

    relations().keep(scheduled(2, null, "pending"));
    assertThat(areRelated()).as("what is heard late").isTrue();
    relations().keep(scheduled(4, Cast.OTHER_PROFESSIONAL, "scheduled"));
    assertThat(areRelated()).isFalse();
    assertThat(relations().areRelated(Cast.OTHER_PROFESSIONAL.id(), CLIENT.id())).isTrue();
  }

  @Test
  void documents_are_listed_newest_first_page_by_page_without_those_that_nobody_reads_yet() {
    List<ClientDocument> all = new ArrayList<>();
    for (int number = 1; number <= 6; number++) {
      Pending pending = announced(number, Purpose.PATIENT_DOCUMENT, PROFESSIONAL);
      DocumentId id = new DocumentId(Cast.id(100 + number));
      Attachment attachment = new Attachment.Document(CLIENT.id(), id);
      Kept file =
          number % 2 == 0
              ? Cast.available(pending.upload(), attachment)
              : Cast.scanning(pending.upload(), attachment);
      ClientDocument document =
          new NewDocument(id, CLIENT.id(), "Bilan " + number, null, PROFESSIONAL).of(file, NOON);
      change(file, new DocumentStep.Link(document));
      all.addFirst(document);
    }
    List<ClientDocument> readable = all.stream().filter(ClientDocument::isReadable).toList();

    assertThat(walk(false, 4)).isEqualTo(all);
    assertThat(walk(true, 2)).isEqualTo(readable);
    assertThat(documents().list(Cast.OTHER_CLIENT.id(), false, new PageRequest(4, null)).items())
        .isEmpty();
  }

  @Test
  void a_document_is_edited_as_it_was_read_or_not_at_all() {
    Pending pending = announced(1, Purpose.PATIENT_DOCUMENT, PROFESSIONAL);
    Scanning scanning = Cast.scanning(pending.upload(), THE_DOCUMENT);
    change(scanning, new DocumentStep.Link(Cast.document(scanning, PROFESSIONAL)));
    Versioned<ClientDocument> read = documents().find(CLIENT.id(), DOCUMENT).orElseThrow();
    Instant later = NOON.plusSeconds(60);

    documents().edit(read.with(read.value().edited("Autre.pdf", null, later)), Optional.empty());
    assertThat(shown()).contains(read.value().edited("Autre.pdf", null, later));
    assertThatExceptionOfType(StaleVersion.class)
        .isThrownBy(() ->
            documents()
                .edit(read.with(read.value().edited("Encore", null, later)), Optional.empty()));

    Versioned<ClientDocument> closed = documents().find(CLIENT.id(), DOCUMENT).orElseThrow();
    change(
        Cast.available(pending.upload(), THE_DOCUMENT),
        new DocumentStep.Open(closed.value().readable()));
    assertThatExceptionOfType(StaleVersion.class)
        .as("it would be closed again")
        .isThrownBy(() ->
            documents()
                .edit(closed.with(closed.value().edited("Tard", null, later)), Optional.empty()));
    assertThat(shown().orElseThrow().isReadable()).isTrue();
  }

  private List<ClientDocument> walk(boolean onlyReadable, int limit) {
    List<ClientDocument> found = new ArrayList<>();
    PageRequest next = new PageRequest(limit, null);
    while (true) {
      Page<ClientDocument> page = documents().list(CLIENT.id(), onlyReadable, next);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      found.addAll(page.items());
      if (page.next() == null) {
        return found;
      }
      next = new PageRequest(limit, page.next());
    }
  }

  private List<FileId> due(Instant now, int most) {
    return files().due(now, new PageRequest(most, null)).items();
  }

  private boolean areRelated() {
    return relations().areRelated(PROFESSIONAL.id(), CLIENT.id());
  }

  private static KnownAppointment booked(FileId letter) {
    return Cast.appointment(null, "pending", "general", List.of(), letter);
  }

  /// Another one of the client's.
  private static KnownAppointment scheduled(
      long version, @Nullable Caller professional, String status) {
    return new KnownAppointment(
        new AppointmentId(Cast.id(0xb)),
        version,
        CLIENT.id(),
        professional == null ? null : professional.id(),
        status,
        "accepted",
        List.of(PROFESSIONAL.id()),
        null);
  }

  private Pending announced(int file, Purpose purpose, @Nullable Caller uploader) {
    Pending pending = new Pending(Cast.upload(file, purpose, uploader));
    files().announce(pending, "203.0.113." + file, Optional.empty());
    return pending;
  }

  private Optional<ClientDocument> shown() {
    return documents().find(CLIENT.id(), DOCUMENT).map(Versioned::value);
  }

  private Versioned<StoredFile> read(FileId id) {
    return files().find(id).orElseThrow();
  }

  private StoredFile stored(FileId id) {
    return read(id).value();
  }

  private void change(StoredFile next, DocumentStep document) {
    save(new FileChange(read(next.id()).with(next), document, List.of()));
  }

  private void save(FileChange change) {
    files().save(change, Optional.empty());
  }
}
