package ca.jechemine.documents.application;

import static ca.jechemine.documents.Cast.CLIENT;
import static ca.jechemine.documents.Cast.DOCUMENT;
import static ca.jechemine.documents.Cast.NOON;
import static ca.jechemine.documents.Cast.OTHER_CLIENT;
import static ca.jechemine.documents.Cast.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.contracts.DocumentEvent.DocumentShared;
import ca.jechemine.documents.Cast;
import ca.jechemine.documents.application.LinkClientDocument.Linked;
import ca.jechemine.documents.application.LinkClientDocument.Wish;
import ca.jechemine.documents.domain.AppointmentId;
import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.DocumentEdit;
import ca.jechemine.documents.domain.DocumentEdit.Notes;
import ca.jechemine.documents.domain.Documents;
import ca.jechemine.documents.domain.FileChange;
import ca.jechemine.documents.domain.FileChange.DocumentStep;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.InMemoryDocuments;
import ca.jechemine.documents.domain.InMemoryFiles;
import ca.jechemine.documents.domain.InMemoryObjectStore;
import ca.jechemine.documents.domain.InMemoryPeople;
import ca.jechemine.documents.domain.InMemoryReadings;
import ca.jechemine.documents.domain.InMemoryRelations;
import ca.jechemine.documents.domain.KnownAppointment;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.Reader;
import ca.jechemine.documents.domain.Scan.Verdict;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What two do at the same moment with one file or document: each of them, and what is there
/// afterwards, is as if they had come one after the other.
class ClientDocumentRacesTest {

  private static final Caller ADMIN = Cast.admin(AdminPermission.MANAGE_PATIENTS);
  private static final DocumentEdit RENAMED = new DocumentEdit("Rapport", null);

  private final InstantSource clock = () -> NOON;
  private final Ids ids = new Ids(clock, new SplittableRandom(7));
  private final InMemoryDocuments documents = new InMemoryDocuments();
  private final InMemoryRelations relations = new InMemoryRelations();
  private final InMemoryFiles files = new InMemoryFiles(documents, relations);
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryReadings readings = new InMemoryReadings();
  private final ClientFiles clientFiles = new ClientFiles(people, relations, clock);

  private final AnswerRequest answers = new AnswerRequest(new NoRequests(), clientFiles);

  private final Upload upload = Cast.upload(0xf, Purpose.PATIENT_DOCUMENT, PROFESSIONAL);
  private final Wish wish = new Wish(upload.id(), "Bilan", null);

  @BeforeEach
  void theyKnowEachOther() {
    people.keep(Cast.person(CLIENT));
    people.keep(Cast.person(OTHER_CLIENT));
    relate(CLIENT, 0xa);
    relate(OTHER_CLIENT, 0xb);
  }

  private void relate(Caller client, int appointment) {
    KnownAppointment theirs =
        Cast.appointment(PROFESSIONAL, "scheduled", "accepted", List.of(), null);
    relations.keep(
        new KnownAppointment(
            new AppointmentId(Cast.id(appointment)),
            1,
            client.id(),
            theirs.professional(),
            theirs.status(),
            theirs.routingStatus(),
            List.of(),
            null));
  }

  @Test
  void of_two_links_to_one_client_the_second_finds_the_first() {
    plant(available(), new DocumentStep.Nothing());

    Linked second = link(meddled(() -> link(files, CLIENT)), CLIENT);

    assertThat(second.isNew()).isFalse();
    assertThat(all()).containsExactly(second.document());
    assertThat(files.told()).hasSize(1);
    assertThat(readings.noted()).hasSize(1);
  }

  @Test
  void of_two_links_to_two_clients_one_is_refused() {
    plant(available(), new DocumentStep.Nothing());

    refused("LINKED_ELSEWHERE", () -> link(meddled(() -> link(files, OTHER_CLIENT)), CLIENT));

    assertThat(all()).isEmpty();
    assertThat(list(OTHER_CLIENT.id())).hasSize(1);
  }

  @Test
  void a_link_while_the_scan_ends_well_is_readable_and_told_once() {
    plant(scanning(), new DocumentStep.Nothing());

    Linked linked = link(meddled(() -> scanned(files, Verdict.CLEAN)), CLIENT);

    assertThat(linked.document().isReadable()).isTrue();
    assertThat(all()).containsExactly(linked.document());
    assertThat(files.told()).hasSize(1).first().isInstanceOf(DocumentShared.class);
  }

  @Test
  void a_scan_that_ends_well_while_the_file_is_linked_opens_the_document() {
    plant(scanning(), new DocumentStep.Nothing());

    scanned(meddled(() -> link(files, CLIENT)), Verdict.CLEAN);

    assertThat(all()).singleElement().matches(ClientDocument::isReadable);
    assertThat(files.told()).hasSize(1);
  }

  @Test
  void a_link_while_the_file_turns_out_infected_is_refused() {
    plant(scanning(), new DocumentStep.Nothing());

    refused("UNKNOWN_FILE", () -> link(meddled(() -> scanned(files, Verdict.INFECTED)), CLIENT));

    assertThat(all()).isEmpty();
    assertThat(files.told()).isEmpty();
  }

  @Test
  void a_scan_that_finds_an_infection_while_the_file_is_linked_takes_the_document_too() {
    plant(scanning(), new DocumentStep.Nothing());

    scanned(meddled(() -> link(files, CLIENT)), Verdict.INFECTED);

    assertThat(all()).isEmpty();
    assertThat(file()).isInstanceOf(StoredFile.Rejected.class);
  }

  @Test
  void a_link_while_the_file_expires_is_refused() {
    StoredFile.Available forsaken = available();
    plant(forsaken, new DocumentStep.Nothing());
    Runnable expiry =
        () ->
            files.save(
                FileChange.of(files.find(upload.id()).orElseThrow().with(forsaken.expired(NOON))),
                Optional.empty());

    refused("UNKNOWN_FILE", () -> link(meddled(expiry), CLIENT));

    assertThat(all()).isEmpty();
    assertThat(file()).isInstanceOf(StoredFile.Expired.class);
  }

  @Test
  void a_new_name_while_the_scan_ends_well_keeps_the_document_open() {
    plantDocument();

    update(new MeddledDocuments(documents, () -> scanned(files, Verdict.CLEAN)), RENAMED);

    assertThat(all())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.isReadable()).isTrue();
          assertThat(it.name()).isEqualTo("Rapport");
        });
  }

  @Test
  void a_scan_that_ends_well_while_the_document_is_renamed_keeps_the_name() {
    plantDocument();

    scanned(meddled(() -> update(documents, RENAMED)), Verdict.CLEAN);

    assertThat(all())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.isReadable()).isTrue();
          assertThat(it.name()).isEqualTo("Rapport");
        });
  }

  @Test
  void a_new_name_of_what_goes_meanwhile_is_refused_and_brings_nothing_back() {
    for (Runnable end :
        List.<Runnable>of(() -> scanned(files, Verdict.INFECTED), () -> delete(files, documents))) {
      plantDocument();

      refused("NOT_FOUND", () -> update(new MeddledDocuments(documents, end), RENAMED));

      assertThat(all()).isEmpty();
    }
  }

  @Test
  void of_two_changes_neither_is_lost() {
    plantDocument();
    DocumentEdit noted = new DocumentEdit(null, new Notes("Autre"));

    update(new MeddledDocuments(documents, () -> update(documents, RENAMED)), noted);

    assertThat(all())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.name()).isEqualTo("Rapport");
          assertThat(it.notes()).isEqualTo("Autre");
        });
  }

  @Test
  void what_is_deleted_while_its_scan_ends_is_gone_all_the_same() {
    plantDocument();

    delete(meddled(() -> scanned(files, Verdict.CLEAN)), documents);

    assertThat(all()).isEmpty();
    assertThat(file()).isInstanceOf(StoredFile.Deleted.class);

    plantDocument();
    refused("NOT_FOUND", () -> delete(meddled(() -> scanned(files, Verdict.INFECTED)), documents));
    assertThat(all()).isEmpty();
    assertThat(file()).isInstanceOf(StoredFile.Rejected.class);
  }

  @Test
  void a_verdict_on_what_is_deleted_meanwhile_changes_nothing() {
    plantDocument();

    scanned(meddled(() -> delete(files, documents)), Verdict.CLEAN);

    assertThat(all()).isEmpty();
    assertThat(file()).isInstanceOf(StoredFile.Deleted.class);
    assertThat(files.told()).isEmpty();
  }

  @Test
  void of_two_deletions_the_second_finds_nothing_and_the_tombstone_is_the_firsts() {
    plantDocument();
    DeleteClientDocument admins =
        new DeleteClientDocument(files, documents, clientFiles, answers, clock);
    Runnable first = () -> admins.delete(ADMIN, CLIENT.id(), DOCUMENT, Receipts.none());

    refused("NOT_FOUND", () -> delete(meddled(first), documents));
    assertThat(file())
        .isInstanceOfSatisfying(
            StoredFile.Deleted.class, it -> assertThat(it.by()).isEqualTo(ADMIN.id()));
  }

  private StoredFile.Available available() {
    return Cast.available(upload, new Attachment.None());
  }

  private StoredFile.Scanning scanning() {
    return Cast.scanning(upload, new Attachment.None());
  }

  private void plant(StoredFile file, DocumentStep document) {
    if (files.find(file.id()).isEmpty()) {
      files.announce(new StoredFile.Pending(upload), "", Optional.empty());
    }
    files.save(
        new FileChange(files.find(file.id()).orElseThrow().with(file), document, List.of()),
        Optional.empty());
  }

  /// One that is scanned, shared by the professional.
  private void plantDocument() {
    StoredFile.Scanning file =
        Cast.scanning(upload, new Attachment.Document(CLIENT.id(), DOCUMENT));
    plant(file, new DocumentStep.Link(Cast.document(file, PROFESSIONAL)));
  }

  private Files meddled(Runnable meddling) {
    return new MeddledFiles(files, meddling);
  }

  private Linked link(Files through, Caller client) {
    return new LinkClientDocument(through, documents, clientFiles, readings, ids, clock)
        .link(new Reader(PROFESSIONAL, "", ""), client.id(), wish, Receipts.none());
  }

  private void update(Documents through, DocumentEdit edit) {
    new UpdateClientDocument(through, clientFiles, readings, ids, clock)
        .update(new Reader(PROFESSIONAL, "", ""), CLIENT.id(), DOCUMENT, edit);
  }

  private void delete(Files through, Documents among) {
    new DeleteClientDocument(through, among, clientFiles, answers, clock)
        .delete(PROFESSIONAL, CLIENT.id(), DOCUMENT, Receipts.none());
  }

  private void scanned(Files through, Verdict verdict) {
    new RecordScan(through, documents, new InMemoryObjectStore(), answers, clock)
        .record(upload.id(), verdict);
  }

  private static void refused(String code, Runnable attempt) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(attempt::run)
        .satisfies(it -> assertThat(it.code()).isEqualTo(code));
  }

  private List<ClientDocument> all() {
    return list(CLIENT.id());
  }

  private List<ClientDocument> list(UserId client) {
    return documents.list(client, false, new PageRequest(10, null)).items();
  }

  private StoredFile file() {
    return files.find(upload.id()).orElseThrow().value();
  }
}
