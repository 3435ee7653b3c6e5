package ca.jechemine.appointments.domain.matching;

import ca.jechemine.kernel.SearchText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A label or a text, ready to be compared: lower case, no accents, trimmed, single spaces
/// (contract 20 §5.1), and the typographical apostrophe like the plain one.
///
/// @param meant the French label that it means, where that is another than its own; else null
record Term(String label, String folded, List<String> words, @Nullable Term meant) {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  static Term of(String label) {
    String folded =
        SPACES.matcher(SearchText.folded(label).replace('’', '\'')).replaceAll(" ").trim();
    return new Term(label, folded, List.of(folded.split(" ", -1)), null);
  }

  static List<Term> all(List<String> labels) {
    return labels.stream().map(Term::of).toList();
  }

  /// The same text, which means that French label.
  Term meaning(Term french) {
    return new Term(label, folded, words, french);
  }

  /// What it is compared as: itself, and the label that it means.
  Stream<Term> readings() {
    return Stream.concat(Stream.of(this), Stream.ofNullable(meant));
  }

  /// What it is about, folded: the label that it means, else itself.
  String motif() {
    return meant == null ? folded : meant.folded;
  }

  /// Whether both are about the same.
  boolean says(Term other) {
    return motif().equals(other.motif());
  }
}
