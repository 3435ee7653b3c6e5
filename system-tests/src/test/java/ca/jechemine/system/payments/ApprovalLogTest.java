package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// That a client reads in their access log which administrator vouched for them (contract 40 §6.7).
class ApprovalLogTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Payers payers = new Payers(CLOUD);

  @Test
  void defect_that_somebody_was_trusted_left_no_trace() {
    UserId client = payers.client();
    Api support = CLOUD.api().as(Persona.SUPPORT_ADMIN);

    Answer first = support.post("/api/admin/users/" + client + "/approve-guarantee", "");
    support.post("/api/admin/users/" + client + "/approve-guarantee", "");
    CLOUD.settle();

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    List<JsonNode> approvals =
        StreamSupport.stream(
                payers
                    .as(client)
                    .get("/api/users/me/access-log")
                    .json()
                    .path("entries")
                    .spliterator(),
                false)
            .filter(it -> it.path("action").asText().equals("guarantee_approved"))
            .toList();
    assertThat(approvals)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("actorRole").asText()).isEqualTo("admin");
          assertThat(it.path("actionLabel").asText()).isNotEmpty();
        });
  }
}
