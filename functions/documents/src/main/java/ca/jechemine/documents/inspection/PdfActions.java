package ca.jechemine.documents.inspection;

import ca.jechemine.documents.inspection.Finding.Reason;

/// Finds `/S /JavaScript` and `/S /Launch`, which is how an action says what it does, and the same
/// name as an object of its own, wherever it stands.
///
/// It minds neither strings nor streams: a reader begins wherever the file's table sends it, also
/// in the middle of what looks like a text, a comment or a picture. The pair stands in no text by
/// chance, as the bare words may ("HTML/JavaScript" in a résumé).
final class PdfActions {

  private static final int NOTHING = 0;
  private static final int KIND_OF_ACTION = 1;
  private static final int OBJECT = 2;

  private final PdfSyntax token = new PdfSyntax();
  private boolean inName;
  private boolean inWord;
  private boolean inComment;

  /// What may have stood before, as bits; after a comment that is what stood before it, or what the
  /// comment ended with, for a reader that began within it.
  private int before;

  private int beforeComment;

  /// Looks at the next byte.
  ///
  /// @return whether the byte before ended the word `obj` or `endobj`
  boolean accept(int one) {
    boolean regular = PdfSyntax.isRegular(one);
    boolean border = false;
    if (regular && (inName || inWord)) {
      token.add(one);
    } else {
      border = inWord && endWord();
      if (inName) {
        endName();
      }
      begin(one, regular);
    }
    return border;
  }

  private void begin(int one, boolean regular) {
    inName = one == '/';
    inWord = regular;
    token.begin();
    if (regular) {
      token.add(one);
    } else if (one == '%' && !inComment) {
      inComment = true;
      beforeComment = before;
      before = NOTHING;
    } else if (inComment && (one == '\n' || one == '\r')) {
      inComment = false;
      before |= beforeComment;
    } else if (PdfSyntax.isDelimiter(one) && !inName && one != '%') {
      before = NOTHING;
    }
  }

  private boolean endWord() {
    before = token.is("obj") ? OBJECT : NOTHING;
    return before == OBJECT || token.is("endobj");
  }

  private void endName() {
    if (before != NOTHING && PdfSyntax.isHarmful(token.name())) {
      throw new UnsoundException(Reason.INFECTED);
    }
    before = token.is("S") || token.is("#53") ? KIND_OF_ACTION : NOTHING;
  }
}
