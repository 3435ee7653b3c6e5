package ca.jechemine.documents.inspection;

/// One step of unpacking: takes packed bytes and hands on what they mean. Bytes that mean nothing
/// end it quietly, because a damaged file is not an attack; what came before has been handed on.
abstract class Decoder implements Sink {

  private static final int ROOM = 4096;

  private final Sink target;
  private final Expansion.Part part;
  private final byte[] room = new byte[ROOM];
  private int filled;
  private boolean over;

  Decoder(Sink target, Expansion.Part part) {
    this.target = target;
    this.part = part;
  }

  @Override
  public final void accept(byte[] bytes, int from, int to) {
    if (over) {
      return;
    }
    part.consumed(to - from);
    decode(bytes, from, to);
    flush();
  }

  /// Decodes these bytes, up to where [#isOver] becomes true.
  abstract void decode(byte[] bytes, int from, int to);

  final boolean isOver() {
    return over;
  }

  @Override
  public final boolean isSated() {
    return over;
  }

  /// Nothing more is decoded.
  final void finish() {
    over = true;
  }

  final void write(int one) {
    room[filled++] = (byte) one;
    if (filled == ROOM) {
      flush();
    }
  }

  final void write(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      write(bytes[at]);
    }
  }

  private void flush() {
    if (filled > 0) {
      int count = filled;
      filled = 0;
      part.produced(count);
      target.accept(room, 0, count);
      over |= target.isSated();
    }
  }

  @Override
  public final void end() {
    if (!over) {
      complete();
      flush();
    }
    target.end();
  }

  /// The last bytes came: what was held back is written.
  void complete() {}

  @Override
  public void close() {
    over = true;
    target.close();
  }
}
