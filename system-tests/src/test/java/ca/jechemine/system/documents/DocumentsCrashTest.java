package ca.jechemine.system.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.system.documents.Uploads.Announcement;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P4 of what is done in one request: a document is taken out, or comes in a form. The function
/// dies before its first AWS call and after each, of DynamoDB and of S3, and is called again under
/// the same key; nothing is left over once what was given up has been swept.
class DocumentsCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final byte[] CONTENT = Samples.pdf();

  private final Uploads uploads = new Uploads(CLOUD);
  private final Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);
  private final String token = CLOUD.cloud().signIn(uploads.id(Persona.SUPER_ADMIN).value());
  private final UserId client = uploads.id(Persona.CLIENT);
  private final String documents = "/api/clients/" + client + "/documents";

  @Test
  void P4_wherever_a_deletion_dies_document_file_and_bytes_are_gone() throws Exception {
    Crash.letStartAnew(CLOUD, "DeleteClientDocument");
    CLOUD.cloud().invocations().clear();
    List<String> files = new ArrayList<>(List.of(deleted("whole")));

    for (Crash crash : Crash.all(CLOUD, "DeleteClientDocument")) {
      files.add(deleted("rompu-" + crash.hashCode(), crash));
    }
    CLOUD.cloud().advance(Duration.ofMinutes(3)); // until nobody can be writing any more
    CLOUD.cloud().invoke("SweepFiles", "{}");

    assertThat(files).hasSizeGreaterThan(3).allSatisfy(this::isNowhere);
  }

  @Test
  void P4_wherever_a_form_dies_there_is_one_document_and_nothing_besides() throws Exception {
    Crash.letStartAnew(CLOUD, "UploadPatientDocument");
    CLOUD.cloud().invocations().clear();
    Set<String> before = uploads.all("files");
    sent("entier");

    List<Crash> crashes = Crash.all(CLOUD, "UploadPatientDocument");
    for (Crash crash : crashes) {
      crash.plan(CLOUD);
      sent("rompu" + crash.hashCode());
    }
    List<String> kept =
        admin.get(documents).json().findValuesAsText("fileUrl").stream()
            .map(it -> it.substring("/api/files/".length()))
            .toList();
    CLOUD.cloud().advance(Duration.ofMinutes(61)); // until what was given up is over
    CLOUD.cloud().invoke("SweepFiles", "{}");
    CLOUD.cloud().advance(Duration.ofMinutes(3));
    CLOUD.cloud().invoke("SweepFiles", "{}");

    assertThat(crashes).hasSizeGreaterThan(5);
    assertThat(kept).hasSizeGreaterThan(crashes.size());
    assertThat(uploads.all("incoming")).isEmpty();
    assertThat(uploads.all("files"))
        .allSatisfy(it -> assertThat(kept.contains(it) || before.contains(it)).isTrue());
  }

  /// A document that is linked, opened and deleted.
  ///
  /// @return its file
  private String deleted(String mark, Crash... crash) {
    Announcement announcement = Announcement.pdf("patient-document", CONTENT).of(client);
    Answer document = uploads.upload(admin, announcement.named(mark + ".pdf"), CONTENT);
    CLOUD.settle();
    Stream.of(crash).forEach(it -> it.plan(CLOUD));
    String path = documents + "/" + document.text("id");

    HttpResponse<byte[]> answer = insist("DELETE", path, Map.of(), new byte[0], mark);

    assertThat(answer.statusCode()).as(mark).isEqualTo(200);
    assertThat(admin.get(document.text("fileUrl")).status()).as(mark).isEqualTo(404);
    assertThat(admin.get(documents).body()).as(mark).doesNotContain(document.text("fileId"));
    return document.text("fileId");
  }

  /// A document that comes in a form; there is one of it, and it is opened.
  private void sent(String mark) {
    UploadedForm form = UploadedForm.pdf().named(mark + ".pdf").with("clientId", client.value());
    Map<String, String> type = Map.of("content-type", UploadedForm.typeOf(mark));

    HttpResponse<byte[]> answer =
        insist("POST", "/api/upload/patient-document", type, form.bytes(mark), mark);

    assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(202);
    CLOUD.settle();
    assertThat(admin.get(documents).json().findValuesAsText("name"))
        .filteredOn(it -> it.equals(mark + ".pdf"))
        .as(mark)
        .hasSize(1);
  }

  private void isNowhere(String file) {
    assertThat(Stream.of("incoming", "files", "public"))
        .allSatisfy(it -> assertThat(uploads.stored(it, file)).isEmpty());
  }

  /// As a careful caller would: again, under the same key, until there is an answer.
  private HttpResponse<byte[]> insist(
      String method, String path, Map<String, String> headers, byte[] body, String key) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("authorization", "Bearer " + token);
    all.put("idempotency-key", key);
    HttpResponse<byte[]> answer = uploads.call(method, path, all, body);
    return answer.statusCode() < 500 ? answer : uploads.call(method, path, all, body);
  }
}
