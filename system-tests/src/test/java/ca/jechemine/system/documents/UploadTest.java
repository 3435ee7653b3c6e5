package ca.jechemine.system.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.objects.Bucket;
import ca.jechemine.system.documents.Uploads.Announcement;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// P16: what is announced, sent and completed otherwise than it should be is refused, and nothing
/// of it is ever handed out.
class UploadTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final byte[] CONTENT = Samples.pdf();
  private static final String OTHER_FILE = "0123456789abcdef01234567";
  private static final String OTHER_DIGEST = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
  private static final int DOCUMENT_LIMIT = 10 * 1024 * 1024;

  private final Uploads uploads = new Uploads(CLOUD);
  private final Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);
  private final UserId client = uploads.id(Persona.CLIENT);

  @ParameterizedTest
  @CsvSource({
    "patient-document, application/pdf, 0",
    "patient-document, application/pdf, -1",
    "patient-document, application/pdf, 10485761",
    "patient-document, image/gif, 800",
    "patient-document, image/svg+xml, 800",
    "patient-document, application/msword, 800",
    "patient-document, application/x-msdownload, 800",
    "patient-document, text/html, 800",
    "referral, image/svg+xml, 800",
    "employee-cv, image/webp, 800",
    "content-image, image/png, 5242881",
    "content-image, application/pdf, 800",
    "resource-file, application/pdf, 10485761",
    "resource-file, audio/mpeg, 104857601",
    "resource-file, audio/mp4, 104857601",
    "resource-file, video/mp4, 104857601",
    "resource-file, video/quicktime, 800",
    "resource-file, audio/wav, 800",
    "patient-document, video/mp4, 800",
    "employee-cv, audio/mpeg, 800",
    "nothing-known, application/pdf, 800",
    "PATIENT_DOCUMENT, application/pdf, 800",
  })
  void P16_what_is_not_taken_is_refused_before_a_byte_is_sent(
      String purpose, String type, long size) {
    Answer answer =
        uploads.announce(admin, new Announcement(purpose, "Bilan.pdf", type, size, null));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("uploadUrl");
  }

  /// What somebody sends instead, to an address that takes `CONTENT` as a PDF.
  @FunctionalInterface
  interface Sending {
    HttpResponse<byte[]> send(Uploads uploads, Answer announced);
  }

  static Stream<Arguments> otherSendings() {
    byte[] longer = Samples.pdf(CONTENT.length + 8);
    byte[] shorter = Arrays.copyOf(CONTENT, CONTENT.length - 1);
    return Stream.of(
        sending("more bytes", (it, at) -> put(it, at, url(at), Map.of(), longer)),
        sending("fewer bytes", (it, at) -> put(it, at, url(at), Map.of(), shorter)),
        sending("no bytes", (it, at) -> put(it, at, url(at), Map.of(), new byte[0])),
        sending(
            "another type",
            (it, at) -> put(it, at, url(at), Map.of("content-type", "text/html"), CONTENT)),
        sending("no type", (it, at) -> it.call("PUT", url(at), Map.of(), CONTENT)),
        sending(
            "to another file",
            (it, at) ->
                put(it, at, url(at).replace(at.text("fileId"), OTHER_FILE), Map.of(), CONTENT)),
        sending("to what is kept", (it, at) -> put(it, at, kept(at), Map.of(), CONTENT)),
        sending(
            "with another signature", (it, at) -> put(it, at, altered(url(at)), Map.of(), CONTENT)),
        sending(
            "for longer than signed",
            (it, at) ->
                put(it, at, url(at).replace("Expires=300", "Expires=999"), Map.of(), CONTENT)),
        sending(
            "without a signature",
            (it, at) -> put(it, at, url(at).replaceFirst("\\?.*", ""), Map.of(), CONTENT)),
        sending("too late", (it, at) -> put(it, at, expired(at), Map.of(), CONTENT)),
        sending("by POST", (it, at) -> it.call("POST", url(at), it.headers(at), CONTENT)),
        sending("by DELETE", (it, at) -> it.call("DELETE", url(at), Map.of(), new byte[0])),
        sending("by GET", (it, at) -> it.call("GET", url(at), Map.of(), new byte[0])));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherSendings")
  void P16_an_address_takes_what_it_was_signed_for_and_nothing_else(String how, Sending sending) {
    Answer announced = uploads.announce(admin, Announcement.pdf("patient-document", CONTENT));

    int status = sending.send(uploads, announced).statusCode();

    assertThat(status).as(how).isBetween(400, 499);
    assertThat(uploads.stored("incoming", announced.text("fileId"))).isEmpty();
    assertThat(uploads.stored("files", announced.text("fileId"))).isEmpty();
    Answer answer = uploads.complete(admin, announced);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("NOT_UPLOADED");
    assertThat(uploads.send(announced, CONTENT)).isEqualTo(200);
  }

  @Test
  void P16_bytes_that_have_not_the_announced_digest_are_refused() {
    Answer announced =
        admin.post(
            "/api/uploads",
            """
            {"purpose":"patient-document","fileName":"a.pdf","fileType":"application/pdf",
             "fileSize":%d,"sha256":"%s"}
            """
                .formatted(CONTENT.length, OTHER_DIGEST));
    assertThat(uploads.headers(announced)).containsEntry("x-amz-checksum-sha256", OTHER_DIGEST);

    int sent = uploads.send(announced, CONTENT);

    Answer answer = uploads.complete(admin, announced);
    assertThat(answer.status()).isEqualTo(sent == 200 ? 400 : 409);
    assertThat(answer.code()).isEqualTo(sent == 200 ? "FILE_CHECKSUM_MISMATCH" : "NOT_UPLOADED");
  }

  static Stream<Arguments> harm() {
    String none = "FILE_TYPE_MISMATCH";
    String infected = "FILE_INFECTED";
    return Stream.of(
        harm("a picture as PDF", "patient-document", Uploads.PDF, Samples.png(), none),
        harm(
            "a program as PDF",
            "referral",
            Uploads.PDF,
            "MZ\u0090\u0000program".getBytes(UTF_8),
            none),
        harm("a page as picture", "patient-document", "image/png", "<html>".getBytes(UTF_8), none),
        harm("a PDF as picture", "patient-document", "image/jpeg", CONTENT, none),
        harm("a PDF as DOCX", "employee-cv", DOCX, CONTENT, none),
        harm("a picture as sound", "resource-file", "audio/mpeg", Samples.png(), none),
        harm("a sound as film", "resource-file", "video/mp4", sound(417), none),
        harm("a page as film", "resource-file", "video/mp4", "<html>".getBytes(UTF_8), none),
        harm(
            "EICAR behind a sound",
            "resource-file",
            "audio/mpeg",
            (latin(sound(417)) + latin(Samples.eicar())).getBytes(ISO_8859_1),
            infected),
        harm(
            "a PDF after a letter",
            "patient-document",
            Uploads.PDF,
            ("x" + latin(CONTENT)).getBytes(ISO_8859_1),
            none),
        harm(
            "a script in an SVG",
            "content-image",
            "image/svg+xml",
            Samples.svg("<script>alert(1)</script>"),
            "FILE_SCRIPTED"),
        harm(
            "a handler in an SVG",
            "content-image",
            "image/svg+xml",
            Samples.svg("<circle onload='alert(1)' r='1'/>"),
            "FILE_SCRIPTED"),
        harm(
            "EICAR behind a PDF",
            "patient-document",
            Uploads.PDF,
            Samples.pdf("%" + latin(Samples.eicar()) + "\n"),
            infected),
        harm(
            "EICAR deflated in a PDF",
            "patient-document",
            Uploads.PDF,
            Samples.eicarPdf(),
            infected),
        harm("EICAR in a DOCX", "employee-cv", DOCX, Samples.eicarDocx(), infected),
        harm("macros in a DOCX", "employee-cv", DOCX, Samples.macroDocx(), infected),
        harm(
            "a script in a PDF",
            "patient-document",
            Uploads.PDF,
            Samples.javaScriptPdf(),
            infected),
        harm("a zip bomb", "employee-cv", DOCX, Samples.docxBomb(), "FILE_EXPANDS_TOO_MUCH"),
        harm(
            "a PDF bomb",
            "patient-document",
            Uploads.PDF,
            Samples.pdfBomb(),
            "FILE_EXPANDS_TOO_MUCH"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harm")
  void P16_what_arrives_and_does_harm_or_is_something_else_is_kept_nowhere(
      String what, String purpose, String type, byte[] content, String code) throws Exception {
    Answer announced =
        uploads.announce(admin, new Announcement(purpose, what, type, content.length, null));
    String file = announced.text("fileId");
    assertThat(uploads.send(announced, content)).isEqualTo(200);

    Answer answer = uploads.complete(admin, announced);

    assertThat(answer.code()).as(answer.body()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(code.equals("FILE_TYPE_MISMATCH") ? 400 : 422);
    assertThat(uploads.stored("files", file)).isEmpty();
    assertThat(uploads.stored("public", file)).isEmpty();
    assertThat(admin.get("/api/files/" + file).status()).isEqualTo(404);
    Answer again = uploads.complete(admin, announced);
    assertThat(again.body()).isEqualTo(answer.body());
    CLOUD.cloud().advance(Duration.ofMinutes(3)); // until nobody can be writing any more
    CLOUD.cloud().invoke("SweepFiles", "{}");
    assertThat(uploads.stored("incoming", file)).isEmpty();
  }

  @Test
  void P16_of_the_longest_file_every_byte_is_taken() {
    byte[] longest = Samples.pdf(DOCUMENT_LIMIT);

    Answer answer = uploads.upload(admin, Announcement.pdf("patient-document", longest), longest);

    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    assertThat(answer.json().path("size").asInt()).isEqualTo(DOCUMENT_LIMIT);
    assertThat(uploads.stored("files", answer.text("fileId"))).contains(longest);
  }

  @Test
  void P16_a_sound_may_be_longer_than_a_document() {
    byte[] sound = sound(DOCUMENT_LIMIT + 1);
    Announcement announcement =
        new Announcement("resource-file", "Calme.mp3", "audio/mpeg", sound.length, null);

    Answer answer = uploads.upload(admin, announcement, sound);

    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    assertThat(uploads.stored("files", answer.text("fileId"))).contains(sound);
  }

  /// The header of a frame, and silence.
  private static byte[] sound(int length) {
    return Arrays.copyOf(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0x64}, length);
  }

  @Test
  void P16_nobody_completes_what_another_announced() {
    Answer announced = uploads.announce(admin, Announcement.pdf("patient-document", CONTENT));
    uploads.send(announced, CONTENT);
    Answer letter = uploads.announce(CLOUD.api(), Announcement.pdf("referral", CONTENT));
    Answer otherLetter = uploads.announce(CLOUD.api(), Announcement.pdf("referral", CONTENT));
    uploads.send(letter, CONTENT);
    String token = otherLetter.text("completeUrl").replaceFirst("[^?]*", "");
    String complete = letter.text("completeUrl").replaceFirst("\\?.*", "");

    assertThat(
            Stream.of(
                uploads.complete(CLOUD.api(), announced),
                uploads.complete(CLOUD.api().as(Persona.PROFESSIONAL), announced),
                uploads.complete(CLOUD.api().as(Persona.SUPPORT_ADMIN), announced),
                CLOUD.api().post(announced.text("completeUrl") + token, ""),
                CLOUD.api().post(complete, ""),
                CLOUD.api().post(complete + token, ""),
                admin.post(complete, "")))
        .extracting(Answer::status)
        .containsOnly(404);

    assertThat(uploads.complete(admin, announced).status()).isEqualTo(202);
    assertThat(uploads.complete(CLOUD.api(), letter).status()).isEqualTo(202);
    assertThat(uploads.complete(CLOUD.api(), letter).text("url")).contains("?token=");
  }

  @Test
  void P16_only_who_may_announces_and_for_whom_they_accompany() {
    Announcement document = Announcement.pdf("patient-document", CONTENT);

    assertThat(uploads.announce(CLOUD.api(), document).status()).isEqualTo(403);
    assertThat(uploads.announce(CLOUD.api().as(Persona.CLIENT), document).status()).isEqualTo(403);
    Api professional = CLOUD.api().as(Persona.PROFESSIONAL);
    Answer stranger = uploads.announce(professional, document.of(uploads.id(Persona.OTHER_CLIENT)));
    assertThat(stranger.code()).isEqualTo("NOT_RELATED");
    assertThat(uploads.announce(admin, document.of(new UserId(OTHER_FILE))).status())
        .isEqualTo(404);
  }

  @Test
  void P15_nothing_of_an_upload_is_set_by_who_announces_it() {
    String plain = Announcement.pdf("patient-document", CONTENT).json();
    String poisoned =
        plain.replaceFirst(
            "\\{",
            "{\"uploadId\":\"0123456789abcdef01234567\",\"fileId\":\"0123456789abcdef01234567\","
                + "\"uploaderId\":\"%s\",\"state\":\"available\",\"status\":\"available\","
                    .formatted(client)
                + "\"isReadable\":true,\"sharedBy\":\"platform\",\"key\":\"uploads/files/x\","
                + "\"expiresIn\":99999,\"version\":9,\"url\":\"/uploads/public/x\",");

    Answer announced = admin.post("/api/uploads", poisoned);

    assertThat(announced.status()).isEqualTo(201);
    assertThat(announced.body()).doesNotContain("0123456789abcdef01234567", "public/x", "files/x");
    assertThat(uploads.complete(admin, announced).status()).isEqualTo(409);
    assertThat(uploads.complete(CLOUD.api().as(Persona.CLIENT), announced).status()).isEqualTo(404);
  }

  private static Arguments sending(String how, Sending sending) {
    return Arguments.of(how, sending);
  }

  private static Arguments harm(
      String what, String purpose, String type, byte[] content, String code) {
    return Arguments.of(what, purpose, type, content, code);
  }

  private static HttpResponse<byte[]> put(
      Uploads uploads, Answer announced, String path, Map<String, String> others, byte[] content) {
    Map<String, String> headers = new HashMap<>(uploads.headers(announced));
    headers.putAll(others);
    return uploads.call("PUT", path, headers, content);
  }

  private static String url(Answer announced) {
    return announced.text("uploadUrl");
  }

  private static String kept(Answer announced) {
    return url(announced).replace("/incoming/", "/files/");
  }

  private static String altered(String url) {
    int at = url.indexOf("X-Amz-Signature=") + "X-Amz-Signature=".length();
    char other = url.charAt(at) == '0' ? '1' : '0';
    return url.substring(0, at) + other + url.substring(at + 1);
  }

  /// As it was signed six minutes ago.
  private static String expired(Answer announced) {
    Platform platform = CLOUD.cloud().functions().platform("AnnounceUpload");
    InstantSource then =
        InstantSource.fixed(InstantSource.system().instant().minus(Duration.ofMinutes(6)));
    Map<String, String> headers = new HashMap<>();
    announced
        .json()
        .path("headers")
        .properties()
        .forEach(it -> headers.put(it.getKey(), it.getValue().asText()));
    return Bucket.signingAt(then, platform.variable("UPLOADS_BUCKET"), platform)
        .signedUpload(
            "uploads/incoming/" + announced.text("fileId"), Duration.ofMinutes(5), headers);
  }

  private static String latin(byte[] content) {
    return new String(content, ISO_8859_1);
  }
}
