package ca.jechemine.payments.pdf;

import ca.jechemine.payments.pdf.Part.Weight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A weight of the document's font: Noto Sans, cut to Latin with all its accents, Greek and
/// Cyrillic. Of the font only what the document uses is embedded in it.
final class Face {

  /// Stands for letters of other scripts.
  static final String UNPRINTABLE = "[…]";

  private static final int UNITS = 1000;

  private final PDFont font;
  private final CmapLookup glyphs;

  private Face(PDFont font, CmapLookup glyphs) {
    this.font = font;
    this.glyphs = glyphs;
  }

  static Face of(Weight weight, PDDocument document) throws IOException {
    String file =
        switch (weight) {
          case REGULAR -> "NotoSans-Regular.ttf";
          case SEMI_BOLD -> "NotoSans-SemiBold.ttf";
        };
    try (InputStream in = Objects.requireNonNull(Face.class.getResourceAsStream(file))) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      return new Face(
          PDType0Font.load(document, font, true),
          Objects.requireNonNull(font.getUnicodeCmapLookup()));
    }
  }

  PDFont font() {
    return font;
  }

  /// The text in letters that the font has: accents joined to their letters, every run of letters
  /// of other scripts as `[…]`, spaces and control characters as one space, marks that only steer
  /// (direction, joining) left out.
  String printable(String text) {
    StringBuilder printable = new StringBuilder();
    String pending = "";
    for (int point : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
      if (Character.isISOControl(point) || point == ' ') {
        pending = " ";
      } else if (Character.getType(point) != Character.FORMAT) {
        boolean isAfterMark =
            printable.indexOf(UNPRINTABLE, printable.length() - UNPRINTABLE.length()) >= 0;
        if (glyphs.getGlyphId(point) != 0) {
          printable.append(pending).appendCodePoint(point);
        } else if (!isAfterMark) {
          printable.append(pending).append(UNPRINTABLE);
        }
        pending = "";
      }
    }
    return printable.toString();
  }

  /// The width of printable text, in points.
  float width(String printable, float size) {
    try {
      return font.getStringWidth(printable) / UNITS * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Printable text in lines no wider than that: broken at spaces, and within a word that is wider.
  List<String> lines(String printable, float size, float width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : printable.strip().split(" +", -1)) {
      String joined = line.isEmpty() ? word : line + " " + word;
      if (width(joined, size) <= width) {
        line.replace(0, line.length(), joined);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
      }
      String rest = word;
      while (width(rest, size) > width) {
        int fitting = fitting(rest, size, width);
        lines.add(rest.substring(0, fitting));
        rest = rest.substring(fitting);
      }
      line.replace(0, line.length(), rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /// How many characters fit, one at least; a pair of surrogates is not torn.
  private int fitting(String word, float size, float width) {
    int count = word.offsetByCodePoints(0, 1);
    while (count < word.length()) {
      int next = word.offsetByCodePoints(count, 1);
      if (width(word.substring(0, next), size) > width) {
        return count;
      }
      count = next;
    }
    return count;
  }
}
