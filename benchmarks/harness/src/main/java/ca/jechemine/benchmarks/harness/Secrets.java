package ca.jechemine.benchmarks.harness;

import java.util.Map;

/// The secrets that functions read while they start. They protect nothing but the benchmark.
final class Secrets {

  /// What CloudFront would prove itself with; the sample events carry it.
  static final String ORIGIN_VERIFY = "benchmark-origin";

  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  /// By the name that a function's environment gives it.
  static final Map<String, String> VALUES =
      Map.of(
          "EdgeSecret",
          """
          {"originVerify":"%s","cursorKey":"%s"}\
          """
              .formatted(ORIGIN_VERIFY, KEY),
          "DataKeysSecret",
          """
          {"current":"k1","keys":{"k1":"%s"},"lookupKey":"%s"}\
          """
              .formatted(KEY, KEY),
          "SessionSecret",
          """
          {"accessTokenKeys":{"current":"a1","keys":{"a1":"%s"}},"nextAuthSecret":"%s"}\
          """
              .formatted(KEY, KEY),
          "InboundEmailSecret",
          """
          {"signingSecret":"whsec_%s"}\
          """
              .formatted(KEY));

  private Secrets() {}

  /// Secrets Manager's answer to the body of a `GetSecretValue`.
  static String answerTo(String request) {
    return VALUES.entrySet().stream()
        .filter(it -> request.contains('"' + it.getKey() + '"'))
        .findFirst()
        .map(it -> answer(it.getKey(), it.getValue()))
        .orElseThrow(() -> new IllegalArgumentException("No such secret: " + request));
  }

  private static String answer(String name, String value) {
    return """
    {"ARN":"arn:aws:secretsmanager:ca-central-1:000000000000:secret:%s","Name":"%s","VersionId":"1","SecretString":"%s"}\
    """
        .formatted(name, name, value.replace("\"", "\\\""));
  }
}
