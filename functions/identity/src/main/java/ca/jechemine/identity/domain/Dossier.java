package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Text;
import java.util.List;
import java.util.Map;

/// All that the domain holds on a person, in words that a person reads and a program too.
public record Dossier(List<Part> parts) {

  public Dossier {
    parts = List.copyOf(parts);
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
