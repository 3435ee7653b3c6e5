package ca.jechemine.system.documents;

import static ca.jechemine.system.documents.Cabinet.link;
import static ca.jechemine.system.documents.Cabinet.list;
import static ca.jechemine.system.documents.Cabinet.path;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whose documents are whose (contract 40 §2.3, §2.5).
class ClientDocumentAccessTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String SECRET = "Écureuil-Confidentiel";

  private final Cabinet cabinet = new Cabinet(CLOUD);
  private final UserId client = cabinet.client();
  private final UserId sharer = cabinet.professional(client, "scheduled");
  private final Api pro = cabinet.as(sharer);
  private final Api support = CLOUD.api().as(Persona.SUPPORT_ADMIN);

  /// What each route answers to somebody.
  private record Row(
      String who, Api api, int list, int link, int update, int delete, int ownList, int ownUpload) {

    List<Integer> expected() {
      return List.of(list, link, update, delete, ownList, ownUpload);
    }
  }

  @Test
  void P14_each_route_answers_everybody_as_it_should() {
    UserId guardian = cabinet.client();
    UserId minor = cabinet.minorOf(guardian);
    UserId author = cabinet.professional(minor, "scheduled");
    UserId left = cabinet.former(minor);
    Stream.of(
            new Row("nobody", CLOUD.api(), 401, 401, 401, 401, 401, 401),
            new Row("client", cabinet.as(minor), 200, 403, 403, 403, 200, 403),
            new Row("guardian", cabinet.as(guardian), 200, 403, 403, 403, 200, 403),
            new Row("other client", cabinet.as(client), 403, 403, 404, 404, 200, 403),
            new Row("sharer", cabinet.as(author), 200, 400, 200, 200, 403, 403),
            related("related", minor, "ongoing"),
            related("cancelled", minor, "cancelled"),
            unrelated("unrelated", cabinet.professional()),
            unrelated("proposed", cabinet.proposed(minor)),
            unrelated("former", left),
            persona(Persona.PENDING_PROFESSIONAL, false),
            persona(Persona.SUPER_ADMIN, true),
            persona(Persona.PLATFORM_ADMIN, true),
            persona(Persona.SUPPORT_ADMIN, true),
            persona(Persona.CONTENT_ADMIN, false),
            persona(Persona.BILLING_ADMIN, false))
        .forEach(it ->
            assertThat(answers(it.api(), minor, author)).as(it.who()).isEqualTo(it.expected()));
    assertThat(
            answers(
                CLOUD.api().as(Persona.DEACTIVATED_ADMIN),
                minor,
                cabinet.id(Persona.DEACTIVATED_ADMIN)))
        .isSubsetOf(401, 403, 404);
  }

  private Row related(String who, UserId of, String status) {
    return new Row(who, cabinet.as(cabinet.professional(of, status)), 200, 400, 403, 403, 403, 403);
  }

  private Row unrelated(String who, UserId professional) {
    return new Row(who, cabinet.as(professional), 403, 403, 404, 404, 403, 403);
  }

  private static Row persona(Persona who, boolean administersFiles) {
    Api api = CLOUD.api().as(who);
    return administersFiles
        ? new Row(who.name(), api, 200, 400, 200, 200, 403, 403)
        : new Row(who.name(), api, 403, 403, 404, 404, 403, 403);
  }

  /// Of a document of that professional's; the file that is linked is nobody's.
  private List<Integer> answers(Api api, UserId of, UserId author) {
    ClientDocument document = cabinet.document(of, author, Role.PROFESSIONAL);
    return Stream.<Supplier<Answer>>of(
            () -> api.get(list(of)),
            () -> api.post(list(of), link(new FileId(Cabinet.newId()), "Bilan")),
            () -> api.patch(path(document), "{\"name\":\"Rapport\"}"),
            () -> api.delete(path(document)),
            () -> api.get("/api/client/documents"),
            () -> api.post("/api/client/documents", "{}"))
        .map(it -> it.get().status())
        .toList();
  }

  @Test
  void a_professional_keeps_their_documents_in_hand_and_a_former_guardian_has_none() {
    UserId guardian = cabinet.client();
    UserId adult = cabinet.grownUpOf(guardian);
    ClientDocument answered = cabinet.document(adult, guardian, Role.CLIENT);
    assertThat(answers(cabinet.as(guardian), adult, sharer))
        .containsExactly(403, 403, 404, 404, 200, 403);
    assertThat(cabinet.as(guardian).delete(path(answered)).status()).isEqualTo(404);
    assertThat(cabinet.as(guardian).get("/api/client/documents?accountId=" + adult).code())
        .isEqualTo("NOT_YOUR_ACCOUNT");
    assertThat(cabinet.as(adult).delete(path(answered)).status()).isEqualTo(200);

    UserId former = cabinet.former(adult);
    ClientDocument own = cabinet.document(adult, former, Role.PROFESSIONAL);
    assertThat(cabinet.as(former).get(list(adult)).status()).isEqualTo(403);
    assertThat(cabinet.as(former).patch(path(own), "{\"name\":\"Rapport\"}").status())
        .isEqualTo(200);
    assertThat(cabinet.as(former).delete(path(own)).status()).isEqualTo(200);
  }

  @Test
  void P20_whoever_else_reads_is_in_the_clients_access_log_and_nobody_reads_unnoted() {
    UserId guardian = cabinet.client();
    UserId minor = cabinet.minorOf(guardian);
    UserId reader = cabinet.professional(minor, "ongoing");
    support.get(list(minor));
    cabinet.as(guardian).get("/api/client/documents?accountId=" + minor);
    assertThat(log(minor)).isEmpty();

    ClientDocument document = cabinet.document(minor, reader, Role.PROFESSIONAL);
    cabinet.as(minor).get(list(minor));
    cabinet.as(minor).get("/api/client/documents");
    cabinet.as(client).get(list(minor));
    cabinet.as(reader).patch(path(document), "{\"name\":\"Rapport\"}");
    assertThat(log(minor)).isEmpty();

    support.get(list(minor));
    cabinet.as(guardian).get(list(minor) + "?limit=1");
    cabinet.as(guardian).get("/api/client/documents?accountId=" + minor);
    cabinet.as(reader).patch(path(document), "{\"name\":\"Rapport\"}");
    cabinet.as(reader).post(list(minor), link(document.file(), "Rapport"));
    support.get("/api/files/" + document.file());

    assertThat(log(minor))
        .containsExactlyInAnyOrder(
            "admin view_client_documents ",
            "client view_client_documents ",
            "client view_client_documents ",
            "professional view_client_document " + document.id(),
            "professional view_client_document " + document.id(),
            "admin view_client_document " + document.id());
  }

  @Test
  void P19_what_a_document_is_called_and_what_is_noted_of_it_is_in_no_log_and_no_error() {
    FileId file = cabinet.uploaded(sharer);
    String body =
        "{\"fileId\":\"%s\",\"fileName\":\"%s\",\"notes\":\"%s\"}".formatted(file, SECRET, SECRET);
    ClientDocument other = cabinet.document(client, sharer, Role.PROFESSIONAL);
    List<Answer> refused =
        List.of(
            pro.post(list(cabinet.client()), body),
            cabinet.as(client).post(list(client), body),
            pro.patch(path(other), "{\"name\":\"%s\"}".formatted(SECRET.repeat(20))),
            pro.post(
                list(client), body.replace("\"notes\":\"", "\"notes\":\"" + "x".repeat(2000))));
    pro.post(list(client), body);
    pro.patch(path(other), "{\"name\":\"%1$s\",\"notes\":\"%1$s\"}".formatted(SECRET));
    pro.delete(path(other));
    CLOUD.settle();

    assertThat(refused).extracting(Answer::status).containsOnly(400, 403);
    assertThat(refused).extracting(Answer::body).noneMatch(it -> it.contains(SECRET));
    assertThat(CLOUD.cloud().log().lines()).noneMatch(it -> it.contains(SECRET));
  }

  private List<String> log(UserId of) {
    CLOUD.settle();
    JsonNode entries =
        cabinet.as(of).get("/api/users/me/access-log?limit=100").json().path("entries");
    return StreamSupport.stream(entries.spliterator(), false)
        .map(it ->
            String.join(
                " ",
                it.path("actorRole").asText(),
                it.path("action").asText(),
                it.path("fileId").asText()))
        .toList();
  }
}
