package ca.jechemine.documents.application;

import static ca.jechemine.documents.application.RequestScene.ANNE;
import static ca.jechemine.documents.application.RequestScene.CHILD;
import static ca.jechemine.documents.application.RequestScene.CLIENT;
import static ca.jechemine.documents.application.RequestScene.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.RequestChange;
import ca.jechemine.documents.domain.SharedBy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// What becomes of requests when those whom they relate part or are forgotten.
class LapseRequestsTest {

  private static final LocalDate DUE = LocalDate.of(2026, 5, 20);

  private final RequestScene scene = new RequestScene();
  private final LapseRequests lapse =
      new LapseRequests(scene.requests, scene.relations, scene.clock);
  private final ForgetRequests forget = new ForgetRequests(scene.requests, scene.clock);

  @Test
  void what_was_asked_lapses_with_the_relation_alone() {
    DocumentRequest.Open asked = scene.ask(DUE);
    DocumentRequest.Open ofTeam = scene.ask(CLIENT, STRANGER, SharedBy.PLATFORM, DUE);
    lapse.ofClient(CLIENT);
    assertThat(scene.requests.now(asked.id())).isEqualTo(asked);

    scene.part(ANNE);
    lapse.ofClient(CLIENT);
    lapse.ofClient(CLIENT);

    assertThat(scene.requests.now(asked.id())).isEqualTo(asked.lapsed(scene.clock.instant()));
    assertThat(scene.requests.now(ofTeam.id())).isEqualTo(ofTeam);
  }

  @Test
  void it_lapses_also_when_something_else_changes_it_meanwhile() {
    DocumentRequest.Open asked = scene.ask(DUE);
    scene.part(ANNE);
    scene.requests.beforeTheNextSave(() ->
        scene.requests.save(
            RequestChange.silent(
                scene.requests.find(asked.id()).orElseThrow(),
                asked.reminded(scene.clock.instant()))));

    lapse.ofClient(CLIENT);

    assertThat(scene.requests.now(asked.id())).isInstanceOf(DocumentRequest.Lapsed.class);
  }

  @Test
  void a_client_is_forgotten_with_all_that_they_were_asked_for() {
    for (int i = 0; i < 30; i++) {
      scene.ask(DUE);
    }
    DocumentRequest.Open ofChild = scene.ask(CHILD, ANNE, SharedBy.PROFESSIONAL, DUE);

    assertThat(forget.forget(CLIENT)).isTrue();
    assertThat(forget.forget(CLIENT)).isFalse();
    assertThat(forget.forget(CLIENT)).as("again").isFalse();

    assertThat(scene.requests.namedAfter(ANNE, 100))
        .singleElement()
        .satisfies(it -> assertThat(it.value()).isEqualTo(ofChild));
  }

  @Test
  void of_whoever_asked_and_is_forgotten_the_name_goes_and_what_is_open_lapses() {
    DocumentRequest.Open open = scene.ask(DUE);
    DocumentRequest.Open over = scene.ask(DUE);
    scene.requests.save(
        RequestChange.silent(
            scene.requests.find(over.id()).orElseThrow(),
            over.cancelled(ANNE, scene.clock.instant())));

    assertThat(forget.forget(ANNE)).isFalse();

    assertThat(scene.requests.now(open.id())).isInstanceOf(DocumentRequest.Lapsed.class);
    assertThat(scene.requests.now(over.id())).isInstanceOf(DocumentRequest.Cancelled.class);
    assertThat(scene.requests.now(open.id()).ask().askersName()).isEmpty();
    assertThat(scene.requests.now(over.id()).ask().askersName()).isEmpty();
  }
}
