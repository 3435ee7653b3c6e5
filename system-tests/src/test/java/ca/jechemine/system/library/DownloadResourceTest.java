package ca.jechemine.system.library;

import static ca.jechemine.system.library.Catalogued.ADMIN;
import static ca.jechemine.system.library.Catalogued.RESOURCES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.local.scan.MalwareProtection.Mode;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.objects.Bucket;
import ca.jechemine.system.documents.Uploads;
import ca.jechemine.system.documents.Uploads.Announcement;
import ca.jechemine.system.payments.Shoppers;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadResourceTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final Pattern LIFE = Pattern.compile("X-Amz-Expires=(\\d+)");

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final LibraryRows rows = new LibraryRows(CLOUD);
  private final ResourceFiles files = new ResourceFiles(CLOUD);
  private final Uploads uploads = new Uploads(CLOUD);
  private final Api client = CLOUD.api().as(Persona.CLIENT);
  private final String clientId = LibraryRows.id(CLOUD, Persona.CLIENT);

  @AfterEach
  void theScannerWorks() {
    CLOUD.cloud().scanner().switchTo(Mode.UP);
    CLOUD.settle();
  }

  @Test
  void a_pdf_says_in_the_foot_of_each_page_whose_copy_it_is() throws IOException {
    String file = files.pdf();
    String id = resource("Cahier", "0", "/api/files/" + file);

    Answer answer = download(client, id);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("fileName")).isEqualTo("Bilan.pdf");
    assertThat(answer.text("fileType")).isEqualTo("application/pdf");
    assertThat(answer.json().path("expiresIn").asInt()).isEqualTo(300);
    assertThat(answer.text("url"))
        .startsWith(RESOURCES + id + "/file?")
        .doesNotContain(file, "uploads", clientId);
    assertThat(answer.header("cache-control")).contains("no-store");
    Answer led = client.get(answer.text("url"));
    assertThat(led.status()).as(led.body()).isEqualTo(302);
    HttpResponse<byte[]> bytes = uploads.get(led.header("location").orElseThrow());
    assertThat(bytes.statusCode()).isEqualTo(200);
    assertThat(bytes.headers().firstValue("content-disposition").orElse("")).contains("Bilan.pdf");
    String shortId = clientId.substring(16).toUpperCase(java.util.Locale.ROOT);
    try (PDDocument document = Loader.loadPDF(bytes.body())) {
      assertThat(document.getNumberOfPages()).isEqualTo(4);
      for (int page = 1; page <= 4; page++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        assertThat(text.getText(document).strip())
            .as("page " + page)
            .matches("\\S.* · Je chemine · " + shortId);
      }
    }
  }

  /// What `./start` shows without an upload: the stamp, of what is free and of what was bought.
  @ParameterizedTest
  @CsvSource({"Journal des pensées anxieuses, 0", "Traverser une attaque de panique, 24"})
  void the_demo_catalogue_has_files_that_are_stamped(String title, int price) throws IOException {
    JsonNode demo =
        client
            .get("/api/resources?search=" + URLEncoder.encode(title, UTF_8))
            .json()
            .at("/resources/0");
    assertThat(demo.path("title").asText()).isEqualTo(title);
    assertThat(demo.path("priceCad").asInt()).isEqualTo(price);
    String id = demo.path("id").asText();
    if (price > 0) {
      assertThat(download(client, id).status()).isEqualTo(402);
      rows.purchase(clientId, id, true);
    }

    Answer answer = download(client, id);

    String location = client.get(answer.text("url")).header("location").orElseThrow();
    try (PDDocument document = Loader.loadPDF(uploads.get(location).body())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(title, clientId.substring(16).toUpperCase(java.util.Locale.ROOT));
    }
    rows.purchase(clientId, id, false);
  }

  @Test
  void what_is_no_pdf_is_handed_out_as_it_is() {
    String id = resource("Affiche", "0", "/api/files/" + files.picture());

    Answer answer = download(client, id);

    assertThat(answer.text("fileName")).isEqualTo("Affiche d’été.png");
    assertThat(answer.text("fileType")).isEqualTo("image/png");
    Answer led = client.get(answer.text("url"));
    assertThat(uploads.get(led.header("location").orElseThrow()).body())
        .isEqualTo(ResourceFiles.PNG);
  }

  /// What is listened to or watched is of the site like what is read, and may be sold.
  @ParameterizedTest
  @CsvSource({
    "Calme.mp3, audio/mpeg, fffb9064000000000000000000000000",
    "Calme.m4a, audio/mp4, 00000018667479704d344120000002004d3441206d703432",
    "Calme.mp4, video/mp4, 000000186674797069736f6d0000020069736f6d6d703432"
  })
  void a_sound_or_a_film_is_bought_and_handed_out(String name, String type, String hex) {
    byte[] content = HexFormat.of().parseHex(hex);
    String file =
        files.upload(
            Persona.CONTENT_ADMIN,
            new Announcement("resource-file", name, type, content.length, null),
            content);
    String id = resource("Calme", "9.99", "/api/files/" + file);
    assertThat(download(client, id).status()).isEqualTo(402);
    rows.purchase(clientId, id, true);

    Answer answer = download(client, id);

    assertThat(answer.text("fileName")).isEqualTo(name);
    assertThat(answer.text("fileType")).isEqualTo(type);
    String location = client.get(answer.text("url")).header("location").orElseThrow();
    assertThat(uploads.get(location).body()).isEqualTo(content);
  }

  @Test
  void what_is_kept_elsewhere_has_its_own_address() {
    String id = resource("Ailleurs", "0", "https://exemple.ca/audio/calme.mp3");

    Answer answer = download(client, id);

    assertThat(answer.text("url")).isEqualTo("https://exemple.ca/audio/calme.mp3");
    assertThat(answer.text("fileName")).isEqualTo("calme.mp3");
  }

  @Test
  void who_has_not_bought_it_is_told_so_and_nothing_is_counted() {
    String id = resource("Payant", "24", "/api/files/" + files.picture());

    Answer answer = download(client, id);

    assertThat(answer.status()).isEqualTo(402);
    assertThat(answer.code()).isEqualTo("PURCHASE_REQUIRED");
    assertThat(answer.body()).doesNotContain("/file");
    assertThat(rows.find("RESOURCE#" + id, "COUNTS")).isEmpty();
    assertThat(rows.find("SHELF#" + clientId, "RESOURCE#" + id)).isEmpty();
  }

  @Test
  void a_link_ends_with_the_access_that_it_was_made_for() {
    String id = resource("Remboursé", "24", "/api/files/" + files.picture());
    rows.purchase(clientId, id, true);
    String link = download(client, id).text("url");
    assertThat(client.get(link).status()).isEqualTo(302);

    rows.purchase(clientId, id, false);

    assertThat(client.get(link).status()).isEqualTo(402);
    assertThat(download(client, id).status()).isEqualTo(402);
  }

  /// Contract 40 §4.2: a full refund removes the access. Whatever was handed out just before is
  /// over then too.
  @Test
  void a_refund_takes_access_away_within_five_seconds_on_every_path() throws InterruptedException {
    Shoppers shoppers = new Shoppers(CLOUD);
    String id =
        shoppers.resource(Map.of("price", "24", "fileUrl", "\"/api/files/" + files.pdf() + "\""));
    UserId buyer = shoppers.client();
    String purchase = shoppers.bought(buyer, id).text("purchaseId");
    Api theirs = shoppers.as(buyer);
    String list = "/api/resources?purchased=true";
    assertThat(Shelving.ids(theirs.get(list).json().path("resources"))).containsExactly(id);
    assertThat(theirs.get(RESOURCES + id).json().path("resource").has("contentHtml")).isTrue();
    String link = download(theirs, id).text("url");
    String location = theirs.get(link).header("location").orElseThrow();
    assertThat(uploads.get(location).statusCode()).isEqualTo(200);

    assertThat(shoppers.refund(purchase, null).status()).isEqualTo(200);
    CLOUD.settle();
    CLOUD.cloud().advance(Duration.ofSeconds(5));

    assertThat(Shelving.ids(theirs.get(list).json().path("resources"))).isEmpty();
    assertThat(theirs.get(RESOURCES + "mine").json().at("/resources/0/hasAccess").asBoolean(true))
        .isFalse();
    JsonNode read = theirs.get(RESOURCES + id).json().path("resource");
    assertThat(read.path("hasAccess").asBoolean(true)).isFalse();
    assertThat(read.has("contentHtml")).isFalse();
    assertThat(download(theirs, id).status()).isEqualTo(402);
    assertThat(theirs.get(link).status()).isEqualTo(402);
    assertThat(uploads.get(signedBefore(location, Duration.ZERO)).statusCode()).isEqualTo(200);
    assertThat(uploads.get(signedBefore(location, Duration.ofSeconds(5))).statusCode())
        .isEqualTo(403);
  }

  /// The same address, as good as it is, as if it had been signed that long ago: S3 goes by the
  /// machine's time, which no test moves.
  private static String signedBefore(String location, Duration ago) {
    URI address = URI.create(location);
    Matcher life = LIFE.matcher(address.getQuery());
    assertThat(life.find()).isTrue();
    Platform platform = CLOUD.cloud().functions().platform("ReadResourceFile");
    InstantSource then = InstantSource.fixed(InstantSource.system().instant().minus(ago));
    return Bucket.signingAt(then, platform.variable("UPLOADS_BUCKET"), platform)
        .signedDownload(
            address.getPath().substring(1),
            Duration.ofSeconds(Long.parseLong(life.group(1))),
            Map.of());
  }

  @Test
  void a_link_is_good_for_one_person_one_resource_and_five_minutes() throws InterruptedException {
    String id = resource("Lien", "0", "/api/files/" + files.picture());
    String other = resource("Autre", "0", "/api/files/" + files.picture());
    String link = download(client, id).text("url");
    String later = link.replaceAll("until=\\d+", "until=9999999999");

    assertThat(CLOUD.api().get(link).status()).isEqualTo(401);
    assertThat(CLOUD.api().as(Persona.OTHER_CLIENT).get(link).status()).isEqualTo(404);
    assertThat(CLOUD.api().as(Persona.SUPER_ADMIN).get(link).status()).isEqualTo(404);
    assertThat(client.get(link.replace(id, other)).status()).isEqualTo(404);
    assertThat(client.get(later).status()).isEqualTo(404);
    assertThat(client.get(link.substring(0, link.length() - 1) + "z").status()).isEqualTo(404);
    assertThat(client.get(RESOURCES + id + "/file").status()).isEqualTo(404);
    CLOUD.cloud().advance(Duration.ofMinutes(5));
    Answer late = client.get(link);
    assertThat(late.status()).isEqualTo(410);
    assertThat(late.code()).isEqualTo("LINK_EXPIRED");
  }

  @Test
  void downloads_at_once_are_counted_exactly() throws InterruptedException {
    String id = resource("Compté", "0", "https://exemple.ca/a.pdf");
    Api other = CLOUD.api().as(Persona.OTHER_CLIENT);
    List<Callable<Integer>> calls =
        IntStream.range(0, 12)
            .<Callable<Integer>>mapToObj(
                it -> () -> download(it % 3 == 0 ? other : client, id).status())
            .toList();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(calls).forEach(it -> assertThat(it.resultNow()).isEqualTo(200));
    }

    assertThat(rows.find("RESOURCE#" + id, "COUNTS").orElseThrow().number("downloads"))
        .isEqualTo(12);
    assertThat(
            rows.find("SHELF#" + clientId, "RESOURCE#" + id).orElseThrow().number("downloadCount"))
        .isEqualTo(8);
  }

  @Test
  void without_a_file_or_a_resource_there_is_nothing_to_download() {
    String none = catalogued.resource("Sans fichier", "0");
    String hidden = catalogued.resource("Cachée", Map.of("status", "\"draft\""));

    assertThat(download(client, none).status()).isEqualTo(404);
    assertThat(download(client, none).code()).isEqualTo("NO_FILE");
    assertThat(download(client, hidden).status()).isEqualTo(404);
    assertThat(download(client, "0123456789abcdef01234567").status()).isEqualTo(404);
    assertThat(download(client, "x").status()).isEqualTo(400);
    assertThat(download(CLOUD.api(), none).status()).isEqualTo(401);
    assertThat(rows.find("RESOURCE#" + none, "COUNTS")).isEmpty();
  }

  @Test
  void who_bought_what_was_taken_off_keeps_it() {
    String id = resource("Gardé", "24", "/api/files/" + files.picture());
    rows.purchase(clientId, id, true);
    CLOUD.api().as(Persona.CONTENT_ADMIN).post(ADMIN + "/" + id + "/unpublish", "");

    assertThat(download(client, id).status()).isEqualTo(200);
    assertThat(client.get(RESOURCES + id).status()).isEqualTo(200);
    assertThat(download(CLOUD.api().as(Persona.OTHER_CLIENT), id).status()).isEqualTo(404);
  }

  @Test
  void only_a_clean_file_that_was_uploaded_for_a_resource_is_taken() {
    byte[] content = ResourceFiles.pages();
    String image =
        files.upload(
            Persona.CONTENT_ADMIN,
            new Announcement("content-image", "a.png", "image/png", ResourceFiles.PNG.length, null),
            ResourceFiles.PNG);
    CLOUD.cloud().scanner().switchTo(Mode.HELD);
    String scanning =
        files.upload(Persona.CONTENT_ADMIN, Announcement.pdf("resource-file", content), content);

    for (String file : List.of(image, scanning)) {
      Answer answer =
          catalogued.created("Fichier", Map.of("fileUrl", "\"/api/files/" + file + "\""));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().path("fields").findValuesAsText("field")).containsExactly("fileUrl");
    }
  }

  @Test
  void the_file_itself_is_opened_by_nobody_but_through_a_download() {
    String file = files.picture();
    resource("Direct", "0", "/api/files/" + file);

    for (Persona persona : List.of(Persona.CLIENT, Persona.CONTENT_ADMIN, Persona.SUPER_ADMIN)) {
      assertThat(CLOUD.api().as(persona).get("/api/files/" + file).status()).isEqualTo(404);
    }
  }

  private String resource(String title, String price, String file) {
    return catalogued.resource(title, Map.of("price", price, "fileUrl", "\"" + file + "\""));
  }

  private static Answer download(Api api, String id) {
    return api.get(RESOURCES + id + "/download");
  }
}
