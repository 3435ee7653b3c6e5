package ca.jechemine.payments.pdf;

import ca.jechemine.payments.pdf.Part.Element;
import ca.jechemine.payments.pdf.Part.Style;
import ca.jechemine.payments.pdf.Part.Weight;
import ca.jechemine.payments.pdf.Part.Words;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// Sets lines of text at a scale. Where letters could not be printed, the element says them all the
/// same.
final class Pen {

  private static final float LEADING = 1.36f;

  private final Map<Weight, Face> faces;
  private final float scale;
  private final AtomicBoolean isAbridged = new AtomicBoolean();

  Pen(Map<Weight, Face> faces, float scale) {
    this.faces = faces;
    this.scale = scale;
  }

  /// Text from x, its first line on y, wrapped within the width.
  ///
  /// @return where its last line is
  float write(Element element, String text, float x, float width, float y, Style unscaled) {
    return lines(element, text, x, width, y, unscaled, false);
  }

  /// The same, each line ending at x.
  float writeTo(Element element, String text, float x, float width, float y, Style unscaled) {
    return lines(element, text, x, width, y, unscaled, true);
  }

  /// Whether letters of any text could not be printed.
  boolean isAbridged() {
    return isAbridged.get();
  }

  private float lines(
      Element element, String text, float x, float width, float y, Style unscaled, boolean right) {
    Style style = unscaled.times(scale);
    Face face = face(style);
    String printable = face.printable(text);
    Element place = element;
    if (printable.contains(Face.UNPRINTABLE) && !text.contains(Face.UNPRINTABLE)) {
      isAbridged.set(true);
      place = element.add("Span", text);
    }
    float baseline = y;
    for (String line : face.lines(printable, style.size(), width)) {
      float start = right ? x - face.width(line, style.size()) : x;
      place.add(new Words(start, baseline, style, line));
      baseline += style.size() * LEADING;
    }
    return baseline - style.size() * LEADING;
  }

  private Face face(Style style) {
    Face face = faces.get(style.weight());
    if (face == null) {
      throw new IllegalStateException("no face of this weight");
    }
    return face;
  }
}
