package ca.jechemine.library.lucene;

import ca.jechemine.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/// Words as they are compared: in lower case, without accents, without `l’` before or `’s` after
/// them; and their stems in each language, of all but the little words. Folding comes before
/// stemming, so that who types no accents finds the same.
final class SearchWords {

  private static final Map<Language, CharArraySet> LITTLE =
      Map.of(
          Language.FR, folded(FrenchAnalyzer.getDefaultStopSet()),
          Language.EN, folded(EnglishAnalyzer.getDefaultStopSet()));

  private final Analyzer whole = new Whole();
  private final Map<Language, Analyzer> stems =
      Map.of(Language.FR, new Stems(Language.FR), Language.EN, new Stems(Language.EN));

  /// What makes words.
  Analyzer whole() {
    return whole;
  }

  /// What makes stems of that language.
  Analyzer stems(Language language) {
    return switch (language) {
      case FR -> stem(Language.FR);
      case EN -> stem(Language.EN);
    };
  }

  private Analyzer stem(Language language) {
    Analyzer found = stems.get(language);
    if (found == null) {
      throw new IllegalStateException("no stems of " + language);
    }
    return found;
  }

  /// The words of the text; without the little ones, unless there is nothing else.
  List<String> of(String text) {
    List<String> words = tokens(whole, text);
    List<String> telling = words.stream().filter(it -> !isLittle(it)).toList();
    return telling.isEmpty() ? words : telling;
  }

  /// The stem of the word in that language; none of a little word.
  List<String> stems(String word, Language language) {
    return tokens(stems(language), word);
  }

  private static boolean isLittle(String word) {
    return LITTLE.values().stream().anyMatch(it -> it.contains(word));
  }

  private static List<String> tokens(Analyzer analyzer, String text) {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return tokens;
  }

  private static CharArraySet folded(CharArraySet words) {
    CharArraySet folded = new CharArraySet(words.size(), false);
    for (Object it : words) {
      char[] word = (char[]) it;
      char[] ascii = new char[4 * word.length];
      int length = ASCIIFoldingFilter.foldToASCII(word, 0, ascii, 0, word.length);
      folded.add(new String(ascii, 0, length));
    }
    return CharArraySet.unmodifiableSet(folded);
  }

  private static TokenStream words(Tokenizer source) {
    TokenStream lower = new LowerCaseFilter(source);
    TokenStream bare =
        new ElisionFilter(new EnglishPossessiveFilter(lower), FrenchAnalyzer.DEFAULT_ARTICLES);
    return new ASCIIFoldingFilter(bare);
  }

  private static final class Whole extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new StandardTokenizer();
      return new TokenStreamComponents(source, words(source));
    }
  }

  private static final class Stems extends Analyzer {

    private final Language language;

    Stems(Language language) {
      this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new StandardTokenizer();
      TokenStream telling = new StopFilter(words(source), LITTLE.get(language));
      return new TokenStreamComponents(
          source,
          switch (language) {
            case FR -> new FrenchLightStemFilter(telling);
            case EN -> new PorterStemFilter(telling);
          });
    }
  }
}
