package ca.jechemine.system.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.Tables;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// P4 of uploads: each function of the way dies before its first AWS call and after each, of
/// DynamoDB and of S3, and is called again; there is one file, one document that is told of once,
/// and no byte where none should be.
class UploadCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final byte[] CONTENT = Samples.pdf();
  private static final byte[] BROKEN = Samples.png();

  /// Of these the values are compared, of all others that they are there.
  private static final Set<String> COMPARED =
      Set.of("contentLength", "isReadable", "length", "purpose", "scansAsked", "sharedBy", "state");

  private final Uploads uploads = new Uploads(CLOUD);
  private final Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);
  private final String token = CLOUD.cloud().signIn(uploads.id(Persona.SUPER_ADMIN).value());
  private final UserId client = uploads.id(Persona.CLIENT);
  private final List<String> refused = new ArrayList<>();

  @Test
  void P4_wherever_a_function_dies_there_is_one_file_and_one_document_told_of_once() {
    List<String> functions = List.of("AnnounceUpload", "CompleteUpload", "RecordScanResult");
    functions.forEach(it -> Crash.letStartAnew(CLOUD, it));
    CLOUD.cloud().invocations().clear();
    Map<String, String> expected = walk("whole");
    assertThat(expected.toString()).contains("available", "isReadable");
    List<Crash> crashes = functions.stream().flatMap(it -> Crash.all(CLOUD, it).stream()).toList();
    int before = CLOUD.cloud().crashes().happened();

    for (Crash crash : crashes) {
      crash.plan(CLOUD);
      assertThat(walk("rompu-" + crash.hashCode())).as(crash.toString()).isEqualTo(expected);
    }

    assertThat(CLOUD.cloud().crashes().happened() - before).isEqualTo(crashes.size());
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
    assertThat(CLOUD.mailsTo(Persona.CLIENT.email()))
        .filteredOn(it -> it.subject().equals("Un document a été partagé avec vous"))
        .hasSize(crashes.size() + 1);
  }

  @Test
  void P4_wherever_it_dies_what_is_not_taken_is_refused_and_gone() throws Exception {
    Crash.letStartAnew(CLOUD, "CompleteUpload");
    CLOUD.cloud().invocations().clear();
    assertThat(refused("whole").statusCode()).isEqualTo(400);

    for (Crash crash : Crash.all(CLOUD, "CompleteUpload")) {
      crash.plan(CLOUD);
      assertThat(new String(refused("rompu").body(), UTF_8))
          .as(crash.toString())
          .contains("FILE_TYPE_MISMATCH");
    }
    CLOUD.cloud().advance(Duration.ofMinutes(3)); // until nobody can be writing any more
    CLOUD.cloud().invoke("SweepFiles", "{}");

    assertThat(refused).hasSizeGreaterThan(5);
    for (String file : refused) {
      assertThat(Stream.of("incoming", "files", "public"))
          .allSatisfy(it -> assertThat(uploads.stored(it, file)).isEmpty());
    }
  }

  /// Announced, sent and completed, each insisted on; and what is left of it.
  private Map<String, String> walk(String mark) {
    Announcement announcement = Announcement.pdf("patient-document", CONTENT).of(client);
    insist("/api/uploads", announcement.json(), mark);
    Answer announced =
        admin.with("idempotency-key", mark).post("/api/uploads", announcement.json());
    assertThat(announced.status()).isEqualTo(201);
    assertThat(uploads.send(announced, CONTENT)).isEqualTo(200);
    insist(announced.text("completeUrl"), "", "");
    CLOUD.settle();
    return state(uploads.complete(admin, announced));
  }

  private HttpResponse<byte[]> refused(String mark) {
    Answer announced =
        uploads.announce(
            admin, new Announcement("patient-document", mark, Uploads.PDF, BROKEN.length, null));
    uploads.send(announced, BROKEN);
    refused.add(announced.text("fileId"));
    return insist(announced.text("completeUrl"), "", "");
  }

  /// As a careful caller would: again, under the same key, until there is an answer.
  private HttpResponse<byte[]> insist(String path, String body, String key) {
    Map<String, String> headers = new HashMap<>();
    headers.put("authorization", "Bearer " + token);
    headers.put("content-type", "application/json");
    if (!key.isEmpty()) {
      headers.put("idempotency-key", key);
    }
    HttpResponse<byte[]> answer = uploads.call("POST", path, headers, body.getBytes(UTF_8));
    return answer.statusCode() < 500
        ? answer
        : uploads.call("POST", path, headers, body.getBytes(UTF_8));
  }

  /// The rows of the file and of its document, the events, and where there are bytes.
  private Map<String, String> state(Answer completed) {
    assertThat(completed.status()).as(completed.body()).isEqualTo(201);
    String file = completed.text("fileId");
    Tables tables = Tables.of(CLOUD.cloud().functions().platform("CompleteUpload"));
    String outbox = CLOUD.cloud().functions().platform("CompleteUpload").variable("OUTBOX_TABLE");
    Map<String, String> state = new TreeMap<>();
    rows(tables, tables.table(), "FILE#" + file).forEach(it -> state.put("file", shown(it)));
    List<Map<String, AttributeValue>> documents =
        rows(tables, tables.table(), "CLIENT#" + client).stream()
            .filter(it -> text(it, "fileId").equals(file))
            .toList();
    documents.forEach(it -> state.put("document", shown(it)));
    state.put("documents", String.valueOf(documents.size()));
    state.put(
        "told", String.valueOf(rows(tables, outbox, "DOCUMENT#" + completed.text("_id")).size()));
    Stream.of("incoming", "files", "public")
        .forEach(it -> state.put(it, uploads.stored(it, file).map(b -> b.length).toString()));
    return state;
  }

  private static List<Map<String, AttributeValue>> rows(Tables tables, String table, String pk) {
    return tables
        .client()
        .queryPaginator(query ->
            query
                .tableName(table)
                .keyConditionExpression("pk = :pk")
                .consistentRead(true)
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .items()
        .stream()
        .toList();
  }

  private static String shown(Map<String, AttributeValue> row) {
    Map<String, String> shown = new TreeMap<>();
    row.forEach((name, value) -> shown.put(name, COMPARED.contains(name) ? value.toString() : "…"));
    return shown.toString();
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    return row.getOrDefault(name, AttributeValue.fromS("")).s();
  }
}
