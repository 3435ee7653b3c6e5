package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All that is held on a person, in words that a person reads and a program too.
public record Dossier(List<Part> parts) {

  public Dossier {
    parts = List.copyOf(parts);
  }

  /// The same with these parts too.
  public Dossier with(List<Part> more) {
    return new Dossier(Stream.concat(parts.stream(), more.stream()).toList());
  }

  /// One kind of thing. `name` is the file's and the JSON field's; the values of a record are
  /// texts, numbers, flags, lists or maps.
  public record Part(String name, Text title, List<Map<String, Object>> records) {

    public Part {
      records = List.copyOf(records);
    }
  }

  @Override
  public String toString() {
    return "a dossier";
  }
}
