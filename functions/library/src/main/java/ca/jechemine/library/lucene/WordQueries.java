package ca.jechemine.library.lucene;

import ca.jechemine.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The queries for one word: it is looked for everywhere, in both languages, and counts where it
/// counts most. They are built of terms, never parsed: nothing that is typed has a meaning to them.
final class WordQueries {

  /// What a word of the language that was not asked for counts.
  private static final float OTHER_LANGUAGE = 0.5f;

  private static final float WHOLE = 1.2f;
  private static final float STEM = 1;
  private static final float BEGINNING = 0.6f;
  private static final float MISSPELT = 0.5f;

  /// What the word counts in its second-best place.
  private static final float BESIDES = 0.1f;

  /// A word this long may have one wrong letter, a longer one two.
  private static final int ONE_WRONG = 4;

  private static final int TWO_WRONG = 8;
  private static final int MOST_SPELLINGS = 50;

  private final SearchWords words;
  private final Language language;

  WordQueries(SearchWords words, Language language) {
    this.words = words;
    this.language = language;
  }

  /// The word itself, or another form of it; when it is still being typed, also what it begins.
  Query exact(String word, boolean isBeingTyped) {
    List<Query> places = new ArrayList<>();
    Field.all()
        .forEach(field -> {
          float weight = field.weight();
          if (field.languages().isEmpty()) {
            whole(places, field.words(), word, weight, isBeingTyped);
          }
          for (Language each : field.languages()) {
            whole(places, field.words(each), word, weight * part(each), isBeingTyped);
          }
          if (field.hasStems()) {
            for (Language each : Language.values()) {
              float part = field.languages().isEmpty() ? 1 : part(each);
              words
                  .stems(word, each)
                  .forEach(stem ->
                      places.add(boosted(term(field.stems(each), stem), weight * part * STEM)));
            }
          }
        });
    return new DisjunctionMaxQuery(places, BESIDES);
  }

  /// Words that are spelt nearly so and begin with the same letter.
  Query misspelt(String word) {
    int wrong = word.length() < ONE_WRONG ? 0 : word.length() < TWO_WRONG ? 1 : 2;
    List<Query> places = new ArrayList<>();
    if (wrong > 0) {
      Field.all()
          .forEach(field -> {
            if (field.languages().isEmpty()) {
              places.add(boosted(near(field.words(), word, wrong), field.weight() * MISSPELT));
            }
            for (Language each : field.languages()) {
              places.add(
                  boosted(
                      near(field.words(each), word, wrong),
                      field.weight() * part(each) * MISSPELT));
            }
          });
    }
    return new DisjunctionMaxQuery(places, BESIDES);
  }

  private void whole(
      List<Query> places, String field, String word, float weight, boolean isBeingTyped) {
    places.add(boosted(term(field, word), weight * WHOLE));
    if (isBeingTyped) {
      places.add(boosted(new PrefixQuery(new Term(field, word)), weight * BEGINNING));
    }
  }

  private float part(Language each) {
    return each == language ? 1 : OTHER_LANGUAGE;
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private static Query near(String field, String word, int wrong) {
    return new FuzzyQuery(new Term(field, word), wrong, 1, MOST_SPELLINGS, true);
  }

  private static Query boosted(Query query, float weight) {
    return new BoostQuery(query, weight);
  }
}
