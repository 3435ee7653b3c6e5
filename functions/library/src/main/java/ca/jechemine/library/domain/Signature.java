package ca.jechemine.library.domain;

import java.util.List;
import java.util.Optional;

/// How the author of a review is shown: first name and initial (contract 40 §4.2).
public final class Signature {

  private Signature() {}

  /// `Ève T.` of `Ève Tremblay`; the initial is that of the last word. What has one word alone is
  /// shown by its initial: it may be a family name. None of an empty name.
  public static Optional<String> of(String name) {
    List<String> words = List.of(name.strip().split("\\s+"));
    String last = words.getLast();
    if (last.isEmpty()) {
      return Optional.empty();
    }
    String initial = last.substring(0, last.offsetByCodePoints(0, 1)) + ".";
    return Optional.of(words.size() == 1 ? initial : words.getFirst() + " " + initial);
  }
}
