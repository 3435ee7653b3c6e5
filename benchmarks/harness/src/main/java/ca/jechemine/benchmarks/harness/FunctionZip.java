package ca.jechemine.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What is deployed of a domain, and what may not be in it.
record FunctionZip(Path file) {

  /// Lambda loads the zip before each start without a snapshot: the goal of `docs/performance.md`,
  /// ten million bytes.
  static final long MOST_BYTES = 10_000_000;

  /// That of the library, which searches and stamps (docs/adr/0074).
  private static final long MOST_BYTES_OF_THE_LIBRARY = 10_600_000;

  /// Each of these costs a cold start more than it brings, or belongs to tests alone; the beginning
  /// of a jar's name.
  private static final List<String> BANNED =
      List.of(
          "jackson-databind-",
          "jackson-annotations-",
          "netty-",
          "apache-client-",
          "apache5-client-",
          "url-connection-client-",
          "httpclient",
          "httpcore",
          "spring-",
          "hibernate-",
          "guice-",
          "guava-",
          "log4j-",
          "logback-",
          "dynamodb-enhanced-",
          "aws-java-sdk-",
          "sesv2-",
          "aws-lambda-java-events-",
          "joda-time-",
          "s3proxy-",
          "DynamoDBLocal-",
          "elasticmq-",
          "jetty-",
          "junit-",
          "assertj-",
          "local-cloud-",
          "testkit-");

  /// The zip of every domain in the tree, built or not.
  static List<FunctionZip> all(Tree tree) throws IOException {
    try (Stream<Path> directories = Files.list(tree.root().resolve("functions"))) {
      return directories
          .filter(it -> Files.exists(it.resolve("pom.xml")))
          .map(it -> new FunctionZip(tree.function(it.getFileName().toString())))
          .toList();
    }
  }

  /// What it may be.
  long mostBytes() {
    return file.endsWith("library.zip") ? MOST_BYTES_OF_THE_LIBRARY : MOST_BYTES;
  }

  long bytes() throws IOException {
    return Files.size(file);
  }

  List<String> entries() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().filter(it -> !it.isDirectory()).map(ZipEntry::getName).toList();
    }
  }

  /// The jars in it that may not be.
  List<String> banned() throws IOException {
    return entries().stream()
        .map(it -> it.substring(it.lastIndexOf('/') + 1))
        .filter(it -> BANNED.stream().anyMatch(it::startsWith))
        .toList();
  }
}
