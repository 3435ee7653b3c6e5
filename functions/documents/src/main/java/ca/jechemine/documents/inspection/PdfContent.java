package ca.jechemine.documents.inspection;

/// What a stream of a PDF holds once its filters are undone.
final class PdfContent implements Sink {

  private static final int ENOUGH_OF_A_PICTURE = 64 * 1024;

  private final Harm harm = new Harm();
  private final PdfActions actions = new PdfActions();
  private final PdfObjects objects = new PdfObjects();
  private final boolean holdsObjects;
  private final boolean picture;
  private long seen;

  /// @param holdsObjects whether it is an object stream, whose names are names
  /// @param picture whether it is points, of which the first say enough
  PdfContent(boolean holdsObjects, boolean picture) {
    this.holdsObjects = holdsObjects;
    this.picture = picture;
  }

  @Override
  public void accept(byte[] bytes, int from, int to) {
    harm.accept(bytes, from, to);
    for (int at = from; at < to; at++) {
      accept(bytes[at] & 0xFF);
    }
    seen += to - from;
  }

  private void accept(int one) {
    actions.accept(one);
    if (holdsObjects) {
      objects.accept(one);
    }
  }

  @Override
  public boolean isSated() {
    return picture && seen >= ENOUGH_OF_A_PICTURE;
  }

  @Override
  public void end() {
    accept(' ');
  }
}
