package ca.jechemine.system.documents;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.local.scan.MalwareProtection.Mode;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.objects.Bucket;
import ca.jechemine.system.documents.Uploads.Announcement;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P16 of what is handed out: nothing that was not scanned, nothing to whom it is not for, and
/// under no address but the one that was signed for it.
class ReadFileTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final byte[] CONTENT = Samples.pdf();
  private static final String APPOINTMENT = "0198f3a1b2c3000000000001";

  private final Uploads uploads = new Uploads(CLOUD);
  private final UserId clientId = uploads.id(Persona.CLIENT);
  private final Api client = CLOUD.api().as(Persona.CLIENT);
  private final Api uploader = CLOUD.api().as(Persona.SUPER_ADMIN);
  private final Api support = CLOUD.api().as(Persona.SUPPORT_ADMIN);
  private final Announcement document = Announcement.pdf("patient-document", CONTENT).of(clientId);

  @AfterEach
  void theScannerWorks() {
    CLOUD.cloud().scanner().switchTo(Mode.UP);
    CLOUD.settle();
  }

  @Test
  void whom_it_is_for_is_led_to_the_bytes_under_an_address_that_says_nothing_of_them() {
    Answer uploaded = uploads.upload(uploader, document.named("Évaluation de Zoé.pdf"), CONTENT);
    CLOUD.settle();
    uploads.relate(APPOINTMENT, clientId, uploads.id(Persona.PROFESSIONAL), null);
    Api professional = CLOUD.api().as(Persona.PROFESSIONAL);

    for (Api reader : List.of(client, professional, support, uploader)) {
      Answer answer = read(reader, uploaded);
      assertThat(answer.status()).isEqualTo(302);
      assertThat(location(answer))
          .startsWith("/uploads/files/" + uploaded.text("fileId") + "?")
          .doesNotContain("valuation", "Zo", "disposition");
      HttpResponse<byte[]> bytes = uploads.get(location(answer));
      assertThat(bytes.statusCode()).isEqualTo(200);
      assertThat(bytes.body()).isEqualTo(CONTENT);
      assertThat(header(bytes, "content-type")).isEqualTo("application/pdf");
      assertThat(header(bytes, "content-disposition"))
          .isEqualTo(
              "attachment; filename=\"Evaluation de Zoe.pdf\";"
                  + " filename*=UTF-8''%C3%89valuation%20de%20Zo%C3%A9.pdf");
      assertThat(header(bytes, "cache-control")).isEqualTo("private, max-age=300");
      assertThat(header(bytes, "x-content-type-options")).isEqualTo("nosniff");
      assertThat(header(bytes, "content-security-policy"))
          .contains("default-src 'none'", "sandbox");
    }
    for (Persona stranger :
        List.of(
            Persona.OTHER_CLIENT,
            Persona.PENDING_PROFESSIONAL,
            Persona.CONTENT_ADMIN,
            Persona.BILLING_ADMIN)) {
      assertThat(read(CLOUD.api().as(stranger), uploaded).status()).isEqualTo(404);
    }
    assertThat(read(CLOUD.api(), uploaded).status()).isEqualTo(401);
  }

  @Test
  void who_follows_with_a_token_and_cookies_is_handed_the_bytes_all_the_same() {
    Answer uploaded = uploads.upload(uploader, document, CONTENT);
    CLOUD.settle();
    Map<String, String> shown = Map.of("authorization", "Bearer anything", "cookie", "a=b");

    HttpResponse<byte[]> bytes =
        uploads.call("GET", location(read(client, uploaded)), shown, new byte[0]);

    assertThat(bytes.statusCode()).isEqualTo(200);
    assertThat(bytes.body()).isEqualTo(CONTENT);
  }

  @Test
  void P16_what_is_not_scanned_is_read_by_its_uploader_and_administrators_alone() {
    CLOUD.cloud().scanner().switchTo(Mode.HELD);
    Answer uploaded = uploads.upload(uploader, document, CONTENT);
    CLOUD.settle();
    assertThat(read(client, uploaded).status()).isEqualTo(404);
    assertThat(read(support, uploaded).status()).isEqualTo(302);
    assertThat(read(uploader, uploaded).status()).isEqualTo(302);
    assertThat(uploaded.text("status")).isEqualTo("scanning");

    CLOUD.cloud().scanner().switchTo(Mode.DOWN);
    CLOUD.settle();
    assertThat(read(client, uploaded).status()).as("the scan failed").isEqualTo(404);

    CLOUD.cloud().scanner().switchTo(Mode.UP);
    scanAgain(uploaded, CONTENT);
    assertThat(read(client, uploaded).status()).isEqualTo(302);
  }

  @Test
  void P16_what_the_scanner_finds_infected_is_gone_with_its_document() {
    CLOUD.cloud().scanner().switchTo(Mode.HELD);
    Answer announced = uploads.announce(uploader, document);
    uploads.send(announced, CONTENT);
    Answer uploaded = uploads.complete(uploader, announced);
    String documents = "/api/clients/" + clientId + "/documents";
    assertThat(support.get(documents).body()).contains(uploaded.text("fileId"));

    scanAgain(uploaded, Samples.eicar());
    CLOUD.cloud().scanner().switchTo(Mode.UP);
    CLOUD.settle();

    assertThat(Stream.of(client, support, uploader).map(it -> read(it, uploaded)))
        .extracting(Answer::status)
        .containsOnly(404);
    Answer again = uploads.complete(uploader, announced);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.code()).isEqualTo("FILE_INFECTED");
    assertThat(support.get(documents).body()).doesNotContain(uploaded.text("fileId"));
  }

  @Test
  void P16_the_bytes_are_handed_out_under_their_own_address_alone() {
    Answer one = uploads.upload(uploader, document, CONTENT);
    Answer other = uploads.upload(uploader, document, CONTENT);
    CLOUD.settle();
    String signed = location(read(client, one));
    String file = one.text("fileId");

    Map<String, String> addresses =
        Map.of(
            "without a signature",
            "/uploads/files/" + file,
            "with another's signature",
            signed.replace(file, other.text("fileId")),
            "with another signature",
            signed.replaceFirst("Signature=...", "Signature=000"),
            "for longer",
            signed.replace("Expires=60", "Expires=999"),
            "too late",
            expired(file),
            "where everybody reads",
            "/uploads/public/" + file,
            "where it arrived",
            "/uploads/incoming/" + file,
            "under another name",
            signed + "&response-content-type=text%2Fhtml",
            "all of them",
            "/uploads/files/?list-type=2",
            "the bucket",
            "/uploads/");

    assertThat(uploads.get(signed).statusCode()).isEqualTo(200);
    addresses.forEach((how, address) -> {
      HttpResponse<byte[]> answer = uploads.get(address);
      assertThat(answer.statusCode()).as(how).isBetween(400, 499);
      assertThat(answer.body()).as(how).isNotEqualTo(CONTENT);
    });
    assertThat(uploads.call("DELETE", signed, Map.of(), new byte[0]).statusCode())
        .isBetween(400, 499);
    assertThat(uploads.call("PUT", signed, Map.of(), CONTENT).statusCode()).isBetween(400, 499);
  }

  @Test
  void images_of_public_pages_are_everybodys_once_they_are_scanned() {
    byte[] drawing = Samples.svg("<circle r=\"3\" fill=\"#0a0\"/>");
    Api editor = CLOUD.api().as(Persona.CONTENT_ADMIN);
    CLOUD.cloud().scanner().switchTo(Mode.HELD);
    Answer uploaded =
        uploads.upload(
            editor,
            new Announcement("content-image", "Logo.svg", "image/svg+xml", drawing.length, null),
            drawing);
    assertThat(read(CLOUD.api(), uploaded).status()).isEqualTo(401);
    assertThat(read(client, uploaded).status()).isEqualTo(404);
    String place = "/uploads/public/" + uploaded.text("fileId");
    assertThat(uploads.get(place).statusCode()).isBetween(400, 499);

    CLOUD.cloud().scanner().switchTo(Mode.UP);
    CLOUD.settle();

    Answer answer = read(CLOUD.api(), uploaded);
    assertThat(answer.status()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo(place);
    assertThat(answer.header("cache-control")).contains("public, max-age=86400, immutable");
    HttpResponse<byte[]> bytes = uploads.get(place);
    assertThat(bytes.body()).isEqualTo(drawing);
    assertThat(header(bytes, "content-disposition")).startsWith("inline; filename=\"Logo.svg\"");
    assertThat(header(bytes, "cache-control")).isEqualTo("public, max-age=86400, immutable");
    assertThat(header(bytes, "content-security-policy")).contains("default-src 'none'", "sandbox");
    assertThat(header(bytes, "x-content-type-options")).isEqualTo("nosniff");
  }

  @Test
  void P20_each_reading_by_another_is_in_the_clients_access_log() {
    Answer uploaded = uploads.upload(uploader, document, CONTENT);
    CLOUD.settle();
    assertThat(read(client, uploaded).status()).isEqualTo(302);
    CLOUD.settle();
    assertThat(client.get("/api/users/me/access-log").body()).doesNotContain(uploaded.text("_id"));

    assertThat(read(support, uploaded).status()).isEqualTo(302);
    assertThat(read(CLOUD.api().as(Persona.OTHER_CLIENT), uploaded).status()).isEqualTo(404);
    CLOUD.settle();

    assertThat(client.get("/api/users/me/access-log").json().findValuesAsText("fileId"))
        .containsOnlyOnce(uploaded.text("_id"));
  }

  private static Answer read(Api reader, Answer uploaded) {
    return reader.get("/api/files/" + uploaded.text("fileId"));
  }

  private static String location(Answer answer) {
    return answer.header("location").orElseThrow();
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    HttpHeaders headers = answer.headers();
    return headers.firstValue(name).orElse("");
  }

  /// Bytes that come to where the file is kept are scanned, as those are that the job copies there.
  private void scanAgain(Answer uploaded, byte[] content) {
    bucket(InstantSource.system())
        .put("uploads/files/" + uploaded.text("fileId"), content, "application/pdf");
    CLOUD.settle();
  }

  /// As it was signed two minutes ago.
  private static String expired(String file) {
    return bucket(
            InstantSource.fixed(InstantSource.system().instant().minus(Duration.ofMinutes(2))))
        .signedDownload("uploads/files/" + file, Duration.ofSeconds(60), Map.of());
  }

  private static Bucket bucket(InstantSource time) {
    Platform platform = CLOUD.cloud().functions().platform("ReadFile");
    return Bucket.signingAt(time, platform.variable("UPLOADS_BUCKET"), platform);
  }
}
