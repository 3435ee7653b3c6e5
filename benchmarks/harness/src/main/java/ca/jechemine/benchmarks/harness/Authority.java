package ca.jechemine.benchmarks.harness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate authority of the benchmark's own, so that its AWS speaks TLS as the real one does:
/// RSA 2048, a server certificate signed by an authority that clients find among all the usual
/// ones.
final class Authority {

  private static final String PASSWORD = "benchmark";
  private static final List<Path> SYSTEM_BUNDLES =
      List.of(
          Path.of("/etc/ssl/certs/ca-certificates.crt"),
          Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"));

  private final Path directory;

  private Authority(Path directory) {
    this.directory = directory;
  }

  /// Makes the keys and certificates that `directory` does not hold yet.
  static Authority in(Path directory) throws IOException {
    Authority authority = new Authority(directory);
    if (!Files.exists(authority.bundle())) {
      Directories.empty(directory);
      authority.sign();
      authority.trust();
    }
    return authority;
  }

  /// What the server proves itself with.
  SSLContext server() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stored = Files.newInputStream(directory.resolve("server.p12"))) {
      keys.load(stored, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /// The machine's trusted authorities and this one, for native clients.
  Path bundle() {
    return directory.resolve("bundle.pem");
  }

  /// Makes a JVM trust this authority beside those that the JDK trusts.
  List<String> jvmProperties() {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + directory.resolve("trusted.jks"),
        "-Djavax.net.ssl.trustStorePassword=changeit");
  }

  private void sign() throws IOException {
    keytool(
        "-genkeypair -alias authority -dname CN=benchmark-authority -ext bc:c=ca:true"
            + " -keyalg RSA -keysize 2048 -validity 3650 -keystore authority.p12");
    keytool(
        "-genkeypair -alias server -dname CN=localhost"
            + " -keyalg RSA -keysize 2048 -validity 3650 -keystore server.p12");
    keytool("-certreq -alias server -file server.csr -keystore server.p12");
    keytool(
        "-gencert -alias authority -infile server.csr -outfile server.pem -rfc -validity 3650"
            + " -ext san=dns:localhost,ip:127.0.0.1 -ext eku=serverAuth -keystore authority.p12");
    keytool("-exportcert -alias authority -rfc -file authority.pem -keystore authority.p12");
    keytool("-importcert -noprompt -alias authority -file authority.pem -keystore server.p12");
    keytool("-importcert -noprompt -alias server -file server.pem -keystore server.p12");
  }

  private void trust() throws IOException {
    Path trusted = directory.resolve("trusted.jks");
    Files.copy(
        Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"),
        trusted,
        StandardCopyOption.REPLACE_EXISTING);
    run(
        "-importcert -noprompt -alias benchmark -file authority.pem -keystore trusted.jks",
        "changeit");
    Optional<Path> system = SYSTEM_BUNDLES.stream().filter(Files::exists).findFirst();
    String usual = system.isPresent() ? Files.readString(system.get()) : "";
    Files.writeString(bundle(), usual + Files.readString(directory.resolve("authority.pem")));
  }

  private void keytool(String arguments) throws IOException {
    run(arguments, PASSWORD);
  }

  private void run(String arguments, String password) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    Stream.of(arguments.split(" ", -1)).forEach(command::add);
    command.addAll(List.of("-storepass", password));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("keytool.log").toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("keytool failed: " + directory.resolve("keytool.log"));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }
}
