package ca.jechemine.documents.inspection;

import ca.jechemine.documents.inspection.Finding.Reason;
import java.util.List;
import java.util.Optional;

/// One stream of a PDF while its filters are undone and what it holds is looked through.
final class PdfStream implements AutoCloseable {

  /// More than three are used by nobody; each may swell the data a thousandfold.
  private static final int MOST_FILTERS = 4;

  private static final int LONGEST_ROW = 32 * 1024;

  private final Sink filtered;
  private final long length;
  private long taken;

  private PdfStream(Sink filtered, long length) {
    this.filtered = filtered;
    this.length = length;
  }

  /// The stream that the dictionary announces, when there is something to be undone in it. The
  /// rest, such as photographs, has been looked at as it lies in the file.
  static Optional<PdfStream> announcedBy(PdfDictionary dictionary, Expansion expansion) {
    List<String> filters = dictionary.filters().stream().takeWhile(PdfStream::isUndone).toList();
    if (filters.isEmpty() && !dictionary.holdsObjects()) {
      return Optional.empty();
    }
    if (filters.size() > MOST_FILTERS) {
      throw new UnsoundException(Reason.BOMB);
    }
    Sink sink = new PdfContent(dictionary.holdsObjects(), dictionary.isPicture());
    boolean dense = !dictionary.isPicture();
    for (String filter : filters.reversed()) {
      if (isPredicting(filter) && dictionary.predictor() > 1) {
        sink = predictor(dictionary, sink, expansion.part(dense));
      }
      sink = decoder(filter, dictionary, sink, expansion.part(dense));
    }
    return Optional.of(new PdfStream(sink, dictionary.length()));
  }

  private static boolean isUndone(String filter) {
    return switch (filter) {
      case "FlateDecode", "Fl", "LZWDecode", "LZW", "ASCIIHexDecode", "AHx" -> true;
      case "ASCII85Decode", "A85", "RunLengthDecode", "RL" -> true;
      default -> false;
    };
  }

  private static boolean isPredicting(String filter) {
    return filter.startsWith("Fl") || filter.startsWith("LZW");
  }

  private static Sink decoder(
      String filter, PdfDictionary dictionary, Sink sink, Expansion.Part part) {
    return switch (filter) {
      case "FlateDecode", "Fl" -> FlateDecoder.ofZlib(sink, part);
      case "LZWDecode", "LZW" -> new LzwDecoder(sink, part, dictionary.earlyChange());
      case "ASCIIHexDecode", "AHx" -> new AsciiHexDecoder(sink, part);
      case "ASCII85Decode", "A85" -> new Ascii85Decoder(sink, part);
      default -> new RunLengthDecoder(sink, part);
    };
  }

  private static Sink predictor(PdfDictionary dictionary, Sink sink, Expansion.Part part) {
    long row = dictionary.rowBytes();
    return row < 1 || row > LONGEST_ROW
        ? sink
        : new PredictorDecoder(
            sink, part, dictionary.predictor() >= 10, (int) row, dictionary.pixelBytes());
  }

  void accept(byte[] bytes, int from, int to) {
    taken += to - from;
    filtered.accept(bytes, from, to);
  }

  /// Whether further bytes would change nothing.
  boolean isSated() {
    return filtered.isSated();
  }

  /// Whether it may end here, where the word `endstream` stands: not when it is said to be longer.
  boolean mayEnd() {
    return taken >= length;
  }

  void end() {
    filtered.end();
  }

  @Override
  public void close() {
    filtered.close();
  }
}
