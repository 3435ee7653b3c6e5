package ca.jechemine.documents.application;

import static ca.jechemine.documents.Cast.CLIENT;
import static ca.jechemine.documents.Cast.NOON;
import static ca.jechemine.documents.Cast.OTHER_PROFESSIONAL;
import static ca.jechemine.documents.Cast.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.contracts.DocumentEvent.DocumentShared;
import ca.jechemine.documents.Cast;
import ca.jechemine.documents.SampleFiles;
import ca.jechemine.documents.application.CompleteUpload.Completed;
import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.InMemoryDocuments;
import ca.jechemine.documents.domain.InMemoryFiles;
import ca.jechemine.documents.domain.InMemoryObjectStore;
import ca.jechemine.documents.domain.InMemoryPeople;
import ca.jechemine.documents.domain.InMemoryRelations;
import ca.jechemine.documents.domain.MalwareScan;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.Rejection;
import ca.jechemine.documents.domain.Scan;
import ca.jechemine.documents.domain.SharedBy;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.MovableClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompleteUploadTest {

  private static final byte[] CONTENT = SampleFiles.pdf(800);

  private final MovableClock clock = new MovableClock(NOON);
  private final InMemoryDocuments documents = new InMemoryDocuments();
  private final InMemoryRelations relations = new InMemoryRelations();
  private final InMemoryFiles files = new InMemoryFiles(documents, relations);
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryObjectStore objects = new InMemoryObjectStore();
  private final ClientFiles clientFiles = new ClientFiles(people, relations, clock);
  private final AnswerRequest answers = new AnswerRequest(new NoRequests(), clientFiles);
  private final RecordScan records = new RecordScan(files, documents, objects, answers, clock);
  private final CompleteUpload later = completing(MalwareScan.GUARD_DUTY);
  private final CompleteUpload atOnce = completing(MalwareScan.BUILT_IN);

  private CompleteUpload completing(MalwareScan scan) {
    return new CompleteUpload(
        files,
        documents,
        objects,
        clientFiles,
        answers,
        records,
        scan,
        new Ids(clock, new Random(1)),
        clock);
  }

  @BeforeEach
  void theyAreRelated() {
    people.keep(Cast.person(CLIENT));
    relations.keep(Cast.appointment(PROFESSIONAL, "scheduled", "accepted", List.of(), null));
  }

  @Test
  void a_file_is_kept_and_linked_and_told_of_once_its_scan_is_over() {
    Upload upload = sent(1, PROFESSIONAL, CLIENT.id());

    Completed completed = later.complete(upload.id(), Optional.of(PROFESSIONAL), false);

    assertThat(completed.file()).isInstanceOf(StoredFile.Scanning.class);
    ClientDocument document = completed.document().orElseThrow();
    assertThat(document.isReadable()).isFalse();
    assertThat(document.sharedBy()).isEqualTo(SharedBy.PROFESSIONAL);
    assertThat(document.sharer()).isEqualTo("Zoé Roy");
    assertThat(document.length()).isEqualTo(800);
    assertThat(objects.placesOf(upload.id())).containsExactly("files");
    assertThat(files.told()).isEmpty();

    records.record(upload.id(), Scan.Verdict.CLEAN);
    records.record(upload.id(), Scan.Verdict.INFECTED);

    Completed again = later.complete(upload.id(), Optional.of(PROFESSIONAL), false);
    assertThat(again.file()).isInstanceOf(StoredFile.Available.class);
    assertThat(again.document()).contains(document.readable());
    assertThat(files.told())
        .containsExactly(
            new DocumentShared(
                document.id().value(),
                CLIENT.id().value(),
                PROFESSIONAL.id().value(),
                "Zoé Roy",
                "Bilan.pdf",
                NOON));
  }

  @Test
  void where_nobody_scans_our_own_rules_decide_at_once() {
    Upload upload = sent(1, PROFESSIONAL, CLIENT.id());

    Completed completed = atOnce.complete(upload.id(), Optional.of(PROFESSIONAL), false);

    assertThat(completed.file()).isInstanceOf(StoredFile.Available.class);
    assertThat(completed.document().orElseThrow().isReadable()).isTrue();
    assertThat(files.told()).hasSize(1);
  }

  @Test
  void what_is_found_infected_goes_with_its_document_and_nobody_is_told() {
    Upload upload = sent(1, PROFESSIONAL, CLIENT.id());
    later.complete(upload.id(), Optional.of(PROFESSIONAL), false);

    records.record(upload.id(), Scan.Verdict.ERROR);
    assertThat(stored(upload)).isInstanceOf(StoredFile.Scanning.class);
    records.record(upload.id(), Scan.Verdict.INFECTED);

    assertThat(documents.list(CLIENT.id(), false, new PageRequest(9, null)).items()).isEmpty();
    assertThat(files.told()).isEmpty();
    assertThatExceptionOfType(Refusal.Unprocessable.class)
        .isThrownBy(() -> later.complete(upload.id(), Optional.of(PROFESSIONAL), false));
  }

  @Test
  void whoever_asks_again_is_answered_from_where_it_was_left() {
    Upload upload = sent(1, PROFESSIONAL, CLIENT.id());
    Completed first = later.complete(upload.id(), Optional.of(PROFESSIONAL), false);

    Completed again = later.complete(upload.id(), Optional.of(PROFESSIONAL), false);

    assertThat(again).isEqualTo(first);
    assertThat(objects.scans()).isEqualTo(1);
  }

  @Test
  void other_bytes_that_arrive_afterwards_do_not_come_in_the_place_of_those_looked_through() {
    Upload upload = sent(1, PROFESSIONAL, CLIENT.id());
    later.complete(upload.id(), Optional.of(PROFESSIONAL), false);

    objects.arrive(upload, SampleFiles.eicar());
    later.complete(upload.id(), Optional.of(PROFESSIONAL), false);

    assertThat(objects.scans()).isEqualTo(1);
    assertThat(objects.placesOf(upload.id())).containsExactly("files", "incoming");
  }

  @Test
  void what_is_not_what_was_announced_is_refused_each_time_alike() {
    Upload longer = announced(1, PROFESSIONAL, null);
    objects.arrive(longer, SampleFiles.pdf(801));
    Upload picture = announced(2, PROFESSIONAL, null);
    objects.arrive(picture, Arrays.copyOf(SampleFiles.png(), 800));
    Upload other = announced(3, PROFESSIONAL, null, "c2hhMjU2IG9mIG90aGVyIGJ5dGVz");
    objects.arrive(other, CONTENT);

    assertThat(refusal(longer)).isEqualTo(Rejection.WRONG_LENGTH.code());
    assertThat(refusal(picture)).isEqualTo(Rejection.WRONG_TYPE.code());
    assertThat(refusal(other)).isEqualTo(Rejection.WRONG_CHECKSUM.code());
    for (Upload it : List.of(longer, picture, other)) {
      assertThat(refusal(it)).isEqualTo(((StoredFile.Rejected) stored(it)).reason().code());
      assertThat(objects.placesOf(it.id())).doesNotContain("files");
    }
  }

  @Test
  void an_upload_is_its_uploaders_alone() {
    Upload upload = sent(1, PROFESSIONAL, null);
    Upload letter = sent(2, null, null);

    for (Optional<Caller> other :
        List.of(Optional.<Caller>empty(), Optional.of(OTHER_PROFESSIONAL), Optional.of(CLIENT))) {
      assertThatExceptionOfType(Refusal.NotFound.class)
          .isThrownBy(() -> later.complete(upload.id(), other, true));
      assertThatExceptionOfType(Refusal.NotFound.class)
          .isThrownBy(() -> later.complete(letter.id(), other, false));
    }
    assertThatExceptionOfType(Refusal.NotFound.class)
        .isThrownBy(() -> later.complete(new FileId(Cast.id(99)), Optional.of(CLIENT), false));
    assertThat(later.complete(letter.id(), Optional.empty(), true).document()).isEmpty();
  }

  @Test
  void whoever_does_not_accompany_the_client_any_more_adds_nothing_to_their_file() {
    Upload upload = sent(1, OTHER_PROFESSIONAL, CLIENT.id());

    assertThatExceptionOfType(Refusal.Forbidden.class)
        .isThrownBy(() -> later.complete(upload.id(), Optional.of(OTHER_PROFESSIONAL), false));

    assertThat(stored(upload)).isInstanceOf(StoredFile.Pending.class);
  }

  @Test
  void it_is_not_too_early_and_not_too_late() {
    Upload upload = announced(1, PROFESSIONAL, null);
    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> later.complete(upload.id(), Optional.of(PROFESSIONAL), false));

    objects.arrive(upload, CONTENT);
    clock.advance(Upload.COMPLETED_WITHIN);

    assertThatExceptionOfType(Refusal.Gone.class)
        .isThrownBy(() -> later.complete(upload.id(), Optional.of(PROFESSIONAL), false));
    assertThat(((StoredFile.Pending) stored(upload)).upload()).isEqualTo(upload);
  }

  private Upload sent(int file, @Nullable Caller uploader, @Nullable UserId client) {
    Upload upload = announced(file, uploader, client);
    objects.arrive(upload, CONTENT);
    return upload;
  }

  private Upload announced(int file, @Nullable Caller uploader, @Nullable UserId client) {
    return announced(file, uploader, client, null);
  }

  private Upload announced(
      int file, @Nullable Caller uploader, @Nullable UserId client, @Nullable String sha256) {
    Purpose purpose = uploader == null ? Purpose.REFERRAL : Purpose.PATIENT_DOCUMENT;
    Upload plain = Cast.upload(file, purpose, uploader, client);
    Upload upload =
        new Upload(
            plain.id(),
            purpose,
            plain.uploader(),
            plain.fileName(),
            plain.type(),
            plain.length(),
            sha256,
            client,
            null,
            NOON);
    files.announce(new StoredFile.Pending(upload), "203.0.113.7", Optional.empty());
    return upload;
  }

  private String refusal(Upload upload) {
    List<String> codes = new ArrayList<>();
    assertThatThrownBy(() -> later.complete(upload.id(), Optional.of(PROFESSIONAL), false))
        .isInstanceOfSatisfying(Refusal.class, it -> codes.add(it.code()));
    return codes.getFirst();
  }

  private StoredFile stored(Upload upload) {
    return files.find(upload.id()).orElseThrow().value();
  }
}
