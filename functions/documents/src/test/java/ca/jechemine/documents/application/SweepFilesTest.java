package ca.jechemine.documents.application;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.SweepFiles.Report;
import ca.jechemine.documents.domain.FileChange;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.Scan;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.LocalAws;
import ca.jechemine.local.aws.Service;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.testkit.AtOnce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What time asks for of files, on the stores that there are.
class SweepFilesTest {

  private static final Duration CLEARING = StoredFile.WRITING_ENDS_WITHIN;

  private final Shelf shelf = new Shelf();
  private final List<FileId> failed = new ArrayList<>();
  private final List<FileId> lost = new ArrayList<>();

  @Test
  void what_does_not_come_within_the_hour_expires_and_nothing_of_it_is_left() {
    FileId late = shelf.announced(Purpose.PATIENT_DOCUMENT);
    shelf.objects().arrive(((StoredFile.Pending) shelf.state(late)).upload(), new byte[3]);
    after(Duration.ofMinutes(59));
    assertThat(sweep().done()).isZero();

    after(Duration.ofMinutes(1));
    sweep();
    FileId early = shelf.announced(Purpose.PATIENT_DOCUMENT);

    assertThat(shelf.state(late)).isInstanceOf(StoredFile.Expired.class);
    assertThat(shelf.objectsOf(late)).containsExactly("incoming");
    after(CLEARING);
    sweep();
    assertThat(shelf.objectsOf(late)).isEmpty();
    assertThat(shelf.indexed()).containsExactly(early);
    assertThat(shelf.rows())
        .filteredOn(it -> new ItemReader(it).text("pk").equals("FILE#" + late))
        .allSatisfy(it -> assertThat(it).containsKey("expiresAt").doesNotContainKey("fileName"));
  }

  @Test
  void what_is_linked_to_nothing_for_a_day_expires_and_what_is_linked_or_public_stays() {
    FileId unlinked = shelf.available(Purpose.PATIENT_DOCUMENT);
    FileId linked = shelf.shared(Shelf.CLIENT);
    FileId image = shelf.available(Purpose.CONTENT_IMAGE);
    FileId letter = shelf.available(Purpose.REFERRAL);
    FileId unscanned = shelf.scanning(Purpose.CLIENT_DOCUMENT);

    after(Duration.ofHours(24));
    sweep();
    after(CLEARING);
    sweep();

    assertThat(List.of(unlinked, unscanned))
        .allSatisfy(it -> {
          assertThat(shelf.state(it)).isInstanceOf(StoredFile.Expired.class);
          assertThat(shelf.objectsOf(it)).isEmpty();
        });
    assertThat(List.of(linked, image, letter))
        .allSatisfy(it -> assertThat(shelf.state(it)).isInstanceOf(StoredFile.Available.class));
    assertThat(shelf.objectsOf(image)).containsExactly("files", "public");
    assertThat(shelf.indexed()).containsExactly(letter);
    after(Duration.ofHours(24));
    sweep();
    assertThat(shelf.state(letter)).isInstanceOf(StoredFile.Expired.class);
  }

  @Test
  void a_letter_of_an_appointment_stays_and_is_not_looked_at_again() {
    FileId letter = shelf.available(Purpose.REFERRAL);
    shelf.book(1, letter);
    assertThat(shelf.indexed()).containsExactly(letter);

    after(Duration.ofDays(2));
    Report first = sweep();
    Report second = sweep();

    assertThat(shelf.state(letter)).isInstanceOf(StoredFile.Available.class);
    assertThat(shelf.objectsOf(letter)).containsExactly("files");
    assertThat(shelf.indexed()).isEmpty();
    assertThat(List.of(first.done(), second.done())).containsExactly(1L, 0L);
  }

  @Test
  void a_letter_that_was_booked_with_and_never_came_expires_all_the_same() {
    FileId letter = shelf.announced(Purpose.REFERRAL);
    shelf.book(1, letter);

    after(Duration.ofHours(1));
    sweep();

    assertThat(shelf.state(letter)).isInstanceOf(StoredFile.Expired.class);
    assertThat(failed).isEmpty();
  }

  @Test
  void bytes_of_what_is_gone_are_deleted_when_nobody_can_be_writing_them_any_more() {
    FileId id = shelf.available(Purpose.CONTENT_IMAGE);
    Versioned<StoredFile> read = shelf.files().find(id).orElseThrow();
    StoredFile.Kept kept = (StoredFile.Kept) read.value();
    UserId admin = new UserId("65f0c0ffee65f0c0ffee00f1");
    shelf
        .files()
        .save(
            FileChange.of(read.with(kept.deleted(admin, shelf.clock().instant()))),
            Optional.empty());

    sweep();
    assertThat(shelf.objectsOf(id)).containsExactly("files", "public");
    after(CLEARING);
    sweep();

    assertThat(shelf.objectsOf(id)).isEmpty();
    assertThat(shelf.state(id))
        .isEqualTo(new StoredFile.Deleted(id, Purpose.CONTENT_IMAGE, admin, Shelf.NOON, true));
    assertThat(shelf.indexed()).isEmpty();
  }

  @Test
  void a_scan_that_is_late_is_asked_for_again_and_later_each_time() {
    FileId id = shelf.kept(shelf.taken(shelf.announced(Purpose.EMPLOYEE_CV), Optional.empty()));
    List<Duration> waited = new ArrayList<>();

    for (int i = 0; i < 8; i++) {
      Duration wait = Duration.ofMinutes(10L << Math.min(i, 5));
      after(wait.minusSeconds(1));
      assertThat(sweep().done()).isZero();
      after(Duration.ofSeconds(1));
      Report report = sweep();
      assertThat(report.done()).isEqualTo(1);
      waited.add(wait);
      Duration all = waited.stream().reduce(Duration.ZERO, Duration::plus);
      assertThat(report.overdue()).isEqualTo(all.compareTo(Duration.ofDays(1)) > 0 ? 1 : 0);
    }

    assertThat(shelf.state(id))
        .isInstanceOfSatisfying(
            StoredFile.Scanning.class, it -> assertThat(it.scan().asked()).isEqualTo(9));
    assertThat(shelf.objectsOf(id)).containsExactly("files");
    assertThat(waited.getLast()).isEqualTo(Duration.ofMinutes(320));
  }

  @Test
  void bytes_that_arrived_and_were_never_kept_are_kept() {
    FileId id = shelf.taken(shelf.announced(Purpose.PATIENT_DOCUMENT), Optional.empty());

    after(Duration.ofMinutes(10));
    sweep();

    assertThat(shelf.objectsOf(id)).containsExactly("files");
    assertThat(shelf.state(id)).isInstanceOf(StoredFile.Scanning.class);
  }

  @Test
  void without_a_scanner_the_file_opens_and_its_client_is_told() {
    FileId id =
        shelf.taken(
            shelf.announced(Purpose.PATIENT_DOCUMENT), Optional.of(shelf.link(Shelf.CLIENT)));

    after(Duration.ofMinutes(10));
    shelf.partWith("BuiltIn", DocumentsModule::sweepFiles).sweep(watch());

    assertThat(shelf.state(id)).isInstanceOf(StoredFile.Available.class);
    assertThat(shelf.document(id).isReadable()).isTrue();
    assertThat(shelf.outbox())
        .singleElement()
        .satisfies(it -> assertThat(new ItemReader(it).text("type")).isEqualTo("DocumentShared"));
  }

  @Test
  void a_document_whose_bytes_are_nowhere_is_given_up_and_said_to_be_lost() {
    FileId id =
        shelf.kept(
            shelf.taken(
                shelf.announced(Purpose.PATIENT_DOCUMENT), Optional.of(shelf.link(Shelf.CLIENT))));
    shelf.objects().delete(id, Purpose.PATIENT_DOCUMENT);

    after(Duration.ofMinutes(10));
    sweep();

    assertThat(lost).containsExactly(id);
    assertThat(shelf.state(id)).isInstanceOf(StoredFile.Expired.class);
    assertThat(shelf.rows()).noneMatch(it -> new ItemReader(it).text("sk").startsWith("DOCUMENT#"));
  }

  @Test
  void what_is_opened_at_the_same_moment_stays_open() {
    FileId id = shelf.kept(shelf.taken(shelf.announced(Purpose.EMPLOYEE_CV), Optional.empty()));
    after(Duration.ofMinutes(10));

    AtOnce.all(
        List.of(
            this::sweep,
            this::sweep,
            () -> shelf.part(DocumentsModule::recordScan).record(id, Scan.Verdict.CLEAN)));

    assertThat(shelf.state(id)).isInstanceOf(StoredFile.Available.class);
    assertThat(failed).isEmpty();
  }

  @Test
  void many_are_done_in_one_run_and_two_runs_at_once_do_no_more() {
    List<FileId> ids =
        IntStream.range(0, 60).mapToObj(_ -> shelf.announced(Purpose.PATIENT_DOCUMENT)).toList();
    after(Duration.ofHours(1));

    AtOnce.times(2, this::sweep);

    assertThat(ids)
        .allSatisfy(it -> assertThat(shelf.state(it)).isInstanceOf(StoredFile.Expired.class));
    after(CLEARING);
    AtOnce.times(2, this::sweep);
    assertThat(shelf.indexed()).isEmpty();
    assertThat(failed).isEmpty();
  }

  @Test
  void one_that_fails_stops_no_other_and_is_done_the_next_time() {
    try (LocalAws aws = Shelf.engines()) {
      Shelf own = new Shelf(aws);
      FileId first = own.announced(Purpose.PATIENT_DOCUMENT);
      own.clock().advance(Duration.ofMinutes(1));
      FileId second = own.announced(Purpose.PATIENT_DOCUMENT);
      own.clock().advance(Duration.ofHours(1));
      SweepFiles sweepFiles = own.part(DocumentsModule::sweepFiles);
      sweepFiles.sweep(watch());
      own.clock().advance(CLEARING);
      aws.faults().next(3, Service.S3, "DeleteObject", new Fault.Refused(503, "SlowDown"));

      Report disturbed = sweepFiles.sweep(watch());

      assertThat(failed).containsExactly(first);
      assertThat(disturbed).isEqualTo(new Report(1, 1, 0, 0));
      assertThat(own.indexed()).containsExactly(first);
      assertThat(((StoredFile.Gone) own.state(second)).isCleared()).isTrue();
      assertThat(sweepFiles.sweep(watch())).isEqualTo(new Report(1, 0, 0, 0));
      assertThat(own.indexed()).isEmpty();
    }
  }

  private Report sweep() {
    return shelf.part(DocumentsModule::sweepFiles).sweep(watch());
  }

  private void after(Duration duration) {
    shelf.clock().advance(duration);
  }

  private SweepFiles.Watch watch() {
    return new SweepFiles.Watch() {
      @Override
      public void failed(FileId id, RuntimeException failure) {
        failed.add(id);
      }

      @Override
      public void lost(FileId id) {
        lost.add(id);
      }
    };
  }
}
