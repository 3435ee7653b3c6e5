package ca.jechemine.system.administration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The register of confidentiality incidents (Law 25).
class IncidentsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PATH = "/api/admin/incidents";
  private static final String ENTRY =
      """
      {"occurredOn":"2026-01-09","discoveredOn":"2026-01-10","description":"Un courriel est parti à la mauvaise adresse.",
       "information":"=HYPERLINK(1)","personsConcerned":1,"seriousRisk":true,"assessment":"Le destinataire l’a lu."}
      """;

  private final Api admin = CLOUD.api().as(Persona.PLATFORM_ADMIN).in("fr");

  @Test
  void what_is_written_stays_and_the_latest_says_how_it_stands() {
    JsonNode entered = admin.post(PATH, ENTRY).json();
    String id = entered.path("id").asText();
    assertThat(entered.path("awaitsNotice").asBoolean()).isTrue();

    Answer amended =
        admin.post(
            PATH + "/" + id + "/entries",
            ENTRY
                .strip()
                .replaceFirst(
                    "\\{",
                    "{\"commissionNotifiedOn\":\"2026-01-11\",\"personsNotifiedOn\":\"2026-01-12\","));

    assertThat(amended.status()).isEqualTo(201);
    JsonNode read = admin.get(PATH + "/" + id).json();
    assertThat(read.path("awaitsNotice").asBoolean()).isFalse();
    assertThat(read.path("entries")).hasSize(2);
    assertThat(read.at("/entries/0/findings").has("commissionNotifiedOn")).isFalse();
    assertThat(read.at("/entries/1/by/name").asText()).isNotBlank();
    assertThat(admin.get(PATH + "?limit=1").json().at("/incidents/0/findings"))
        .isEqualTo(read.path("findings"));
    for (String method : List.of("PUT", "PATCH", "DELETE")) {
      assertThat(CLOUD.api().as(Persona.SUPER_ADMIN).call(method, PATH + "/" + id, "{}").status())
          .isEqualTo(404);
    }
  }

  @Test
  void twenty_who_write_at_once_are_all_there_in_one_order() {
    String id = admin.post(PATH, ENTRY).json().path("id").asText();

    List<Answer> answers =
        AtOnce.all(
            IntStream.range(0, 20)
                .<Callable<Answer>>mapToObj(
                    _ -> () -> admin.post(PATH + "/" + id + "/entries", ENTRY))
                .toList());

    long written = answers.stream().filter(it -> it.status() == 201).count();
    assertThat(answers).allMatch(it -> it.status() == 201 || it.status() == 409);
    JsonNode entries = admin.get(PATH + "/" + id).json().path("entries");
    assertThat(entries).hasSize((int) written + 1);
    for (int i = 0; i < entries.size(); i++) {
      assertThat(entries.get(i).path("number").asInt()).isEqualTo(i + 1);
    }
  }

  @Test
  void the_same_key_enters_one() {
    Api keyed = admin.with("idempotency-key", "incident-" + System.identityHashCode(this));

    String first = keyed.post(PATH, ENTRY).json().path("id").asText();

    assertThat(keyed.post(PATH, ENTRY).json().path("id").asText()).isEqualTo(first);
  }

  @Test
  void P23_the_register_is_walked_and_exported_whole_and_safe_for_spreadsheets() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(admin.post(PATH, ENTRY).json().path("id").asText());
    }
    List<String> walked = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = admin.get(PATH + "?limit=2" + cursor).json();
      page.path("incidents").forEach(it -> walked.add(it.path("id").asText()));
      cursor =
          page.has("nextCursor")
              ? "&cursor=" + URLEncoder.encode(page.path("nextCursor").asText(), UTF_8)
              : "";
      admin.post(PATH, ENTRY);
    } while (!cursor.isEmpty() && walked.size() < 500);

    Answer export = admin.get(PATH + "/export");

    assertThat(walked).doesNotHaveDuplicates().containsAll(ids);
    assertThat(export.header("content-type")).contains("text/csv; charset=utf-8");
    assertThat(export.header("content-disposition").orElse("")).contains("registre-incidents.csv");
    assertThat(export.body()).contains(ids).contains("\"'=HYPERLINK(1)\"");
    assertThat(export.header("x-next-cursor")).isEmpty();
  }

  @Test
  void defect_not_repeated_the_export_has_each_entry_with_its_number_author_and_time() {
    JsonNode first = admin.post(PATH, ENTRY).json();
    String id = first.path("id").asText();
    JsonNode second =
        CLOUD
            .api()
            .as(Persona.PLATFORM_ADMIN)
            .post(PATH + "/" + id + "/entries", ENTRY.replace("2026-01-10", "2026-01-11"))
            .json();

    List<String> rows =
        admin.get(PATH + "/export").body().lines().filter(it -> it.contains(id)).toList();

    assertThat(rows).hasSize(2);
    for (int at = 0; at < 2; at++) {
      JsonNode entry = second.path("entries").path(at);
      assertThat(rows.get(at))
          .startsWith("\"%s\",%d,\"%s\"".formatted(id, at + 1, entry.path("at").asText()))
          .contains(entry.at("/by/id").asText(), entry.at("/findings/discoveredOn").asText());
    }
    assertThat(rows.getFirst()).isNotEqualTo(rows.getLast());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "discoveredOn|\"discoveredOn\":\"2026-01-10\"|\"discoveredOn\":\"2026-02-30\"",
        "discoveredOn|\"discoveredOn\":\"2026-01-10\"|\"discoveredOn\":\"2999-01-01\"",
        "occurredOn|\"occurredOn\":\"2026-01-09\"|\"occurredOn\":\"2026-01-11\"",
        "description|\"description\":|\"x\":",
        "personsConcerned|\"personsConcerned\":1|\"personsConcerned\":-1",
        "personsConcerned|\"personsConcerned\":1|\"personsConcerned\":1.5",
        "seriousRisk|\"seriousRisk\":true|\"seriousRisk\":\"yes\"",
        "assessment|\"assessment\":|\"assessment\":7,\"x\":"
      })
  void a_field_at_fault_is_named(String field, String right, String wrong) {
    Answer answer = admin.post(PATH, ENTRY.replace(right, wrong));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains(field);
  }

  @Test
  void what_is_not_there_is_said_to_be_so() {
    assertThat(admin.get(PATH + "/0000000000000000000000aa").status()).isEqualTo(404);
    assertThat(admin.get(PATH + "/mine").status()).isEqualTo(400);
    assertThat(admin.post(PATH + "/0000000000000000000000aa/entries", ENTRY).status())
        .isEqualTo(404);
  }
}
