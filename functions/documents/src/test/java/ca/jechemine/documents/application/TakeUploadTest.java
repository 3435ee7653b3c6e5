package ca.jechemine.documents.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.documents.Cast;
import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.SampleFiles;
import ca.jechemine.documents.application.CompleteUpload.Completed;
import ca.jechemine.documents.application.TakeUpload.Sent;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.FileName;
import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.domain.People;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.persistence.DocumentsTable;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.AlreadyAnswered;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakeUploadTest {

  private static final Caller ADMIN = Cast.admin(AdminPermission.MANAGE_PATIENTS);

  private final Shelf shelf = new Shelf();
  private final List<Completed> answered = new ArrayList<>();

  private Completed take(String scan, Sent sent, byte[] bytes, @Nullable Caller by) {
    return shelf
        .partWith(scan, DocumentsModule::takeUpload)
        .take(
            sent,
            bytes,
            Optional.ofNullable(by),
            "198.51.100.7",
            it -> {
              answered.add(it);
              return Optional.empty();
            });
  }

  private static Sent sent(Purpose purpose, FileType type, @Nullable UserId client) {
    return new Sent(purpose, FileName.of("Bilan.pdf"), type, client);
  }

  private static Sent letter() {
    return sent(Purpose.REFERRAL, FileType.PDF, null);
  }

  private UserId knownClient() {
    Platform platform = shelf.platform("GuardDuty");
    People people =
        new DocumentsTable(Tables.of(platform), platform, shelf.part(DocumentsModule::cipher))
            .people();
    people.keep(Cast.person(Cast.CLIENT));
    return Cast.CLIENT.id();
  }

  private List<String> states() {
    return shelf.rows().stream()
        .map(ItemReader::new)
        .filter(it -> it.text("sk").equals("FILE"))
        .map(it -> it.text("state"))
        .toList();
  }

  @Test
  void a_file_is_kept_and_waits_for_its_scan() {
    Completed taken = take("GuardDuty", letter(), SampleFiles.pdf(), null);

    FileId id = taken.file().id();
    assertThat(taken.file()).isInstanceOf(StoredFile.Scanning.class).isEqualTo(shelf.state(id));
    assertThat(shelf.objectsOf(id)).containsExactly("files");
    assertThat(answered).containsExactly(taken);
  }

  @Test
  void a_document_is_linked_with_it() {
    UserId client = knownClient();
    Sent sent = sent(Purpose.PATIENT_DOCUMENT, FileType.PDF, client);

    Completed taken = take("GuardDuty", sent, SampleFiles.pdf(), ADMIN);

    assertThat(taken.document()).contains(shelf.document(taken.file().id()));
    assertThat(taken.document().orElseThrow().client()).isEqualTo(client);
    assertThat(taken.document().orElseThrow().isReadable()).isFalse();
    assertThat(answered).containsExactly(taken);
    assertThat(shelf.outbox()).isEmpty();
  }

  @Test
  void where_nobody_else_scans_it_is_read_and_told_of_at_once() {
    Sent sent = sent(Purpose.PATIENT_DOCUMENT, FileType.PDF, knownClient());

    Completed taken = take("BuiltIn", sent, SampleFiles.pdf(), ADMIN);

    assertThat(taken.file()).isInstanceOf(StoredFile.Available.class);
    assertThat(taken.document().orElseThrow().isReadable()).isTrue();
    assertThat(answered).containsExactly(taken);
    assertThat(shelf.outbox()).hasSize(1);
  }

  @Test
  void there_an_image_is_everybodys_at_once() {
    Sent sent = sent(Purpose.CONTENT_IMAGE, FileType.PNG, null);
    Caller editor = Cast.admin(AdminPermission.MANAGE_CONTENT);

    Completed taken = take("BuiltIn", sent, SampleFiles.png(), editor);

    assertThat(shelf.objectsOf(taken.file().id())).containsExactly("files", "public");
  }

  @Test
  void of_bytes_that_are_not_taken_nothing_is_kept_and_nothing_is_left_to_do() {
    assertThatThrownBy(() -> take("GuardDuty", letter(), SampleFiles.png(), null))
        .isInstanceOf(Refusal.BadRequest.class);

    assertThat(states()).containsExactly("rejected");
    assertThat(shelf.indexed()).isEmpty();
    assertThat(answered).isEmpty();
  }

  @Test
  void who_may_not_leaves_no_trace() {
    Sent document = sent(Purpose.PATIENT_DOCUMENT, FileType.PDF, knownClient());
    Sent unknown = sent(Purpose.PATIENT_DOCUMENT, FileType.PDF, new UserId(Cast.id(77)));

    for (Caller caller : List.of(Cast.CLIENT, Cast.PROFESSIONAL)) {
      assertThatThrownBy(() -> take("GuardDuty", document, SampleFiles.pdf(), caller))
          .isInstanceOf(Refusal.Forbidden.class);
    }
    assertThatThrownBy(() -> take("GuardDuty", document, SampleFiles.pdf(), null))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> take("GuardDuty", unknown, SampleFiles.pdf(), ADMIN))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(states()).isEmpty();
  }

  @Test
  void the_sixteenth_letter_of_an_hour_is_one_too_many() {
    for (int n = 0; n < 15; n++) {
      take("GuardDuty", letter(), SampleFiles.pdf(), null);
    }

    assertThatThrownBy(() -> take("GuardDuty", letter(), SampleFiles.pdf(), null))
        .isInstanceOf(Refusal.TooManyRequests.class);
    assertThat(states()).hasSize(15);
  }

  @Test
  void what_was_answered_already_is_not_taken_twice() {
    Receipts<Completed> receipts = _ -> Optional.of(new Receipt("key", "print", 202, "{}"));
    TakeUpload takeUpload = shelf.part(DocumentsModule::takeUpload);
    Completed first =
        takeUpload.take(letter(), SampleFiles.pdf(), Optional.empty(), "198.51.100.7", receipts);

    assertThatThrownBy(() ->
            takeUpload.take(
                letter(), SampleFiles.pdf(), Optional.empty(), "198.51.100.7", receipts))
        .isInstanceOf(AlreadyAnswered.class);
    assertThat(states()).containsExactlyInAnyOrder("scanning", "pending");
    assertThat(shelf.objectsOf(first.file().id())).containsExactly("files");
  }
}
