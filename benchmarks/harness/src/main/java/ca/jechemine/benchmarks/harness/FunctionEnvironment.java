package ca.jechemine.benchmarks.harness;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The environment variables of every function: those that Lambda sets, and those of the templates.
final class FunctionEnvironment {

  private FunctionEnvironment() {}

  /// `authorities` is the file of those that native TLS clients trust, when it is not the system's.
  static Map<String, String> towards(Map<String, String> endpoints, Optional<Path> authorities) {
    Map<String, String> all = new HashMap<>(lambdas());
    all.putAll(templates());
    all.putAll(endpoints);
    authorities.ifPresent(it -> all.put("SSL_CERT_FILE", it.toString()));
    return all;
  }

  private static Map<String, String> lambdas() {
    return Map.ofEntries(
        Map.entry("PATH", "/usr/local/bin:/usr/bin:/bin"),
        Map.entry("LANG", "en_US.UTF-8"),
        Map.entry("TZ", ":UTC"),
        Map.entry("AWS_REGION", "ca-central-1"),
        Map.entry("AWS_DEFAULT_REGION", "ca-central-1"),
        Map.entry("AWS_ACCESS_KEY_ID", "local"),
        Map.entry("AWS_SECRET_ACCESS_KEY", "local-secret"),
        Map.entry("AWS_SESSION_TOKEN", "benchmark"),
        Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
        Map.entry("AWS_LAMBDA_FUNCTION_NAME", "benchmark"),
        Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "1"),
        Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769"),
        Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/benchmark"),
        Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "benchmark"));
  }

  private static Map<String, String> templates() {
    return Map.ofEntries(
        Map.entry("STAGE", "benchmark"),
        Map.entry("TABLE", Tables.DOMAIN),
        Map.entry("OUTBOX_TABLE", Tables.OUTBOX),
        Map.entry("SETTINGS_TABLE", Tables.SETTINGS),
        Map.entry("EDGE_SECRET", "EdgeSecret"),
        Map.entry("DATA_KEYS_SECRET", "DataKeysSecret"),
        Map.entry("SESSION_SECRET", "SessionSecret"),
        Map.entry("INBOUND_EMAIL_SECRET", "InboundEmailSecret"),
        Map.entry("PUSH_KEYS_SECRET", "PushKeysSecret"),
        Map.entry("PUSH_SERVICES", "push.jechemine.test"),
        Map.entry("SITE_URL", "https://www.example.test"),
        Map.entry("MAIL_FROM", "ne-pas-repondre@example.test"),
        Map.entry("SUPPORT_EMAIL", "soutien@example.test"),
        Map.entry("ADMIN_ALERT_FALLBACK", "admin@example.test"));
  }
}
