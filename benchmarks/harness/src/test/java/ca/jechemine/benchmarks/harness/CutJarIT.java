package ca.jechemine.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The jars of which a zip holds only a part (docs/adr/0013, docs/adr/0059, docs/adr/0061,
/// docs/adr/0070) do what they are there for.
class CutJarIT {

  /// One page of one word.
  private static final String PDF =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>endobj
      4 0 obj<</Length 29>>stream
      BT /F1 12 Tf (Bonjour) Tj ET
      endstream endobj
      trailer<</Root 1 0 R>>
      %%EOF
      """;

  private static final String STRIPE = "ca.jechemine.payments.stripe.";
  private static final String PORT = "ca.jechemine.payments.domain.stripe.";
  private static final String PAYMENT =
      """
      {"id": "pi_1", "status": "succeeded", "amount": 100, "amount_received": 100,
       "currency": "cad", "created": 1777129200, "payment_method_types": ["card"]}
      """;
  private static final String DECLINED =
      """
      {"error": {"type": "card_error", "code": "card_declined", "message": "declined",
       "payment_intent": {"id": "pi_1", "status": "requires_payment_method"}}}
      """;

  /// Of `1777129200.{}` with the secret `whsec_1`.
  private static final String HMAC =
      "73f63e3cf0efd4912a86e1facf7fee801d74440743d0cf8c1da228bd01b25a4f";

  private static final String IDENTITY = "ca.jechemine.identity.";
  private static final String BCRYPT =
      "$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";

  @TempDir private Path directory;

  @Test
  void makes_and_reads_both_kinds_of_hash() throws Exception {
    ZipFile zip = new ZipFile(Tree.here().function("identity").toFile());
    try (zip;
        URLClassLoader loader =
            new URLClassLoader(jars(zip), ClassLoader.getPlatformClassLoader())) {
      Class<?> hashes = loader.loadClass(IDENTITY + "crypto.SlowPasswordHashes");
      Class<?> cost = loader.loadClass(IDENTITY + "crypto.Argon2Cost");
      Class<?> hash = loader.loadClass(IDENTITY + "domain.PasswordHash");
      Object made =
          hashes
              .getConstructor(cost, RandomGenerator.class)
              .newInstance(cost.getField("STANDARD").get(null), new Random(5));

      Object argon2 = hashes.getMethod("of", String.class).invoke(made, "abc123xyz");
      Object bcrypt = hash.getConstructor(String.class).newInstance(BCRYPT);

      for (Object kept : List.of(argon2, bcrypt)) {
        assertThat(hashes.getMethod("matches", String.class, hash).invoke(made, "abc123xyz", kept))
            .isEqualTo(true);
        assertThat(hashes.getMethod("matches", String.class, hash).invoke(made, "abc123xyy", kept))
            .isEqualTo(false);
      }
    }
  }

  @Test
  void calls_stripe_and_knows_what_it_signed() throws Exception {
    ZipFile zip = new ZipFile(Tree.here().function("payments").toFile());
    try (zip;
        URLClassLoader loader =
            new URLClassLoader(jars(zip), ClassLoader.getPlatformClassLoader())) {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(loader);
      try {
        assertThat(charge(loader, 200, PAYMENT)).contains("SUCCEEDED");
        assertThat(charge(loader, 402, DECLINED)).contains("card_declined");
        assertThat(charge(loader, 0, "")).contains("unavailable");
        assertThat(isSigned(loader, "t=1777129200,v1=00")).isFalse();
        assertThat(isSigned(loader, "t=1777129200,v1=" + HMAC)).isTrue();
      } finally {
        thread.setContextClassLoader(before);
      }
    }
  }

  @Test
  void prints_a_receipt_in_both_languages() throws Exception {
    ZipFile zip = new ZipFile(Tree.here().function("payments").toFile());
    try (zip;
        URLClassLoader loader =
            new URLClassLoader(jars(zip), ClassLoader.getPlatformClassLoader())) {
      Class<?> receipts = loader.loadClass("ca.jechemine.payments.pdf.PdfReceipts");
      Class<?> language = loader.loadClass("ca.jechemine.kernel.Language");
      Object made = receipts.getConstructor().newInstance();

      for (Object it : language.getEnumConstants()) {
        byte[] receipt = (byte[]) receipts.getMethod("specimen", language).invoke(made, it);
        assertThat(new String(receipt, StandardCharsets.ISO_8859_1))
            .startsWith("%PDF-1.7")
            .contains("/StructTreeRoot", "/FontFile2", "+NotoSans-Regular", "+NotoSans-SemiBold")
            .endsWith("%%EOF\n");
      }
    }
  }

  /// Whether a list is changed, merged, searched and sorted: what that loads depends on what is
  /// done.
  @Test
  void finds_what_is_written_half_typed_and_misspelt() throws Exception {
    ZipFile zip = new ZipFile(Tree.here().search().toFile());
    try (zip;
        URLClassLoader loader =
            new URLClassLoader(jars(zip), ClassLoader.getPlatformClassLoader())) {
      Class<?> catalogue = loader.loadClass("ca.jechemine.library.lucene.LuceneCatalogue");

      Object found = catalogue.getMethod("rehearsed").invoke(null);

      assertThat((List<?>) found).hasSize(11).allMatch("Répétition"::equals);
    }
  }

  @Test
  void stamps_each_page_of_a_pdf() throws Exception {
    ZipFile zip = new ZipFile(Tree.here().function("library").toFile());
    try (zip;
        URLClassLoader loader =
            new URLClassLoader(jars(zip), ClassLoader.getPlatformClassLoader())) {
      Method write =
          loader
              .loadClass("ca.jechemine.library.stamp.PdfStamp")
              .getMethod("write", byte[].class, String.class);

      Object stamped = write.invoke(null, PDF.getBytes(StandardCharsets.ISO_8859_1), "Zoé Roy");

      assertThat((Optional<?>) stamped)
          .map(it -> new String((byte[]) it, StandardCharsets.ISO_8859_1))
          .hasValueSatisfying(it -> assertThat(it).startsWith("%PDF-").contains("JeCheminePied"));
    }
  }

  /// The payment, or the failure, as text. With the status 0 nobody answers.
  private static String charge(ClassLoader loader, int status, String body) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    if (status == 0) {
      server.stop(0);
    }
    try {
      return charged(loader, address);
    } finally {
      server.stop(0);
    }
  }

  private static String charged(ClassLoader loader, URI address) throws Exception {
    Class<?> customer = loader.loadClass(PORT + "CustomerId");
    Class<?> money = loader.loadClass("ca.jechemine.kernel.Money");
    Class<?> type = loader.loadClass(PORT + "MethodType");
    Class<?> metadata = loader.loadClass(PORT + "Metadata");
    Class<?> payment = loader.loadClass(PORT + "NewPayment");
    Class<?> key = loader.loadClass(PORT + "IdempotencyKey");
    Object asked =
        payment
            .getConstructor(customer, money, type, String.class, metadata)
            .newInstance(
                customer.getConstructor(String.class).newInstance("cus_1"),
                money.getConstructor(long.class).newInstance(100L),
                type.getField("ACSS_DEBIT").get(null),
                "Je chemine",
                metadata.getMethod("none").invoke(null));
    Class<?> api = loader.loadClass(STRIPE + "StripeApi");
    Method at = api.getDeclaredMethod("at", URI.class, String.class, Duration.class);
    at.setAccessible(true);
    try {
      return api.getMethod("createPayment", payment, key)
          .invoke(
              at.invoke(null, address, "sk_test_1", Duration.ofSeconds(5)),
              asked,
              key.getConstructor(String.class).newInstance("intent_1"))
          .toString();
    } catch (InvocationTargetException failed) {
      return String.valueOf(failed.getCause());
    }
  }

  private static boolean isSigned(ClassLoader loader, String header) throws Exception {
    Class<?> signature = loader.loadClass(STRIPE + "WebhookSignature");
    Constructor<?> constructor = signature.getDeclaredConstructor(List.class, InstantSource.class);
    constructor.setAccessible(true);
    Method isValid = signature.getDeclaredMethod("isValid", byte[].class, String.class);
    isValid.setAccessible(true);
    Object made =
        constructor.newInstance(
            List.of("whsec_1"), InstantSource.fixed(Instant.ofEpochSecond(1_777_129_200)));
    return (boolean) isValid.invoke(made, "{}".getBytes(StandardCharsets.UTF_8), header);
  }

  private URL[] jars(ZipFile zip) throws IOException {
    List<URL> jars = new ArrayList<>();
    for (ZipEntry jar : zip.stream().filter(it -> it.getName().endsWith(".jar")).toList()) {
      Path file = directory.resolve(Path.of(jar.getName()).getFileName());
      Files.copy(zip.getInputStream(jar), file);
      jars.add(file.toUri().toURL());
    }
    return jars.toArray(URL[]::new);
  }
}
