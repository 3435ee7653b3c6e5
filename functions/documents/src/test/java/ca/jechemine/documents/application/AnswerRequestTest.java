package ca.jechemine.documents.application;

import static ca.jechemine.documents.application.RequestScene.ANNE;
import static ca.jechemine.documents.application.RequestScene.CHILD;
import static ca.jechemine.documents.application.RequestScene.CLIENT;
import static ca.jechemine.documents.application.RequestScene.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.contracts.DocumentEvent.DocumentReceived;
import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.Content;
import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.FileName;
import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.domain.NewDocument;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.RequestChange;
import ca.jechemine.documents.domain.RequestId;
import ca.jechemine.documents.domain.SharedBy;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerRequestTest {

  private static final FileId FILE = new FileId("0000000000000000000000f1");
  private static final DocumentId DOCUMENT = new DocumentId("0000000000000000000000d1");
  private static final LocalDate DUE = LocalDate.of(2026, 5, 20);

  private final RequestScene scene = new RequestScene();
  private final AnswerRequest answers = new AnswerRequest(scene.requests, scene.clientFiles);

  @Test
  void the_client_answers_and_who_may_act_for_them() {
    DocumentRequest.Open own = scene.ask(DUE);
    DocumentRequest.Open ofChild = scene.ask(CHILD, ANNE, SharedBy.PROFESSIONAL, DUE);

    assertThat(answers.requireOpen(own.id(), RequestScene.client()).value()).isEqualTo(own);
    assertThat(answers.requireOpen(ofChild.id(), RequestScene.client()).value()).isEqualTo(ofChild);
    scene.moveTo(Instant.parse("2033-06-01T04:00:00Z"));
    assertThatThrownBy(() -> answers.requireOpen(ofChild.id(), RequestScene.client()))
        .as("of age")
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void nobody_else_learns_of_it() {
    DocumentRequest.Open asked = scene.ask(DUE);
    RequestId unknown = new RequestId("00000000000000000000ffff");

    for (Caller other : List.of(RequestScene.anne(), RequestScene.caller(STRANGER, Role.CLIENT))) {
      assertThatThrownBy(() -> answers.requireOpen(asked.id(), other))
          .isInstanceOf(Refusal.NotFound.class);
    }
    assertThatThrownBy(() -> answers.requireOpen(unknown, RequestScene.client()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void what_is_over_is_not_answered() {
    DocumentRequest.Open came = received(CLIENT);
    DocumentRequest.Open cancelled = scene.ask(DUE);
    DocumentRequest.Open lapsed = scene.ask(DUE);
    save(cancelled, cancelled.cancelled(ANNE, scene.clock.instant()));
    save(lapsed, lapsed.lapsed(scene.clock.instant()));

    assertThatThrownBy(() -> answers.requireOpen(came.id(), RequestScene.client()))
        .isInstanceOf(Refusal.Conflict.class);
    assertThatThrownBy(() -> answers.requireOpen(cancelled.id(), RequestScene.client()))
        .isInstanceOf(Refusal.Gone.class);
    assertThatThrownBy(() -> answers.requireOpen(lapsed.id(), RequestScene.client()))
        .isInstanceOf(Refusal.Gone.class);
  }

  @Test
  void who_asked_is_told_once_the_document_can_be_read() {
    DocumentRequest.Open asked = received(CLIENT);
    StoredFile.Scanning file = file(asked, FILE);

    RequestChange opened =
        answers.opened(file, document(file, CLIENT), scene.clock.instant()).orElseThrow();
    scene.requests.save(opened);

    assertThat(opened.events())
        .isEqualTo(
            List.of(
                new DocumentReceived(
                    asked.id().value(),
                    DOCUMENT.value(),
                    CLIENT.value(),
                    "Zoé Roy",
                    ANNE.value(),
                    "Formulaire",
                    scene.clock.instant())));
    assertThat(answers.opened(file, document(file, CLIENT), scene.clock.instant()))
        .as("once")
        .isEmpty();
    assertThat(answers.lost(file)).as("what was read stays received").isEmpty();
  }

  @Test
  void of_a_guardian_s_answer_it_is_not_known_what_the_client_is_called() {
    DocumentRequest.Open asked = received(CHILD);
    StoredFile.Scanning file = file(asked, FILE);

    RequestChange opened =
        answers.opened(file, document(file, CHILD), scene.clock.instant()).orElseThrow();

    assertThat(opened.events())
        .singleElement()
        .isInstanceOfSatisfying(DocumentReceived.class, it -> assertThat(it.clientName()).isNull());
  }

  @Test
  void what_is_lost_before_it_was_read_is_asked_for_again() {
    DocumentRequest.Open asked = received(CLIENT);

    assertThat(answers.lost(file(asked, new FileId("0000000000000000000000f2"))))
        .as("another file")
        .isEmpty();
    scene.requests.save(answers.lost(file(asked, FILE)).orElseThrow());

    assertThat(scene.requests.now(asked.id())).isEqualTo(asked);
  }

  /// A request that the client answered, for themself or a child.
  private DocumentRequest.Open received(UserId of) {
    DocumentRequest.Open asked = scene.ask(of, ANNE, SharedBy.PROFESSIONAL, DUE);
    Versioned<DocumentRequest.Open> read = answers.requireOpen(asked.id(), RequestScene.client());
    scene.requests.save(
        AnswerRequest.received(read, document(file(asked, FILE), of), scene.clock.instant()));
    return asked;
  }

  private void save(DocumentRequest.Open asked, DocumentRequest next) {
    Versioned<DocumentRequest> read = scene.requests.find(asked.id()).orElseThrow();
    scene.requests.save(RequestChange.silent(read, next));
  }

  private StoredFile.Scanning file(DocumentRequest.Open asked, FileId id) {
    UserId of = asked.ask().client();
    Upload upload =
        new Upload(
            id,
            Purpose.CLIENT_DOCUMENT,
            CLIENT,
            FileName.of("Formulaire.pdf"),
            FileType.PDF,
            9,
            null,
            of,
            asked.id(),
            scene.clock.instant());
    return new StoredFile.Pending(upload)
        .scanning(
            new Content("", 9, "tag"),
            new Attachment.Document(of, DOCUMENT),
            scene.clock.instant());
  }

  private ClientDocument document(StoredFile.Scanning file, UserId of) {
    return new NewDocument(DOCUMENT, of, "Formulaire.pdf", null, RequestScene.client())
        .of(file, scene.clock.instant());
  }
}
