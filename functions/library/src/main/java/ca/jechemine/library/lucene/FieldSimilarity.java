package ca.jechemine.library.lucene;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/// How much a word tells where it stands: the more often it is there and the shorter the text, the
/// more, as in BM25; but however many other resources have it. What a resource scores is therefore
/// a matter of the resource and the text alone, and who turns the pages of a list that grows
/// meanwhile sees each resource once.
final class FieldSimilarity extends Similarity {

  private static final float SATURATION = 1.2f;
  private static final float LENGTH_PART = 0.75f;

  /// The length at which a text is neither short nor long.
  private static final float USUAL_LENGTH = 12;

  @Override
  public long computeNorm(FieldInvertState state) {
    return SmallFloat.intToByte4(state.getLength());
  }

  @Override
  public SimScorer scorer(
      float boost, CollectionStatistics collection, TermStatistics... statistics) {
    return new SimScorer() {
      @Override
      public float score(float frequency, long norm) {
        int length = SmallFloat.byte4ToInt((byte) norm);
        float slow = SATURATION * (1 - LENGTH_PART + LENGTH_PART * length / USUAL_LENGTH);
        return boost * frequency * (1 + SATURATION) / (frequency + slow);
      }
    };
  }
}
