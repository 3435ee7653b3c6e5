package ca.jechemine.system.content;

import static ca.jechemine.system.content.ContentRows.each;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SeedContentTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String EVENT = "{\"detail-type\":\"Scheduled Event\",\"detail\":{}}";

  private final ContentRows rows = new ContentRows(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void a_second_run_reads_once_and_plants_nothing() throws Exception {
    CLOUD.cloud().invoke("SeedContent", EVENT);

    assertThat(rows.cost("SeedContent")).containsExactly("Query");
  }

  @Test
  void what_an_administrator_deleted_or_changed_does_not_come_back() throws Exception {
    Api admin = CLOUD.api().as(Persona.CONTENT_ADMIN);
    JsonNode first = admin.get("/api/admin/motifs").json().path("motifs").path(0);
    admin.delete("/api/admin/motifs/" + first.path("id").asText());
    String terms = admin.get("/api/legal/terms?locale=fr").text("id");
    admin.call("PUT", "/api/admin/legal-documents/" + terms, "{\"title\":\"Autre\"}");

    CLOUD.cloud().advance(Duration.ofDays(2));

    assertThat(CLOUD.cloud().invocations().of("SeedContent")).isNotEmpty();
    assertThat(each(admin.get("/api/admin/motifs").json().path("motifs")))
        .noneMatch(it -> it.path("id").equals(first.path("id")));
    assertThat(admin.get("/api/legal/terms?locale=fr").text("title")).isEqualTo("Autre");
  }

  @Test
  void every_document_is_told_of_once_however_many_plant_at_once() {
    List<byte[]> runs = AtOnce.times(4, () -> CLOUD.cloud().invoke("SeedContent", EVENT));

    assertThat(runs).hasSize(4);
    assertThat(rows.in("OutboxTable", "LEGAL#terms")).hasSize(1);
    assertThat(rows.in("OutboxTable", "LEGAL#emergencyConditions")).hasSize(1);
  }
}
