package ca.jechemine.system.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ca.jechemine.kernel.UserId;
import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The forms in which the pages send files (contract 40 §2.1).
class MultipartUploadTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final Uploads UPLOADS = new Uploads(CLOUD);
  private static final String DOCUMENT = "/api/upload/patient-document";
  private static final String REFERRAL = "/api/upload/referral";
  private static final String CV = "/api/upload/employee-cv";
  private static final String CHEQUE = "/api/upload/payout-cheque";
  private static final String IMAGE = "/api/admin/uploads";
  private static final String CLIENT_ID = "clientId";
  private static final String UNKNOWN = "0123456789abcdef01234567";

  private static final Map<String, String> FUNCTIONS =
      Map.of(
          DOCUMENT, "UploadPatientDocument", REFERRAL, "UploadReferral", IMAGE, "AdminUploadImage");

  @BeforeAll
  static void relate() {
    UPLOADS.relate("65f0c0ffee65f0c0ffee6501", client(), UPLOADS.id(Persona.PROFESSIONAL), null);
  }

  private static UserId client() {
    return UPLOADS.id(Persona.CLIENT);
  }

  private static Api as(Persona who) {
    return CLOUD.api().as(who);
  }

  private static String id(Answer answer) {
    return answer.text("url").replaceAll("^/api/files/|[?].*$", "");
  }

  /// Its bytes are where they are kept, and nowhere else.
  private static void assertKept(Answer answer, byte[] content) throws IOException {
    assertThat(UPLOADS.stored("files", id(answer))).contains(content);
    assertThat(UPLOADS.stored("incoming", id(answer))).isEmpty();
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .noneMatch(it -> it.startsWith("upload_"));
    }
  }

  private static JsonNode documents() {
    CLOUD.settle();
    return as(Persona.CLIENT).get("/api/clients/" + client() + "/documents").json();
  }

  @Test
  void a_document_is_in_the_clients_file_at_once_and_told_of_when_it_is_scanned()
      throws IOException {
    Api professional = as(Persona.PROFESSIONAL);
    UploadedForm form =
        UploadedForm.pdf()
            .named("C:\\fakepath\\Bilan d’été.pdf")
            .with(CLIENT_ID, client().value())
            .with("sharedBy", "client")
            .with("uploadedBy", UNKNOWN)
            .with("status", "available")
            .with("fileId", UNKNOWN)
            .with("anything", "else");

    Answer sent = form.to(professional, DOCUMENT);

    assertThat(sent.status()).as(sent.body()).isEqualTo(202);
    assertThat(sent.text("status")).isEqualTo("scanning");
    assertThat(sent.text("fileName")).isEqualTo("Bilan d’été.pdf");
    assertThat(sent.text("type")).isEqualTo("application/pdf");
    assertThat(sent.json().get("size").asInt()).isEqualTo(Samples.pdf().length);
    assertThat(sent.text("sharedBy")).isEqualTo("professional");
    assertThat(sent.text("uploadedBy")).isEqualTo(UPLOADS.id(Persona.PROFESSIONAL).value());
    assertThat(sent.text(CLIENT_ID)).isEqualTo(client().value());
    assertKept(sent, Samples.pdf());
    assertThat(documents())
        .anySatisfy(it -> assertThat(it.get("_id").asText()).isEqualTo(sent.text("_id")));
    assertThat(professional.post("/api/uploads/" + id(sent) + "/complete", "").status())
        .isEqualTo(201);
  }

  static Stream<Arguments> others() {
    UploadedForm pdf = UploadedForm.pdf();
    UploadedForm png = UploadedForm.of("Accueil.png", "image/png", Samples.png());
    return Stream.of(
        arguments(DOCUMENT, Persona.PROFESSIONAL, pdf),
        arguments(DOCUMENT, Persona.SUPPORT_ADMIN, png),
        arguments(REFERRAL, Persona.CLIENT, pdf),
        arguments(CHEQUE, Persona.PROFESSIONAL, png),
        arguments(
            CV,
            Persona.SUPER_ADMIN,
            UploadedForm.of(
                "CV.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                Samples.docx())),
        arguments(IMAGE, Persona.CONTENT_ADMIN, png.with("folder", "misc")),
        arguments(
            IMAGE,
            Persona.CONTENT_ADMIN,
            UploadedForm.of("a.svg", "image/svg+xml", Samples.svg("<path d='M0 0'/>"))));
  }

  @ParameterizedTest
  @MethodSource("others")
  void a_file_is_kept_and_linked_to_nothing(String path, Persona who, UploadedForm form)
      throws IOException {
    Answer sent = form.to(as(who), path);

    assertThat(sent.status()).as(sent.body()).isEqualTo(202);
    assertThat(sent.json().has("_id")).isFalse();
    assertKept(sent, form.content());
    CLOUD.settle();
    assertThat(as(who).post("/api/uploads/" + id(sent) + "/complete", "").status()).isEqualTo(200);
  }

  @Test
  void an_image_says_what_the_editor_of_pages_reads_and_is_everybodys_once_it_is_scanned() {
    UploadedForm form = UploadedForm.of("../Accueil <1>.png", "image/png", Samples.png());
    Answer sent = form.to(as(Persona.CONTENT_ADMIN), IMAGE);

    assertThat(sent.text("filename")).isEqualTo("Accueil _1_.png");
    assertThat(sent.text("mime")).isEqualTo("image/png");
    assertThat(sent.json().get("size").asInt()).isEqualTo(Samples.png().length);
    assertThat(sent.text("folder")).isEqualTo("content");
    CLOUD.settle();
    assertThat(CLOUD.api().get(sent.text("url")).status()).isEqualTo(302);
  }

  @Test
  void a_guests_letter_gives_the_link_that_a_booking_takes_and_is_counted() {
    Api guest = CLOUD.api().from("198.51.100.77");
    for (int n = 0; n < 15; n++) {
      assertThat(UploadedForm.pdf().to(guest, REFERRAL).text("url"))
          .matches("/api/files/[0-9a-f]{24}[?]token=[A-Za-z0-9_-]{43}");
    }

    Answer tooMany = UploadedForm.pdf().to(guest, REFERRAL);

    assertThat(tooMany.status()).isEqualTo(429);
    assertThat(tooMany.header("retry-after").map(Integer::parseInt).orElse(0)).isBetween(1, 3600);
  }

  static Stream<Arguments> bad() {
    byte[] pdf = Samples.pdf();
    UploadedForm image = UploadedForm.of("a.png", "image/png", Samples.png());
    return Stream.of(
        arguments(REFERRAL, UploadedForm.pdf(new byte[0]), 400, "FILE_EMPTY"),
        arguments(
            REFERRAL,
            UploadedForm.of("", "application/octet-stream", new byte[0]),
            400,
            "FILE_MISSING"),
        arguments(REFERRAL, UploadedForm.of("a.gif", "image/gif", pdf), 400, "FILE_TYPE_NOT_TAKEN"),
        arguments(REFERRAL, UploadedForm.of("a.pdf", "", pdf), 400, "FILE_TYPE_NOT_TAKEN"),
        arguments(
            DOCUMENT,
            UploadedForm.of("a.doc", "application/msword", pdf),
            400,
            "FILE_TYPE_NOT_TAKEN"),
        arguments(DOCUMENT, UploadedForm.pdf().with(CLIENT_ID, "nobody"), 400, "INVALID_REQUEST"),
        arguments(DOCUMENT, UploadedForm.pdf().with(CLIENT_ID, ""), 400, "INVALID_REQUEST"),
        arguments(DOCUMENT, UploadedForm.pdf().with(CLIENT_ID, UNKNOWN), 404, "NOT_FOUND"),
        arguments(
            DOCUMENT, UploadedForm.pdf().with("notes", "x".repeat(2_001)), 400, "FORM_TOO_LONG"),
        arguments(IMAGE, UploadedForm.pdf(), 415, "FILE_TYPE_NOT_TAKEN"),
        arguments(IMAGE, image.with("folder", "../etc"), 400, "INVALID_REQUEST"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void what_can_be_refused_is_before_anything_is_stored(
      String path, UploadedForm form, int status, String code) {
    Answer refused = form.to(as(Persona.SUPER_ADMIN), path);

    assertThat(refused.status()).as(refused.body()).isEqualTo(status);
    assertThat(refused.code()).isEqualTo(code);
    Invocation last = CLOUD.cloud().invocations().lastOf(FUNCTIONS.getOrDefault(path, ""));
    assertThat(last.calls("S3")).isEmpty();
    assertThat(last.calls("DynamoDb").stream().map(Call::operation))
        .allMatch(it -> it.equals("GetItem") || it.equals("Query"));
  }

  static Stream<Arguments> harmful() {
    return Stream.of(
        arguments(
            REFERRAL,
            UploadedForm.of("a.png", "image/png", Samples.pdf()),
            400,
            "FILE_TYPE_MISMATCH"),
        arguments(REFERRAL, UploadedForm.pdf(Samples.eicarPdf()), 422, "FILE_INFECTED"),
        arguments(REFERRAL, UploadedForm.pdf(Samples.pdfBomb()), 422, "FILE_EXPANDS_TOO_MUCH"),
        arguments(
            IMAGE,
            UploadedForm.of("a.svg", "image/svg+xml", Samples.svg("<script>1</script>")),
            422,
            "FILE_SCRIPTED"));
  }

  @ParameterizedTest
  @MethodSource("harmful")
  void bytes_that_are_not_what_they_should_be_are_put_nowhere(
      String path, UploadedForm form, int status, String code) {
    Answer refused = form.to(as(Persona.SUPER_ADMIN), path);

    assertThat(refused.status()).as(refused.body()).isEqualTo(status);
    assertThat(refused.code()).isEqualTo(code);
    assertThat(CLOUD.cloud().invocations().lastOf(FUNCTIONS.getOrDefault(path, "")).calls("S3"))
        .isEmpty();
  }

  @Test
  void what_is_no_form_is_refused() {
    Api professional = as(Persona.PROFESSIONAL);

    assertThat(professional.post(DOCUMENT, "{}").code()).isEqualTo("FORM_EXPECTED");
    assertThat(
            professional
                .post(
                    DOCUMENT, "multipart/form-data; boundary=b", "--b\r\nContent-".getBytes(UTF_8))
                .code())
        .isEqualTo("FORM_BROKEN");
  }

  @ParameterizedTest
  @CsvSource({
    "OTHER_CLIENT, /api/upload/patient-document",
    "CLIENT, /api/upload/payout-cheque",
    "CLIENT, /api/upload/employee-cv",
    "PROFESSIONAL, /api/upload/employee-cv",
    "PENDING_PROFESSIONAL, /api/upload/patient-document",
    "PROFESSIONAL, /api/admin/uploads",
    "CONTENT_ADMIN, /api/upload/patient-document"
  })
  void nobody_uploads_what_is_not_theirs_to(Persona who, String path) {
    Answer refused = UploadedForm.pdf().with(CLIENT_ID, client().value()).to(as(who), path);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("FORBIDDEN");
  }

  @Test
  void a_professional_adds_nothing_to_the_file_of_whom_they_do_not_accompany() {
    String stranger = UPLOADS.id(Persona.OTHER_CLIENT).value();
    Answer refused =
        UploadedForm.pdf().with(CLIENT_ID, stranger).to(as(Persona.PROFESSIONAL), DOCUMENT);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("NOT_RELATED");
    assertThat(CLOUD.cloud().invocations().lastOf("UploadPatientDocument").calls("S3")).isEmpty();
  }

  @Test
  void a_form_sent_again_with_its_key_is_taken_once() {
    Api professional = as(Persona.PROFESSIONAL).with("idempotency-key", "one form");
    UploadedForm form = UploadedForm.pdf().with(CLIENT_ID, client().value());
    int before = documents().size();

    List<Answer> answers = AtOnce.times(3, () -> form.to(professional, DOCUMENT));
    Answer again = form.to(professional, DOCUMENT);
    Answer other = form.named("Autre.pdf").to(professional, DOCUMENT);

    assertThat(answers).extracting(Answer::status).containsOnly(202);
    assertThat(answers).extracting(Answer::body).containsOnly(again.body());
    assertThat(again.header("idempotency-replayed")).contains("true");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(documents()).hasSize(before + 1);
  }

  @Test
  void what_a_function_can_be_given_passes_and_what_it_cannot_is_told_the_other_way()
      throws IOException {
    byte[] most = Samples.pdf(4_400_000);
    Answer taken = UploadedForm.pdf(most).to(as(Persona.PROFESSIONAL), CHEQUE);
    Answer french = UploadedForm.pdf(Samples.pdf(5_000_000)).to(CLOUD.api().in("fr"), REFERRAL);
    Answer english = UploadedForm.pdf(Samples.pdf(5_000_000)).to(CLOUD.api().in("en"), IMAGE);

    assertThat(taken.status()).as(taken.body()).isEqualTo(202);
    assertKept(taken, most);
    assertThat(french.status()).isEqualTo(413);
    assertThat(french.code()).isEqualTo("USE_PRESIGNED_UPLOAD");
    assertThat(french.text("error")).contains("trop gros");
    assertThat(english.status()).isEqualTo(413);
    assertThat(english.code()).isEqualTo("USE_PRESIGNED_UPLOAD");
    assertThat(english.text("error")).contains("too large");
  }
}
