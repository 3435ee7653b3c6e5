package ca.jechemine.local.aws;

import java.util.function.Function;
import java.util.random.RandomGenerator;

/// A secret, made up once: whoever starts again on the same data finds the value of the first time.
public record SecretDefinition(String name, Function<RandomGenerator, String> value) {

  public static SecretDefinition of(String name, String value) {
    return new SecretDefinition(name, _ -> value);
  }
}
