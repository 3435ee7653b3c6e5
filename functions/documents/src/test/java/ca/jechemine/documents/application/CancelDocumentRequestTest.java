package ca.jechemine.documents.application;

import static ca.jechemine.documents.application.RequestScene.CHILD;
import static ca.jechemine.documents.application.RequestScene.CLIENT;
import static ca.jechemine.documents.application.RequestScene.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.RequestChange;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CancelDocumentRequestTest {

  private final RequestScene scene = new RequestScene();
  private final CancelDocumentRequest cancel =
      new CancelDocumentRequest(scene.requests, scene.clientFiles, scene.clock);
  private final DocumentRequest.Open asked = scene.ask(LocalDate.of(2026, 5, 20));

  @Test
  void who_asked_gives_it_up_once() {
    DocumentRequest first = cancel.cancel(RequestScene.anne(), CLIENT, asked.id());
    scene.clock.advance(Duration.ofDays(1));

    assertThat(first).isInstanceOf(DocumentRequest.Cancelled.class);
    assertThat(cancel.cancel(RequestScene.anne(), CLIENT, asked.id())).isEqualTo(first);
    assertThat(scene.requests.find(asked.id()).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void so_does_an_administrator_who_works_with_clients() {
    Caller admin = RequestScene.caller(STRANGER, Role.ADMIN, AdminPermission.MANAGE_PATIENTS);

    assertThat(cancel.cancel(admin, CLIENT, asked.id()))
        .isInstanceOfSatisfying(
            DocumentRequest.Cancelled.class, it -> assertThat(it.by()).isEqualTo(STRANGER));
  }

  @Test
  void a_colleague_may_not_and_a_stranger_learns_nothing() {
    Caller other = RequestScene.caller(STRANGER, Role.PROFESSIONAL);
    assertThatThrownBy(() -> cancel.cancel(other, CLIENT, asked.id()))
        .isInstanceOf(Refusal.NotFound.class);

    scene.relate(STRANGER);

    assertThatThrownBy(() -> cancel.cancel(other, CLIENT, asked.id()))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> cancel.cancel(RequestScene.anne(), CHILD, asked.id()))
        .as("under another client")
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(scene.requests.now(asked.id())).isEqualTo(asked);
  }

  @Test
  void what_came_is_not_given_up_any_more() {
    scene.requests.beforeTheNextSave(() ->
        scene.requests.save(
            RequestChange.silent(
                scene.requests.find(asked.id()).orElseThrow(),
                asked.received(
                    new FileId("0000000000000000000000f1"),
                    new DocumentId("0000000000000000000000d1"),
                    scene.clock.instant()))));

    assertThatThrownBy(() -> cancel.cancel(RequestScene.anne(), CLIENT, asked.id()))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, it -> assertThat(it.code()).isEqualTo("REQUEST_ANSWERED"));
  }
}
