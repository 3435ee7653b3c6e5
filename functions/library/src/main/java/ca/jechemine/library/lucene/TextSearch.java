package ca.jechemine.library.lucene;

import ca.jechemine.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Finds a text: what has each of its words, the last of which may be half typed. A word that
/// nobody knows is taken for a misspelt one. When no resource has all words, those with half of
/// them are better than nothing.
final class TextSearch {

  /// How many words of a text are looked at.
  private static final int MOST_WORDS = 12;

  private final SearchWords words;
  private final TextIndex index;

  TextSearch(SearchWords words, TextIndex index) {
    this.words = words;
    this.index = index;
  }

  /// Scores by number, 0 of what is not found, and how the text was understood.
  static final class Answer {

    private final double[] scores;
    private final Reading reading;

    private Answer(double[] scores, Reading reading) {
      this.scores = scores;
      this.reading = reading;
    }

    double score(int number) {
      return scores[number];
    }

    Reading reading() {
      return reading;
    }
  }

  /// @param numbers how many numbers there are
  /// @param visible those that exist for who searches
  /// @param before how an answer before was understood, if this goes on from it
  Answer find(
      String text, Language language, int numbers, IntPredicate visible, @Nullable Reading before) {
    WordQueries queries = new WordQueries(words, language);
    List<String> wanted = words.of(text).stream().limit(MOST_WORDS).toList();
    List<float[]> found = new ArrayList<>();
    StringBuilder misspelt = new StringBuilder();
    for (int n = 0; n < wanted.size(); n++) {
      String word = wanted.get(n);
      boolean wrong = before != null && before.isMisspelt(n);
      float[] scores = new float[0];
      if (!wrong) {
        boolean isBeingTyped = n == wanted.size() - 1 && !text.endsWith(" ");
        scores = index.scores(queries.exact(word, isBeingTyped), numbers);
        wrong = before == null && !any(scores, visible);
      }
      found.add(wrong ? index.scores(queries.misspelt(word), numbers) : scores);
      misspelt.append(wrong ? 'z' : 'x');
    }
    if (before != null) {
      return new Answer(sums(found, least(found.size(), before.needsAll()), numbers), before);
    }
    double[] all = sums(found, found.size(), numbers);
    for (int n = 0; n < numbers; n++) {
      if (all[n] > 0 && visible.test(n)) {
        return new Answer(all, new Reading(misspelt.toString(), true));
      }
    }
    return new Answer(
        sums(found, least(found.size(), false), numbers), new Reading(misspelt.toString(), false));
  }

  private static int least(int words, boolean needsAll) {
    return needsAll ? words : (words + 1) / 2;
  }

  /// The sum of what the words score, where so many of them are; the fewer, the less.
  private static double[] sums(List<float[]> found, int least, int numbers) {
    double[] sums = new double[numbers];
    for (int n = 0; n < numbers && !found.isEmpty(); n++) {
      int there = 0;
      double sum = 0;
      for (float[] word : found) {
        if (word[n] > 0) {
          there++;
          sum += word[n];
        }
      }
      sums[n] = there >= least && there > 0 ? sum * there / found.size() : 0;
    }
    return sums;
  }

  private static boolean any(float[] scores, IntPredicate visible) {
    for (int n = 0; n < scores.length; n++) {
      if (scores[n] > 0 && visible.test(n)) {
        return true;
      }
    }
    return false;
  }
}
