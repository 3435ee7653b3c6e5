package ca.jechemine.appointments.domain.matching;

import ca.jechemine.kernel.SearchText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How alike the client's text and a professional's label are, from 0 to 1 (contract 20 §5.1):
///
/// 1. equal: 1;
/// 2. one contains the other: the shorter length ÷ the longer one;
/// 3. words of the client's text that are among the label's: 0.7 × their number ÷ that of the words
///    of whichever has more;
/// 4. else 0.5 × the characters of the shorter one that occur anywhere in the longer one ÷ the
///    longer length; of equal lengths the client's text is the shorter one.
///
/// Lengths and words are those of the normalized texts.
enum Similarity {
  /// All four rules.
  OF_CHARACTERS,

  /// Without the fourth, by which "Stress" is like "Dépression"; and words such as "de la" make
  /// nothing alike unless another word does.
  OF_WORDS;

  private static final double WORDS = 0.7;
  private static final double CHARACTERS = 0.5;

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "a", "au", "aux", "avec", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le",
          "les", "ou", "par", "pour", "sa", "ses", "son", "sur", "un", "une", "and", "for", "in",
          "my", "of", "or", "the", "to", "with");

  /// The label most like the text, and how much.
  record Match(String label, double similarity) {

    /// Equal but for case, accents and spaces; nothing else is like it by 1.
    boolean isExact() {
      return similarity == 1;
    }
  }

  double of(String text, String label) {
    return of(Term.of(text), Term.of(label));
  }

  double of(Term text, Term label) {
    String a = text.folded();
    String b = label.folded();
    if (a.equals(b)) {
      return 1;
    }
    if (a.contains(b) || b.contains(a)) {
      return (double) Math.min(a.length(), b.length()) / Math.max(a.length(), b.length());
    }
    long shared = shared(text, label);
    if (shared > 0) {
      return WORDS * shared / Math.max(text.words().size(), label.words().size());
    }
    return switch (this) {
      case OF_CHARACTERS -> ofCharacters(a, b);
      case OF_WORDS -> 0;
    };
  }

  /// The label that equals the text or what it means, else the one that is most like either, if it
  /// is so by `least`; of several the first.
  Optional<Match> best(Term text, List<Term> labels, double least) {
    return text.readings()
        .flatMap(reading -> labels.stream().map(it -> new Match(it.label(), of(reading, it))))
        .filter(it -> it.similarity() >= least)
        .reduce((first, next) -> next.similarity() > first.similarity() ? next : first);
  }

  private long shared(Term text, Term label) {
    List<String> shared = text.words().stream().filter(label.words()::contains).toList();
    return switch (this) {
      case OF_CHARACTERS -> shared.size();
      case OF_WORDS -> shared.stream().allMatch(Similarity::isEmpty) ? 0 : shared.size();
    };
  }

  private static boolean isEmpty(String word) {
    return EMPTY_WORDS.containsAll(SearchText.words(word));
  }

  private static double ofCharacters(String a, String b) {
    String shorter = a.length() <= b.length() ? a : b;
    String longer = a.length() <= b.length() ? b : a;
    long found = shorter.chars().filter(it -> longer.indexOf(it) >= 0).count();
    return CHARACTERS * found / longer.length();
  }
}
