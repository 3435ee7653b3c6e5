package ca.jechemine.documents.inspection;

import ca.jechemine.documents.inspection.Finding.Reason;

/// Reads the objects of a PDF byte by byte, outside of streams, and finds the names of what runs:
/// here a name is a name, and no part of a text.
final class PdfObjects {

  private enum State {
    BETWEEN,
    COMMENT,
    NAME,
    WORD,
    TEXT,
    TEXT_ESCAPE,
    HEX
  }

  private final PdfSyntax token = new PdfSyntax();
  private final PdfDictionary dictionary = new PdfDictionary();
  private State state = State.BETWEEN;
  private int nesting;
  private int angle;
  private boolean rendition;
  private boolean script;

  /// The dictionary that was read last.
  PdfDictionary dictionary() {
    return dictionary;
  }

  /// Begins anew: whatever was open, an object begins or ends here.
  void reset() {
    state = State.BETWEEN;
    nesting = 0;
    angle = 0;
    rendition = false;
    script = false;
    dictionary.reset();
  }

  /// Looks at the next byte.
  ///
  /// @return whether the byte before ended the word `stream` behind a dictionary
  boolean accept(int one) {
    boolean stream = false;
    switch (state) {
      case COMMENT -> state = one == '\n' || one == '\r' ? State.BETWEEN : State.COMMENT;
      case TEXT_ESCAPE -> state = State.TEXT;
      case TEXT -> text(one);
      case HEX -> state = one == '>' ? State.BETWEEN : State.HEX;
      case NAME, WORD -> {
        if (PdfSyntax.isRegular(one)) {
          token.add(one);
        } else {
          stream = endToken();
          between(one);
        }
      }
      case BETWEEN -> between(one);
    }
    return stream;
  }

  private void text(int one) {
    if (one == '\\') {
      state = State.TEXT_ESCAPE;
    } else if (one == '(') {
      nesting++;
    } else if (one == ')') {
      nesting--;
      state = nesting == 0 ? State.BETWEEN : State.TEXT;
    }
  }

  private boolean endToken() {
    State ended = state;
    state = State.BETWEEN;
    if (ended == State.NAME) {
      name(token.name());
      return false;
    }
    String word = token.word();
    if (word.equals("stream") && dictionary.hasEnded()) {
      return true;
    }
    if (!word.isEmpty()
        && word.length() < 18
        && word.chars().allMatch(it -> it >= '0' && it <= '9')) {
      dictionary.number(Long.parseLong(word));
    } else {
      dictionary.other(word);
    }
    return false;
  }

  private void name(String name) {
    rendition |= name.equals("Rendition");
    script |= name.equals("JS");
    if (PdfSyntax.isHarmful(name) || (rendition && script)) {
      throw new UnsoundException(Reason.INFECTED);
    }
    dictionary.name(name);
  }

  private void between(int one) {
    int opened = angle;
    angle = 0;
    if (opened == '<' && one != '<') {
      dictionary.other("");
      state = one == '>' ? State.BETWEEN : State.HEX;
      return;
    }
    switch (one) {
      case '<', '>' -> angle(opened, one);
      case '[' -> dictionary.openArray();
      case ']' -> dictionary.closeArray();
      case '%' -> state = State.COMMENT;
      case '(' -> {
        state = State.TEXT;
        nesting = 1;
        dictionary.other("");
      }
      case '/' -> {
        state = State.NAME;
        token.begin();
      }
      default -> {
        if (PdfSyntax.isRegular(one)) {
          state = State.WORD;
          token.begin();
          token.add(one);
        }
      }
    }
  }

  private void angle(int before, int one) {
    if (before != one) {
      angle = one;
    } else if (one == '<') {
      dictionary.open();
    } else {
      dictionary.close();
    }
  }
}
