package ca.jechemine.system.privacy;

import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Breaks every seal of a row: nothing is hidden from a test that looks for somebody's words.
record Seals(FieldCipher cipher) {

  private static final Pattern SEALED = Pattern.compile("k\\d+\\.[\\w-]{38,}");

  /// The row, and after it all that is sealed in it.
  String opened(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    String pk = item.text("pk");
    String whole = pk + "#" + item.text("sk");
    Map<String, AttributeValue> facts = row.containsKey("facts") ? row.get("facts").m() : Map.of();
    return row
        + Stream.concat(
                sealed(row)
                    .map(it ->
                        broken(
                            it.getValue().s(),
                            pk + "#" + it.getKey(),
                            whole + "#" + it.getKey(),
                            pk,
                            whole)),
                sealed(facts)
                    .map(it -> broken(it.getValue().s(), pk + "#CANDIDATE#" + it.getKey())))
            .collect(Collectors.joining(" ", " ", ""));
  }

  private static Stream<Map.Entry<String, AttributeValue>> sealed(
      Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .filter(it -> it.getValue().s() != null && SEALED.matcher(it.getValue().s()).matches());
  }

  /// What is sealed for one of these: a seal for something else would hide what nobody looks at.
  private String broken(String sealed, String... contexts) {
    return Stream.of(contexts)
        .flatMap(it -> openedFor(sealed, it).stream())
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(
                "Nobody here knows what is sealed for none of " + List.of(contexts)));
  }

  private Optional<String> openedFor(String sealed, String context) {
    try {
      return Optional.of(cipher.open(sealed, context));
    } catch (IllegalStateException otherContext) {
      return Optional.empty();
    }
  }
}
