package ca.jechemine.runtime.secrets;

import java.util.Map;
import java.util.TreeMap;

/// The values of one secret, each under its id: `{"current": "k1", "k1": "<generated text>", …}`.
///
/// What is new is made with the current one; what exists is read with the one it names, or with
/// whichever fits, so that a rotation breaks nothing. `lookup` names the one that keyed hashes are
/// made with, where there is one.
public record Keyring(String current, String lookup, Map<String, String> values) {

  public Keyring {
    values = Map.copyOf(values);
    if (!values.containsKey(current) || !values.containsKey(lookup)) {
      throw new IllegalStateException("the secret does not hold the value that it calls current");
    }
  }

  /// The keyring that the secret spells.
  ///
  /// @throws IllegalStateException when it names no current value
  public static Keyring of(Map<String, String> secret) {
    Map<String, String> values = new TreeMap<>(secret);
    String current = values.remove("current");
    String lookup = values.remove("lookup");
    if (current == null) {
      throw new IllegalStateException("the secret names no current value");
    }
    return new Keyring(current, lookup == null ? current : lookup, values);
  }

  /// The value to make new things with.
  public String currentValue() {
    return value(current);
  }

  /// The value to make keyed hashes with.
  public String lookupValue() {
    return value(lookup);
  }

  /// The value of that id.
  ///
  /// @throws IllegalStateException when there is none, or no more
  public String value(String id) {
    String value = values.get(id);
    if (value == null) {
      throw new IllegalStateException("the secret holds no value " + id);
    }
    return value;
  }

  /// Says nothing of the values.
  @Override
  public String toString() {
    return "Keyring[" + current + "]";
  }
}
