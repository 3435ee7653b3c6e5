package ca.jechemine.documents.application;

import static ca.jechemine.documents.application.RequestScene.ANNE;
import static ca.jechemine.documents.application.RequestScene.CLIENT;
import static ca.jechemine.documents.application.RequestScene.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.contracts.DocumentEvent.DocumentRequested;
import ca.jechemine.documents.application.RequestDocument.Wish;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.Requests;
import ca.jechemine.documents.domain.SharedBy;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestDocumentTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

  private final RequestScene scene = new RequestScene();
  private final RequestDocument requests =
      new RequestDocument(
          scene.requests, scene.clientFiles, new Ids(scene.clock, new Random(1)), scene.clock);

  @Test
  void a_professional_asks_and_the_client_is_told() {
    DocumentRequest.Open asked = ask(RequestScene.anne(), CLIENT, TODAY.plusDays(10));

    assertThat(scene.requests.now(asked.id())).isEqualTo(asked);
    assertThat(asked.ask().askedAs()).isEqualTo(SharedBy.PROFESSIONAL);
    assertThat(scene.requests.told())
        .containsExactly(
            new DocumentRequested(
                asked.id().value(),
                CLIENT.value(),
                ANNE.value(),
                "Zoé Roy",
                "Formulaire",
                TODAY.plusDays(10),
                scene.clock.instant()));
  }

  @Test
  void an_administrator_who_works_with_clients_asks_for_the_platform() {
    Caller admin = RequestScene.caller(STRANGER, Role.ADMIN, AdminPermission.MANAGE_PATIENTS);

    assertThat(ask(admin, CLIENT, TODAY).ask().askedAs()).isEqualTo(SharedBy.PLATFORM);
  }

  @Test
  void nobody_else_asks() {
    Caller stranger = RequestScene.caller(STRANGER, Role.PROFESSIONAL);
    Caller billing = RequestScene.caller(STRANGER, Role.ADMIN, AdminPermission.MANAGE_BILLING);

    assertThatThrownBy(() -> ask(stranger, CLIENT, TODAY)).isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> ask(billing, CLIENT, TODAY)).isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> ask(RequestScene.anne(), STRANGER, TODAY))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(scene.requests.told()).isEmpty();
  }

  /// It is the evening of the fourth in Toronto and the fifth in UTC.
  @ParameterizedTest
  @ValueSource(strings = {"2026-05-04", "2026-05-05", "2027-05-04"})
  void the_due_date_is_within_a_year_of_today_in_toronto(String due) {
    scene.moveTo(Instant.parse("2026-05-05T03:59:59Z"));

    assertThat(ask(RequestScene.anne(), CLIENT, LocalDate.parse(due)).ask().dueDate())
        .isEqualTo(due);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-05-03", "2027-05-05", "+12026-05-05"})
  void another_due_date_is_refused(String due) {
    scene.moveTo(Instant.parse("2026-05-05T03:59:59Z"));
    LocalDate day = LocalDate.parse(due);

    assertThatThrownBy(() -> ask(RequestScene.anne(), CLIENT, day))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void of_one_client_no_more_are_open_than_may_be() {
    for (int i = 0; i < Requests.MOST_OPEN; i++) {
      scene.ask(TODAY);
    }

    assertThatThrownBy(() -> ask(RequestScene.anne(), CLIENT, TODAY))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            it -> assertThat(it.code()).isEqualTo("TOO_MANY_OPEN_REQUESTS"));
  }

  private DocumentRequest.Open ask(Caller caller, UserId client, LocalDate due) {
    return requests.ask(caller, client, new Wish("Formulaire", null, due), Receipts.none());
  }
}
