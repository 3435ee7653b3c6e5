package ca.jechemine.appointments.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A reason for a consultation that people may choose while it is active, as the content domain
/// told of it last. `version` rises with each change there; `labelEn` is empty when there is none;
/// `aliases` are other words that it is searched by, its former labels among them.
public record Motif(
    String id,
    long version,
    String labelFr,
    String labelEn,
    List<String> aliases,
    boolean isActive) {

  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}]+");

  public Motif {
    aliases = List.copyOf(aliases);
  }

  /// What it is found by: the label of either language, as labels are compared; nothing when nobody
  /// may choose it.
  public List<String> keys() {
    return isActive
        ? Stream.of(labelFr, labelEn)
            .map(Motif::key)
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList()
        : List.of();
  }

  /// What two labels are the same by, as the catalogue compares them: neither case nor spaces tell
  /// them apart; accents do.
  public static String key(String label) {
    return Normalizer.normalize(
        GAPS.matcher(label).replaceAll(" ").strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }
}
