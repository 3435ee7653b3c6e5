package ca.jechemine.local;

import ca.jechemine.local.template.Resource;
import ca.jechemine.local.template.Tree;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Makes up the secrets of a machine that has none: right in shape, good for nothing elsewhere.
final class LocalSecrets {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private LocalSecrets() {}

  /// How the value of a declared secret is made.
  static Function<RandomGenerator, String> maker(Resource secret) {
    return switch (secret.logicalId()) {
      case "EdgeSecret" -> LocalSecrets::edge;
      case "DataKeysSecret" -> LocalSecrets::dataKeys;
      case "SessionSecret" -> LocalSecrets::session;
      case "InboundEmailSecret" -> LocalSecrets::inboundEmail;
      default -> random -> declared(secret, random);
    };
  }

  private static String edge(RandomGenerator random) {
    return JSON.createObjectNode()
        .put("originVerify", letters(random, 40))
        .put("cursorKey", key(random))
        .toString();
  }

  private static String dataKeys(RandomGenerator random) {
    ObjectNode secret = JSON.createObjectNode().put("current", "k1");
    secret.putObject("keys").put("k1", key(random));
    return secret.put("lookupKey", key(random)).toString();
  }

  private static String session(RandomGenerator random) {
    ObjectNode secret = JSON.createObjectNode();
    ObjectNode keys = secret.putObject("accessTokenKeys").put("current", "a1");
    keys.putObject("keys").put("a1", key(random));
    return secret.put("nextAuthSecret", letters(random, 48)).toString();
  }

  private static String inboundEmail(RandomGenerator random) {
    return JSON.createObjectNode().put("signingSecret", "whsec_" + key(random)).toString();
  }

  /// What Secrets Manager would make of `SecretString` or `GenerateSecretString`.
  private static String declared(Resource secret, RandomGenerator random) {
    String fixed = secret.text("SecretString");
    if (fixed != null) {
      return fixed;
    }
    @Nullable Object generate = secret.at("GenerateSecretString");
    String password = letters(random, Tree.numberOr(32, generate, "PasswordLength"));
    String key = Tree.text(generate, "GenerateStringKey");
    if (key == null) {
      return password;
    }
    try {
      JsonNode template = JSON.readTree(Tree.textOr("{}", generate, "SecretStringTemplate"));
      return ((ObjectNode) template).put(key, password).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The template of " + secret + " is not JSON", e);
    }
  }

  private static String key(RandomGenerator random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String letters(RandomGenerator random, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
