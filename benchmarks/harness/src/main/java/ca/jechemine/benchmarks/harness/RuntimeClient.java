package ca.jechemine.benchmarks.harness;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/// Lambda's runtime interface client, the real one, as the managed runtime starts it: serial
/// collector, first-tier compiler only, its own jars on the class path, the function's loaded from
/// its task root, its native part passed by property.
final class RuntimeClient {

  private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String NATIVE_PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  /// As the managed runtime has them. The heap is 85 % of 1,769 MB, the memory at which Lambda
  /// gives one whole vCPU; the property leads `org.crac` to the runtime client's hooks around a
  /// snapshot.
  private static final List<String> MANAGED =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:MaxHeapSize=1539768k",
          "-Djava.net.preferIPv4Stack=true",
          "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");

  private final Host host;
  private final Path jars;
  private final Path nativeLibrary;
  private final List<String> properties;

  /// `properties` go to every function alike.
  RuntimeClient(Host host, Path jars, Path work, List<String> properties) throws IOException {
    this.host = host;
    this.jars = jars;
    this.nativeLibrary = extractNative(work);
    this.properties = List.copyOf(properties);
  }

  String version() throws IOException {
    return clientJar().replaceAll(".*-([0-9.]+)\\.jar", "$1");
  }

  /// Starts a function; `flags` are for the JVM, after those that every function has.
  Process start(
      TaskRoot root, String handler, Map<String, String> environment, Path log, List<String> flags)
      throws IOException {
    List<String> command = new ArrayList<>(host.pinned());
    command.add(host.java().toString());
    command.addAll(MANAGED);
    command.add("-D" + NATIVE_PROPERTY + "=" + nativeLibrary);
    command.addAll(properties);
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath(), MAIN, handler));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(root.directory().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private String classPath() throws IOException {
    return Directories.names(jars).stream()
        .map(it -> jars.resolve(it).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private String clientJar() throws IOException {
    return Directories.names(jars).stream()
        .filter(it -> it.startsWith("aws-lambda-java-runtime-interface-client-"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No runtime interface client in " + jars));
  }

  private Path extractNative(Path work) throws IOException {
    String name = "libaws-lambda-jni.linux-" + Host.architecture() + ".so";
    Path library = work.resolve(name);
    Files.createDirectories(work);
    try (JarFile jar = new JarFile(jars.resolve(clientJar()).toFile())) {
      ZipEntry entry = jar.getEntry("jni/" + name);
      if (entry == null) {
        throw new IllegalStateException("The runtime interface client has no " + name);
      }
      try (InputStream content = jar.getInputStream(entry)) {
        Files.write(library, content.readAllBytes());
      }
    }
    return library;
  }
}
