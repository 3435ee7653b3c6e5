package ca.jechemine.benchmarks.harness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A function's directory as Lambda lays it out: the zip unpacked, its jars under `lib/`.
///
/// The zips carry the native HTTP library of Lambda's processor alone; here it gives way to the
/// same version for this machine's.
record TaskRoot(Path directory, Path zip) {

  static TaskRoot unpack(Path zip, Path into, Path natives) throws IOException {
    if (!Files.exists(zip)) {
      throw new NoSuchFileException(zip.toString(), null, "build it first: ./mvnw package");
    }
    Directories.empty(into);
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(file)) {
      for (ZipEntry it = entries.getNextEntry(); it != null; it = entries.getNextEntry()) {
        Path target = into.resolve(it.getName()).normalize();
        if (!target.startsWith(into)) {
          throw new IOException(it.getName() + " leaves the task root");
        }
        if (!it.isDirectory()) {
          Files.createDirectories(target.getParent());
          Files.copy(entries, target);
        }
      }
    }
    TaskRoot root = new TaskRoot(into, zip);
    root.useNativesOfHost(natives);
    return root;
  }

  /// The file names under `lib/`.
  List<String> jars() throws IOException {
    return Directories.names(directory.resolve("lib"));
  }

  private void useNativesOfHost(Path natives) throws IOException {
    String wanted = "linux-" + Host.architecture() + ".jar";
    for (String jar : jars()) {
      if (jar.startsWith("aws-crt-") && jar.contains("-linux-") && !jar.endsWith(wanted)) {
        String host = jar.substring(0, jar.indexOf("-linux-") + 1) + wanted;
        Files.copy(natives.resolve(host), directory.resolve("lib").resolve(host));
        Files.delete(directory.resolve("lib").resolve(jar));
      }
    }
  }
}
