package ca.jechemine.appointments.domain.matching;

import ca.jechemine.kernel.SearchText;
import java.util.List;
import java.util.regex.Pattern;

/// A label or a text, ready to be compared: lower case, no accents, trimmed, single spaces
/// (contract 20 §5.1), and the typographical apostrophe like the plain one.
record Term(String label, String folded, List<String> words) {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  static Term of(String label) {
    String folded =
        SPACES.matcher(SearchText.folded(label).replace('’', '\'')).replaceAll(" ").trim();
    return new Term(label, folded, List.of(folded.split(" ", -1)));
  }

  static List<Term> all(List<String> labels) {
    return labels.stream().map(Term::of).toList();
  }

  boolean says(Term other) {
    return folded.equals(other.folded);
  }
}
