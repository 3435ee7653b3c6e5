package ca.jechemine.local.aws;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Secrets Manager, as far as it is used: strings by name or ARN, the current and the previous
/// value.
final class SecretsEngine implements Engine {

  private static final String CURRENT = "AWSCURRENT";
  private static final String PREVIOUS = "AWSPREVIOUS";

  private final @Nullable Path file;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<String, Stored> secrets;

  SecretsEngine(@Nullable Path file, InstantSource clock, RandomGenerator random) {
    this.file = file;
    this.clock = clock;
    this.random = random;
    this.secrets =
        file == null
            ? new LinkedHashMap<>()
            : Json.read(
                file, new TypeReference<LinkedHashMap<String, Stored>>() {}, new LinkedHashMap<>());
  }

  /// Makes the secret up, unless there is one of this name.
  synchronized void define(SecretDefinition definition) {
    if (!secrets.containsKey(definition.name())) {
      keep(definition.name(), Stored.first(definition.value().apply(random), newVersion()));
    }
  }

  @Override
  public synchronized Answer answer(Call call) {
    JsonNode input = Json.tree(call.body());
    return switch (call.operation()) {
      case "GetSecretValue" -> value(input);
      case "CreateSecret" -> create(input);
      case "PutSecretValue" -> put(input);
      default -> error("UnknownOperationException", "The operation is not known");
    };
  }

  private Answer value(JsonNode input) {
    String name = name(input);
    Stored secret = secrets.get(name);
    if (secret == null) {
      return notFound();
    }
    String stage = input.path("VersionStage").asText(CURRENT);
    boolean previous = stage.equals(PREVIOUS);
    String value = previous ? secret.previous() : secret.current();
    String version = previous ? secret.previousVersion() : secret.currentVersion();
    boolean unknownVersion =
        input.hasNonNull("VersionId") && !input.get("VersionId").asText().equals(version);
    if (value == null
        || version == null
        || unknownVersion
        || !(previous || stage.equals(CURRENT))) {
      return error(
          "ResourceNotFoundException",
          "Secrets Manager can't find the specified secret value for staging label: " + stage);
    }
    Map<String, Object> output = named(name, version);
    output.put("SecretString", value);
    output.put("VersionStages", new String[] {stage});
    output.put("CreatedDate", clock.instant().getEpochSecond());
    return Answer.json(output);
  }

  private Answer create(JsonNode input) {
    String name = input.path("Name").asText("");
    String value = input.path("SecretString").asText("");
    if (name.isEmpty()) {
      return error("InvalidParameterException", "You must provide a name");
    }
    Stored present = secrets.get(name);
    String token = input.path("ClientRequestToken").asText(newVersion());
    if (present == null) {
      keep(name, Stored.first(value, token));
    } else if (!token.equals(present.currentVersion()) || !value.equals(present.current())) {
      return error(
          "ResourceExistsException",
          "The operation failed because the secret " + name + " already exists.");
    }
    return Answer.json(named(name, token));
  }

  private Answer put(JsonNode input) {
    String name = name(input);
    Stored present = secrets.get(name);
    if (present == null) {
      return notFound();
    }
    String token = input.path("ClientRequestToken").asText(newVersion());
    if (!token.equals(present.currentVersion())) {
      keep(name, present.next(input.path("SecretString").asText(""), token));
    }
    Map<String, Object> output = named(name, token);
    output.put("VersionStages", new String[] {CURRENT});
    return Answer.json(output);
  }

  /// The ARN of AWS ends in six characters of its own, after the name; it may be given without.
  private String name(JsonNode input) {
    String id = input.path("SecretId").asText("");
    return secrets.keySet().stream()
        .filter(it -> id.equals(it) || id.equals(arn(it)) || id.equals(partialArn(it)))
        .findFirst()
        .orElse("");
  }

  String arn(String name) {
    return partialArn(name) + String.format(Locale.ROOT, "-%06x", name.hashCode() & 0xffffff);
  }

  private static String partialArn(String name) {
    return "arn:aws:secretsmanager:" + LocalAws.REGION + ":" + LocalAws.ACCOUNT + ":secret:" + name;
  }

  private Map<String, Object> named(String name, String version) {
    Map<String, Object> output = new LinkedHashMap<>();
    output.put("ARN", arn(name));
    output.put("Name", name);
    output.put("VersionId", version);
    return output;
  }

  private void keep(String name, Stored secret) {
    secrets.put(name, secret);
    if (file != null) {
      Json.write(file, secrets);
    }
  }

  private String newVersion() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private static Answer notFound() {
    return error("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
  }

  private static Answer error(String code, String message) {
    return Answer.error(Service.SECRETS_MANAGER, 400, code, message);
  }

  /// The values of one secret.
  record Stored(
      String current,
      String currentVersion,
      @Nullable String previous,
      @Nullable String previousVersion) {

    static Stored first(String value, String version) {
      return new Stored(value, version, null, null);
    }

    Stored next(String value, String version) {
      return new Stored(value, version, current, currentVersion);
    }
  }
}
