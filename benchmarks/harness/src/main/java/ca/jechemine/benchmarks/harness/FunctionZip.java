package ca.jechemine.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What is deployed of a domain, and what may not be in it.
record FunctionZip(Path file) {

  /// Lambda loads the zip before each start without a snapshot: the goal of `docs/performance.md`,
  /// ten million bytes.
  static final long MOST_BYTES = 10_000_000;

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

  private static final Pattern CODE = Pattern.compile("CodeUri: target/(\\S+\\.zip)");

  /// Every zip that a template of the tree deploys, built or not.
  static List<FunctionZip> all(Tree tree) throws IOException {
    List<FunctionZip> zips = new ArrayList<>();
    try (Stream<Path> directories = Files.list(tree.root().resolve("functions"))) {
      for (Path domain : directories.filter(it -> Files.exists(it.resolve("pom.xml"))).toList()) {
        Path template = domain.resolve("template.yaml");
        if (Files.exists(template)) {
          CODE.matcher(Files.readString(template))
              .results()
              .map(it -> it.group(1))
              .distinct()
              .forEach(it -> zips.add(new FunctionZip(domain.resolve("target").resolve(it))));
        } else {
          zips.add(new FunctionZip(tree.function(domain.getFileName().toString())));
        }
      }
    }
    return List.copyOf(zips);
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
