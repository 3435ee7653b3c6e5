package ca.jechemine.local;

import ca.jechemine.local.template.Resource;
import ca.jechemine.local.template.Tree;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Makes up the secrets of a machine that has none: right in shape, good for nothing elsewhere.
final class LocalSecrets {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /// The secret that holds the keys of Stripe.
  static final String STRIPE = "StripeSecret";

  private LocalSecrets() {}

  /// How the value of a declared secret is made.
  static Function<RandomGenerator, String> maker(Resource secret) {
    return secret.logicalId().equals(STRIPE)
        ? LocalSecrets::stripe
        : random -> declared(secret, random);
  }

  /// Keys that the local Stripe takes; those of the real one come out of its dashboard.
  private static String stripe(RandomGenerator random) {
    return JSON.createObjectNode()
        .put("secretKey", "sk_test_local" + letters(random, 24))
        .put("webhookSecret", "whsec_local" + letters(random, 24))
        .toString();
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

  private static String letters(RandomGenerator random, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
