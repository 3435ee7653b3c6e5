package ca.jechemine.system.documents;

import static ca.jechemine.system.documents.Cabinet.link;
import static ca.jechemine.system.documents.Cabinet.list;
import static ca.jechemine.system.documents.Cabinet.path;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.Scan;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The documents in clients' files (contract 40 §2.3).
class ClientDocumentsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Cabinet cabinet = new Cabinet(CLOUD);
  private final UserId client = cabinet.client();
  private final UserId sharer = cabinet.professional(client, "scheduled");
  private final Api pro = cabinet.as(sharer);
  private final Api support = CLOUD.api().as(Persona.SUPPORT_ADMIN);

  @Test
  void a_document_opens_with_the_scan_and_the_client_is_told_once() {
    FileId file = cabinet.scanning(sharer, Purpose.PATIENT_DOCUMENT);
    Answer linked = pro.post(list(client), link(file, "Bilan de\\nseptembre"));

    assertThat(linked.status()).isEqualTo(201);
    assertThat(linked.text("status")).isEqualTo("scanning");
    assertThat(linked.text("name")).isEqualTo("Bilan de septembre");
    assertThat(linked.text("sharedBy")).isEqualTo("professional");
    assertThat(linked.text("fileType")).isEqualTo("application/pdf");
    assertThat(linked.json().path("fileSize").asLong()).isEqualTo(1_000);
    assertThat(cabinet.calls("LinkClientDocument"))
        .containsExactly("GetItem", "Query", "Query", "TransactWriteItems");
    assertThat(cabinet.as(client).get(list(client)).json()).isEmpty();
    assertThat(cabinet.as(client).get("/api/client/documents").json()).isEmpty();
    assertThat(pro.get(list(client)).json()).hasSize(1);
    assertThat(told()).isEmpty();

    cabinet.scanned(file, Scan.Verdict.CLEAN);

    assertThat(told()).containsExactly("Un document a été partagé avec vous");
    for (String path : List.of(list(client), "/api/client/documents")) {
      JsonNode shown = cabinet.as(client).get(path).json();
      assertThat(shown).hasSize(1);
      assertThat(shown.get(0).path("url").asText()).isEqualTo("/api/files/" + file);
      assertThat(shown.get(0).has("notes")).isFalse();
      assertThat(shown.get(0).has("status")).isFalse();
    }
    assertThat(pro.get(list(client)).json().get(0).path("notes").asText()).isEqualTo("Note");

    Answer again = pro.post(list(client), link(file, "Autre nom"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("name")).isEqualTo("Bilan de septembre");
    UserId another = cabinet.client();
    assertThat(support.post(list(another), link(file, "Bilan")).code()).isEqualTo("UNKNOWN_FILE");
    assertThat(told()).hasSize(1);
  }

  @Test
  void what_is_infected_goes_with_its_document() {
    FileId file = cabinet.scanning(sharer, Purpose.PATIENT_DOCUMENT);
    assertThat(pro.post(list(client), link(file, "Bilan")).status()).isEqualTo(201);

    cabinet.scanned(file, Scan.Verdict.INFECTED);

    assertThat(pro.get(list(client)).json()).isEmpty();
    assertThat(pro.post(list(client), link(file, "Bilan")).code()).isEqualTo("UNKNOWN_FILE");
    assertThat(told()).isEmpty();
  }

  @Test
  void only_what_the_caller_uploaded_for_a_client_is_linked() {
    UserId another = cabinet.client();
    UserId colleague = cabinet.professional(client, "completed");
    FileId own = cabinet.uploaded(sharer);

    assertThat(refused(client, link(cabinet.uploaded(colleague), "Bilan")))
        .isEqualTo("UNKNOWN_FILE");
    assertThat(refused(client, link(cabinet.available(sharer, Purpose.REFERRAL), "Bilan")))
        .isEqualTo("UNKNOWN_FILE");
    assertThat(refused(client, link(new FileId(Cabinet.newId()), "Bilan")))
        .isEqualTo("UNKNOWN_FILE");
    for (String body :
        List.of(
            "{\"fileName\":\"Bilan\"}",
            "{\"url\":\"https://ailleurs.ca/api/files/%s\",\"fileName\":\"Bilan\"}".formatted(own),
            "{\"url\":\"/api/files/%s/..\",\"fileName\":\"Bilan\"}".formatted(own),
            "{\"fileId\":\"%s\",\"url\":\"/api/files/%s\",\"fileName\":\"Bilan\"}"
                .formatted(own, cabinet.uploaded(sharer)),
            "{\"fileId\":\"%s\"}".formatted(own),
            "{\"fileId\":\"%s\",\"fileName\":\" \\u200e \"}".formatted(own),
            "{\"fileId\":\"%s\",\"fileName\":\"%s\"}".formatted(own, "x".repeat(201)),
            "{\"fileId\":\"%s\",\"fileName\":\"x\",\"notes\":\"%s\"}"
                .formatted(own, "x".repeat(2001)))) {
      assertThat(refused(client, body)).as(body).isEqualTo("INVALID_REQUEST");
    }
    assertThat(pro.post(list(new UserId(Cabinet.newId())), link(own, "Bilan")).status())
        .isEqualTo(404);
    assertThat(pro.post(list(another), link(own, "Bilan")).code()).isEqualTo("NOT_RELATED");
    assertThat(pro.get(list(client)).json()).isEmpty();

    // P15: what is not of the request changes nothing.
    Answer linked =
        pro.post(
            list(client),
            """
            {"fileUrl":"/api/files/%s","name":"Bilan","fileType":"image/png","fileSize":1,
             "sharedBy":"platform","sharedByUserId":"%s","clientId":"%s","id":"%s",
             "status":"available","isReadable":false,"createdAt":"2020-01-01T00:00:00Z"}
            """
                .formatted(own, colleague, another, Cabinet.newId()));
    assertThat(linked.status()).isEqualTo(201);
    assertThat(linked.text("fileType")).isEqualTo("application/pdf");
    assertThat(linked.text("sharedBy")).isEqualTo("professional");
    assertThat(linked.text("sharedByUserId")).isEqualTo(sharer.value());
    assertThat(linked.text("clientId")).isEqualTo(client.value());
    assertThat(linked.text("createdAt")).doesNotStartWith("2020");
  }

  private String refused(UserId of, String body) {
    Answer answer = pro.post(list(of), body);
    assertThat(answer.status()).as(body).isEqualTo(400);
    return answer.code();
  }

  @Test
  void a_file_that_is_another_clients_is_in_conflict_and_one_forsaken_is_gone()
      throws InterruptedException {
    UserId second = cabinet.client();
    Api admin = support;
    UserId uploader = cabinet.id(Persona.SUPPORT_ADMIN);
    FileId file = cabinet.uploaded(uploader);
    FileId forgotten = cabinet.uploaded(uploader);
    assertThat(admin.post(list(client), link(file, "Bilan")).text("sharedBy"))
        .isEqualTo("platform");

    Answer conflict = admin.in("fr").post(list(second), link(file, "Bilan"));

    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.code()).isEqualTo("LINKED_ELSEWHERE");
    assertThat(conflict.text("error")).contains("dossier d’un autre client");
    CLOUD.cloud().advance(Duration.ofHours(25));
    assertThat(
            CLOUD.api().as(Persona.SUPPORT_ADMIN).post(list(second), link(forgotten, "B")).code())
        .isEqualTo("UNKNOWN_FILE");
  }

  @Test
  void a_document_is_renamed_and_its_notes_taken_away() {
    ClientDocument document = cabinet.document(client, sharer, Role.PROFESSIONAL);

    Answer renamed =
        pro.patch(
            path(document),
            """
            {"fileName":"Rapport","sharedBy":"client","sharedByUserId":"%s","clientId":"%s",
             "fileId":"%s","url":"/api/files/0198f3a1b2c3000000000001","fileSize":7}
            """
                .formatted(client, sharer, Cabinet.newId()));

    assertThat(renamed.status()).isEqualTo(200);
    assertThat(renamed.text("name")).isEqualTo("Rapport");
    assertThat(renamed.text("notes")).isEqualTo("Note " + document.id());
    assertThat(cabinet.kept(document))
        .contains(
            document.edited(
                "Rapport", document.notes(), cabinet.kept(document).orElseThrow().updatedAt()));
    assertThat(cabinet.calls("UpdateClientDocument"))
        .containsExactly("GetItem", "Query", "TransactWriteItems");
    assertThat(pro.patch(path(document), "{\"notes\":null}").json().has("notes")).isFalse();
    for (String body : List.of("{}", "{\"name\":null}", "{\"name\":\" \"}", "{\"notes\":7}")) {
      assertThat(pro.patch(path(document), body).code()).as(body).isEqualTo("INVALID_REQUEST");
    }
    UserId another = cabinet.client();
    assertThat(support.patch(list(another) + "/" + document.id(), "{\"name\":\"x\"}").status())
        .isEqualTo(404);
    assertThat(pro.patch(list(client) + "/x", "{\"name\":\"x\"}").status()).isEqualTo(400);
    assertThat(cabinet.kept(document).orElseThrow().name()).isEqualTo("Rapport");
  }

  @Test
  void link_and_file_end_at_once_and_nobody_deletes_what_another_shared() {
    UserId colleague = cabinet.professional(client, "completed");
    ClientDocument own = cabinet.document(client, sharer, Role.PROFESSIONAL);
    ClientDocument platforms =
        cabinet.document(client, cabinet.id(Persona.SUPPORT_ADMIN), Role.ADMIN);
    ClientDocument clients = cabinet.document(client, client, Role.CLIENT);
    for (ClientDocument document : List.of(own, platforms, clients)) {
      assertThat(cabinet.as(colleague).delete(path(document)).code())
          .isEqualTo("NOT_YOUR_DOCUMENT");
    }
    for (ClientDocument document : List.of(own, platforms)) {
      assertThat(cabinet.as(client).delete(path(document)).code()).isEqualTo("NOT_YOUR_DOCUMENT");
    }
    assertThat(pro.get("/api/files/" + own.file()).status()).isEqualTo(302);

    assertThat(pro.delete(path(own)).body()).isEqualTo("{\"success\":true}");

    assertThat(cabinet.calls("DeleteClientDocument"))
        .containsExactly("GetItem", "Query", "Query", "TransactWriteItems");
    for (Api reader : List.of(pro, support, cabinet.as(client))) {
      assertThat(reader.get("/api/files/" + own.file()).status()).isEqualTo(404);
    }
    assertThat(cabinet.file(own.file()))
        .isInstanceOfSatisfying(
            StoredFile.Deleted.class,
            it -> {
              assertThat(it.by()).isEqualTo(sharer);
              assertThat(it.isCleared()).isFalse();
              assertThat(it.dueAt()).isPresent();
            });
    assertThat(pro.delete(path(own)).status()).isEqualTo(404);
    assertThat(pro.post(list(client), link(own.file(), "Bilan")).code()).isEqualTo("UNKNOWN_FILE");
    assertThat(cabinet.as(client).delete(path(clients)).status()).isEqualTo(200);
    assertThat(support.delete(path(platforms)).status()).isEqualTo(200);
    assertThat(pro.get(list(client)).json()).isEmpty();

    ClientDocument repeated = cabinet.document(client, sharer, Role.PROFESSIONAL);
    Api keyed = pro.with("idempotency-key", "delete-" + repeated.id());
    assertThat(keyed.delete(path(repeated)).status()).isEqualTo(200);
    assertThat(keyed.delete(path(repeated)).status()).isEqualTo(200);
  }

  @Test
  void P6_a_link_that_is_asked_for_many_times_at_once_is_one_document() {
    FileId file = cabinet.uploaded(sharer);
    Api keyed = pro.with("idempotency-key", "link-" + file);

    List<Answer> answers = AtOnce.times(12, () -> keyed.post(list(client), link(file, "Bilan")));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
    assertThat(pro.get(list(client)).json()).hasSize(1);
    assertThat(told()).hasSize(1);
    assertThat(keyed.post(list(client), link(file, "Autre")).status()).isEqualTo(422);

    FileId second = cabinet.uploaded(sharer);
    assertThat(AtOnce.times(8, () -> pro.post(list(client), link(second, "Bilan"))))
        .extracting(Answer::status)
        .containsOnlyOnce(201)
        .isSubsetOf(200, 201);
    assertThat(pro.get(list(client)).json()).hasSize(2);
  }

  @Test
  void whatever_comes_at_once_document_and_file_are_there_together_or_gone_together() {
    for (int round = 0; round < 6; round++) {
      FileId file = cabinet.scanning(sharer, Purpose.PATIENT_DOCUMENT);
      String document = pro.post(list(client), link(file, "Bilan")).text("id");
      String path = list(client) + "/" + document;
      Scan.Verdict verdict = round % 3 == 0 ? Scan.Verdict.INFECTED : Scan.Verdict.CLEAN;
      boolean isDeleted = round % 2 == 0;
      List<Callable<Integer>> tasks = new ArrayList<>();
      tasks.add(() -> pro.patch(path, "{\"name\":\"Rapport\"}").status());
      tasks.add(() -> pro.patch(path, "{\"notes\":\"Autre\"}").status());
      tasks.add(() -> {
        cabinet.scanned(file, verdict);
        return 200;
      });
      if (isDeleted) {
        tasks.add(() -> pro.delete(path).status());
      }

      assertThat(AtOnce.all(tasks)).isSubsetOf(200, 404);

      boolean isKept = cabinet.file(file) instanceof StoredFile.Kept;
      assertThat(isKept).isEqualTo(!isDeleted && verdict == Scan.Verdict.CLEAN);
      JsonNode listed = pro.get(list(client)).json();
      assertThat(StreamSupport.stream(listed.spliterator(), false))
          .filteredOn(it -> it.path("id").asText().equals(document))
          .hasSize(isKept ? 1 : 0)
          .allSatisfy(it -> {
            assertThat(it.path("name").asText()).isEqualTo("Rapport");
            assertThat(it.path("notes").asText()).isEqualTo("Autre");
            assertThat(it.has("status")).isFalse();
          });
    }
  }

  @Test
  void P23_a_walk_sees_each_document_once_while_others_arrive() {
    List<String> there = new ArrayList<>();
    IntStream.range(0, 21)
        .forEach(_ -> there.add(cabinet.document(client, sharer, Role.PROFESSIONAL).id().value()));
    List<String> seen = new ArrayList<>();
    String cursor = "";
    int pages = 0;
    do {
      Answer page = pro.get(list(client) + "?limit=4" + cursor);
      assertThat(page.json().path("documents").size()).isLessThanOrEqualTo(4);
      page.json().path("documents").forEach(it -> seen.add(it.path("id").asText()));
      assertThat(cabinet.calls("ListClientDocuments"))
          .containsExactly("Query", "Query", "TransactWriteItems");
      String next = page.text("nextCursor");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
      cabinet.document(client, sharer, Role.PROFESSIONAL);
      pages++;
    } while (!cursor.isEmpty());

    assertThat(seen).containsExactlyElementsOf(there.reversed());
    assertThat(pages).isEqualTo(6);
    assertThat(pro.get(list(client) + "?limit=200").json().path("documents")).hasSize(27);
    assertThat(pro.get(list(client)).json().isArray()).isTrue();
    for (String query : List.of("?limit=0", "?limit=201", "?limit=x", "?cursor=x")) {
      assertThat(pro.get(list(client) + query).code()).as(query).isEqualTo("INVALID_REQUEST");
    }
    String own = pro.get(list(client) + "?limit=1").text("nextCursor");
    assertThat(support.get(list(client) + "?cursor=" + own).status()).isEqualTo(400);
  }

  @Test
  void P22_however_much_waits_for_its_scan_the_client_sees_the_rest_in_few_queries() {
    ClientDocument first = cabinet.document(client, sharer, Role.PROFESSIONAL);
    ClientDocument second = cabinet.document(client, sharer, Role.PROFESSIONAL);
    IntStream.range(0, 20).forEach(_ -> cabinet.unscanned(client, sharer));
    Api own = cabinet.as(client);

    Answer page = own.get(list(client) + "?limit=1");

    assertThat(page.json().at("/documents/0/id").asText()).isEqualTo(second.id().value());
    assertThat(cabinet.calls("ListClientDocuments")).containsExactly("Query", "Query");
    Answer next = own.get(list(client) + "?limit=1&cursor=" + page.text("nextCursor"));
    assertThat(next.json().at("/documents/0/id").asText()).isEqualTo(first.id().value());
    assertThat(own.get("/api/client/documents").json()).hasSize(2);
    assertThat(cabinet.calls("ListOwnDocuments")).containsExactly("Query");
  }

  /// What was told the client by mail, after all that was set off is done.
  private List<String> told() {
    return CLOUD.mailsTo("somebody." + client + "@exemple.ca").stream()
        .map(Mail::subject)
        .filter(it -> it.contains("document"))
        .toList();
  }
}
