package ca.jechemine.documents.inspection;

import ca.jechemine.documents.inspection.Finding.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Looks through a DOC as it goes by. It is a file system of its own, whose directory has the names
/// of what it holds; they end with a zero, which those in a text do not.
final class OleScan implements Sink {

  private static final int MACROS = 0;
  private static final Signatures SIGNATURES =
      new Signatures(List.of(name("_VBA_PROJECT"), name("WordDocument")));

  private int state;
  private boolean word;

  @Override
  public void accept(byte[] bytes, int from, int to) {
    state = SIGNATURES.scan(state, bytes, from, to, this::found);
  }

  private void found(int which) {
    if (which == MACROS) {
      throw new UnsoundException(Reason.INFECTED);
    }
    word = true;
  }

  /// Spreadsheets, letters and installers begin in the same way.
  @Override
  public void end() {
    if (!word) {
      throw new UnsoundException(Reason.WRONG_TYPE);
    }
  }

  private static byte[] name(String name) {
    return (name + '\0').getBytes(StandardCharsets.UTF_16LE);
  }
}
