package ca.jechemine.library.lucene;

import ca.jechemine.kernel.Language;
import ca.jechemine.library.domain.Presentation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/// The words of numbered things, in memory. Not safe for use by several threads.
final class TextIndex {

  private static final String ID = "id";
  private static final String NUMBER = "number";

  /// Held on to, else what was said to it is forgotten: Lucene's hint at the vector module of the
  /// JDK, which Lambda does not start, would be a line in the log that is not JSON.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.OFF);
  }

  private final FieldType indexed = indexed();
  private final IndexWriter writer;
  private final AtomicReference<IndexSearcher> searcher;

  TextIndex(SearchWords words) {

    try {
      this.writer = new IndexWriter(new ByteBuffersDirectory(), config(words));
      this.searcher = new AtomicReference<>(searcher(DirectoryReader.open(writer)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// Puts the texts under that id in the place of what was there; they are found once [#refresh()]
  /// was called.
  void put(String id, int number, Presentation shown) {
    Document document = new Document();
    document.add(new StringField(ID, id, Store.NO));
    document.add(new NumericDocValuesField(NUMBER, number));
    for (Field field : Field.values()) {
      for (Language language : Language.values()) {
        String text = field.of(shown, language);
        if (!field.languages().isEmpty() || language == Language.FR) {
          add(document, field.words(language), text);
        }
        if (field.hasStems()) {
          add(document, field.stems(language), text);
        }
      }
    }
    try {
      writer.updateDocument(new Term(ID, id), document);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  void remove(String id) {
    try {
      writer.deleteDocuments(new Term(ID, id));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// Makes one segment of many, after much was put.
  void settle() {
    try {
      writer.forceMerge(1);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// Makes what was put and removed count.
  void refresh() {
    try {
      DirectoryReader reader = (DirectoryReader) searcher.get().getIndexReader();
      DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
      if (newer != null) {
        searcher.set(searcher(newer));
        reader.close();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// What each number scores, for those that the query finds.
  float[] scores(Query query, int numbers) {
    float[] scores = new float[numbers];
    try {
      searcher.get().search(query, new Noting(scores));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return scores;
  }

  private void add(Document document, String field, String text) {
    if (!text.isEmpty()) {
      document.add(new org.apache.lucene.document.Field(field, text, indexed));
    }
  }

  private static IndexSearcher searcher(DirectoryReader reader) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new FieldSimilarity());
    searcher.setQueryCache(null);
    return searcher;
  }

  private static IndexWriterConfig config(SearchWords words) {
    Map<String, Analyzer> stems = new HashMap<>();
    Field.all()
        .filter(Field::hasStems)
        .forEach(field -> {
          for (Language language : Language.values()) {
            stems.put(field.stems(language), words.stems(language));
          }
        });
    return new IndexWriterConfig(new PerFieldAnalyzerWrapper(words.whole(), stems))
        .setCodec(new Lucene104Codec())
        .setSimilarity(new FieldSimilarity())
        .setMergeScheduler(new SerialMergeScheduler())
        .setUseCompoundFile(false);
  }

  private static FieldType indexed() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  /// One thread does it all.
  private static final class Noting implements CollectorManager<Scores, Scores> {

    private final float[] scores;

    Noting(float[] scores) {
      this.scores = scores;
    }

    @Override
    public Scores newCollector() {
      return new Scores(scores);
    }

    @Override
    public Scores reduce(Collection<Scores> parts) {
      return new Scores(scores);
    }
  }

  /// Notes the scores by number.
  private static final class Scores implements Collector {

    private final float[] scores;

    Scores(float[] scores) {
      this.scores = scores;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      NumericDocValues numbers =
          Objects.requireNonNull(context.reader().getNumericDocValues(NUMBER));
      return new LeafCollector() {
        private @Nullable Scorable scorer;

        @Override
        public void setScorer(Scorable scorable) {
          scorer = scorable;
        }

        @Override
        public void collect(int document) throws IOException {
          numbers.advanceExact(document);
          scores[(int) numbers.longValue()] = Objects.requireNonNull(scorer).score();
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }
}
