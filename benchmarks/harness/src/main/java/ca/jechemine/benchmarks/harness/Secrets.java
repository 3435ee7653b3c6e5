package ca.jechemine.benchmarks.harness;

import java.util.Map;
import java.util.StringJoiner;

/// The secrets that functions read while they start. They protect nothing but the benchmark.
final class Secrets {

  /// What CloudFront would prove itself with; the sample events carry it.
  static final String ORIGIN_VERIFY = "benchmark-origin";

  private static final String KEY = "aText0fWhichTheKeysAreDerived01234567890";

  /// By the name that a function's environment gives it.
  static final Map<String, String> VALUES =
      Map.of(
          "EdgeSecret",
          json("current", "k1", "k1", ORIGIN_VERIFY),
          "DataKeysSecret",
          json("current", "k1", "lookup", "k1", "k1", KEY),
          "SessionSecret",
          json("current", "k1", "k1", KEY),
          "InboundEmailSecret",
          json("current", "k1", "k1", KEY),
          "PushKeysSecret",
          json("current", "k1", "k1", KEY));

  private Secrets() {}

  /// Secrets Manager's answer to the body of a `GetSecretValue`.
  static String answerTo(String request) {
    return VALUES.entrySet().stream()
        .filter(it -> request.contains('"' + it.getKey() + '"'))
        .findFirst()
        .map(it -> answer(it.getKey(), it.getValue()))
        .orElseThrow(() -> new IllegalArgumentException("No such secret: " + request));
  }

  private static String json(String... namesAndValues) {
    StringJoiner members = new StringJoiner(",", "{", "}");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.add("\"%s\":\"%s\"".formatted(namesAndValues[i], namesAndValues[i + 1]));
    }
    return members.toString();
  }

  private static String answer(String name, String value) {
    return """
    {"ARN":"arn:aws:secretsmanager:ca-central-1:000000000000:secret:%s","Name":"%s","VersionId":"1","SecretString":"%s"}\
    """
        .formatted(name, name, value.replace("\"", "\\\""));
  }
}
