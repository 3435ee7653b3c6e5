package ca.jechemine.documents.inspection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// Looks through a PDF as it goes by: its objects, and what its streams hold.
///
/// The table that says where the objects are stands at the end, so that this reads them in the
/// order in which they lie there, whether the table knows them or not. Where the end of a stream is
/// in doubt, both readings are looked at.
final class PdfScan implements Sink {

  private static final int MOST_OPEN = 3;
  private static final byte[] END_OF_STREAM = Harm.ascii("endstream");

  /// After `endstre` another `endstream` may have begun with the last letter.
  private static final int SECOND_E = 7;

  private enum Place {
    OBJECTS,
    STREAM_BEGINS,
    STREAM_BEGINS_NEXT,
    STREAM
  }

  private final Expansion expansion = new Expansion();
  private final PdfActions actions = new PdfActions();
  private final PdfObjects objects = new PdfObjects();
  private final Deque<PdfStream> open = new ArrayDeque<>();
  private Place place = Place.OBJECTS;
  private int matched;

  /// Up to where the open streams have been given this run of bytes.
  private int given;

  @Override
  public void accept(byte[] bytes, int from, int to) {
    given = from;
    for (int at = from; at < to; at++) {
      int one = bytes[at] & 0xFF;
      boolean border = actions.accept(one);
      if (border && (place == Place.OBJECTS || place == Place.STREAM)) {
        // Of a stream that is said to end without the word, readers do not need the word.
        objects.reset();
        place = Place.OBJECTS;
      }
      accept(one, bytes, at);
    }
    give(bytes, to);
  }

  private void accept(int one, byte[] bytes, int at) {
    switch (place) {
      case OBJECTS -> {
        if (objects.accept(one)) {
          place = Place.STREAM_BEGINS;
          beginStream(one, bytes, at);
        }
      }
      case STREAM_BEGINS, STREAM_BEGINS_NEXT -> beginStream(one, bytes, at);
      case STREAM -> withinStream(one, bytes, at);
    }
  }

  /// Behind the word comes the end of a line, in one character or two, and perhaps a blank before.
  private void beginStream(int one, byte[] bytes, int at) {
    if (one == '\n') {
      openStream(bytes, at + 1);
    } else if (place == Place.STREAM_BEGINS_NEXT) {
      openStream(bytes, at);
      withinStream(one, bytes, at);
    } else if (one == '\r') {
      place = Place.STREAM_BEGINS_NEXT;
    } else if (one != ' ') {
      openStream(bytes, at);
      withinStream(one, bytes, at);
    }
  }

  private void openStream(byte[] bytes, int start) {
    give(bytes, start);
    place = Place.STREAM;
    matched = 0;
    PdfStream.announcedBy(objects.dictionary(), expansion).ifPresent(open::add);
    objects.reset();
    if (open.size() > MOST_OPEN) {
      open.remove().close();
    }
  }

  private void withinStream(int one, byte[] bytes, int at) {
    if (one == END_OF_STREAM[matched]) {
      matched++;
    } else if (one == 'n' && matched == SECOND_E) {
      matched = 2;
    } else {
      matched = one == 'e' ? 1 : 0;
    }
    if (matched == END_OF_STREAM.length) {
      matched = 0;
      place = Place.OBJECTS;
      give(bytes, at + 1);
      for (Iterator<PdfStream> streams = open.iterator(); streams.hasNext(); ) {
        PdfStream stream = streams.next();
        if (stream.mayEnd()) {
          streams.remove();
          end(stream);
        }
      }
    }
  }

  private void give(byte[] bytes, int to) {
    for (Iterator<PdfStream> streams = open.iterator(); streams.hasNext(); ) {
      PdfStream stream = streams.next();
      stream.accept(bytes, given, to);
      if (stream.isSated()) {
        streams.remove();
        end(stream);
      }
    }
    given = to;
  }

  private static void end(PdfStream stream) {
    try (stream) {
      stream.end();
    }
  }

  @Override
  public void end() {
    accept(new byte[] {'\n'}, 0, 1);
    while (!open.isEmpty()) {
      end(open.remove());
    }
  }

  @Override
  public void close() {
    open.forEach(PdfStream::close);
    open.clear();
  }
}
