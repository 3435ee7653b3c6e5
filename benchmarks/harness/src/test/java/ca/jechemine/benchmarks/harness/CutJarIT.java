package ca.jechemine.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The jars of which a zip holds only a part (docs/adr/0013, docs/adr/0059) do what they are there
/// for.
class CutJarIT {

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
