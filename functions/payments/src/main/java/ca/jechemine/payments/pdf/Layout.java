package ca.jechemine.payments.pdf;

import ca.jechemine.payments.domain.receipt.Sheet;
import ca.jechemine.payments.domain.receipt.Sheet.Block;
import ca.jechemine.payments.domain.receipt.Sheet.Fact;
import ca.jechemine.payments.pdf.Part.Area;
import ca.jechemine.payments.pdf.Part.Element;
import ca.jechemine.payments.pdf.Part.Style;
import ca.jechemine.payments.pdf.Part.Tone;
import ca.jechemine.payments.pdf.Part.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Sets a sheet on one page of A4. Texts wrap; where they are too long for the page, everything is
/// set smaller, until it fits.
final class Layout {

  static final float WIDTH = 595.28f;
  static final float HEIGHT = 841.89f;

  private static final float MARGIN = 48;
  private static final float RIGHT = WIDTH - MARGIN;
  private static final float INNER = RIGHT - MARGIN;
  private static final float GAP = 28;
  private static final float COLUMN = (INNER - GAP) / 2;
  private static final float LABELS = 120;
  private static final float AMOUNTS = 130;
  private static final float PADDING = 14;
  private static final float FOOT = 771;
  private static final float HAIRLINE = 0.7f;
  private static final float SMALLER = 0.94f;
  private static final float SMALLEST = 0.2f;

  private static final Style BRAND = new Style(Weight.SEMI_BOLD, 25, Tone.WHITE);
  private static final Style ON_BRAND = new Style(Weight.REGULAR, 9, Tone.PALE);
  private static final Style TITLE = new Style(Weight.SEMI_BOLD, 26, Tone.INK);
  private static final Style HEADING = new Style(Weight.SEMI_BOLD, 10, Tone.BRAND);
  private static final Style NAME = new Style(Weight.SEMI_BOLD, 11, Tone.INK);
  private static final Style TEXT = new Style(Weight.REGULAR, 10, Tone.INK);
  private static final Style STRONG = new Style(Weight.SEMI_BOLD, 10, Tone.INK);
  private static final Style LABEL = new Style(Weight.REGULAR, 9, Tone.QUIET);
  private static final Style COLUMN_HEAD = new Style(Weight.SEMI_BOLD, 9, Tone.QUIET);
  private static final Style TOTAL_LABEL = new Style(Weight.SEMI_BOLD, 12, Tone.WHITE);
  private static final Style TOTAL = new Style(Weight.SEMI_BOLD, 14, Tone.WHITE);

  private final Sheet sheet;
  private final float scale;
  private final Pen pen;
  private final List<Area> areas = new ArrayList<>();
  private final Element root = new Element("Document");

  private Layout(Map<Weight, Face> faces, Sheet sheet, float scale) {
    this.sheet = sheet;
    this.scale = scale;
    this.pen = new Pen(faces, scale);
  }

  /// A page: what is drawn beneath, and what is read.
  record Page(List<Area> areas, Element root) {}

  /// The sheet on its page.
  ///
  /// @throws IllegalArgumentException when it is too long for a page even in the smallest letters
  static Page of(Sheet sheet, Map<Weight, Face> faces) {
    for (float scale = 1; scale >= SMALLEST; scale *= SMALLER) {
      Layout layout = new Layout(faces, sheet, scale);
      if (layout.set()) {
        return new Page(List.copyOf(layout.areas), layout.root);
      }
    }
    throw new IllegalArgumentException("a receipt is longer than a page");
  }

  /// @return whether all of it is on the page
  private boolean set() {
    float y = band();
    y = title(y + s(48));
    y = parties(y + s(24));
    y = session(y + s(26));
    y = amounts(y + s(34));
    y = notes(y + s(8));
    y = facts(sheet.payment(), MARGIN + PADDING, INNER - 2 * PADDING, y + s(34));
    if (pen.isAbridged()) {
      y =
          pen.write(
              root.add("P"), abridged(), MARGIN + PADDING, INNER - 2 * PADDING, y + s(26), LABEL);
    }
    return y < FOOT - PADDING && footer() < HEIGHT - PADDING;
  }

  private float band() {
    float column = INNER / 2;
    float left = pen.write(root.add("P"), sheet.brand(), MARGIN, column - GAP, s(54), BRAND);
    if (!sheet.tagline().isEmpty()) {
      left =
          pen.write(root.add("P"), sheet.tagline(), MARGIN, column - GAP, left + s(18), ON_BRAND);
    }
    float right = s(26);
    Element sender = root.add("P");
    for (String text : sheet.sender()) {
      right = pen.writeTo(sender, text, RIGHT, column, right + s(13), ON_BRAND);
    }
    float height = Math.max(left, right) + s(22);
    areas.add(new Area(0, 0, WIDTH, height, Tone.BRAND));
    areas.add(new Area(0, height, WIDTH, s(4), Tone.ACCENT));
    return height + s(4);
  }

  private float title(float y) {
    float bottom = pen.write(root.add("H1"), sheet.title(), MARGIN, COLUMN, y, TITLE);
    float left = MARGIN + COLUMN + GAP;
    float row = y - s(26);
    for (Fact fact : sheet.numbers()) {
      row += s(15.5f);
      Element line = root.add("P");
      float label = pen.write(line, fact.label(), left, COLUMN / 2, row, LABEL);
      row = Math.max(label, pen.writeTo(line, fact.value(), RIGHT, COLUMN / 2, row, STRONG));
    }
    return Math.max(bottom, row);
  }

  private float parties(float y) {
    areas.add(new Area(MARGIN, y, INNER, HAIRLINE, Tone.LINE));
    float x = MARGIN;
    float lowest = y;
    for (Block party : sheet.parties()) {
      lowest = Math.max(lowest, party(party, x, y + s(24)));
      x += COLUMN + GAP;
    }
    return lowest;
  }

  private float party(Block party, float x, float y) {
    float row = pen.write(root.add("H2"), party.heading(), x, COLUMN, y, HEADING) + s(3);
    boolean isNamed = false;
    for (Fact fact : party.facts()) {
      Element line = root.add("P");
      if (!fact.label().isEmpty()) {
        row = pen.write(line, fact.label(), x, COLUMN, row + s(isNamed ? 19 : 15), LABEL);
      }
      boolean isName = !isNamed || !fact.label().isEmpty();
      row = pen.write(line, fact.value(), x, COLUMN, row + s(15), isName ? NAME : TEXT);
      isNamed = true;
    }
    return row;
  }

  private float session(float top) {
    float bottom =
        facts(sheet.session(), MARGIN + PADDING, INNER - 2 * PADDING, top + s(22)) + s(15);
    areas.add(new Area(MARGIN, top, INNER, bottom - top, Tone.GROUND));
    areas.add(new Area(MARGIN, top, 3, bottom - top, Tone.ACCENT));
    return bottom;
  }

  private float facts(Block block, float x, float width, float y) {
    float row = pen.write(root.add("H2"), block.heading(), x, width, y, HEADING) + s(3);
    for (Fact fact : block.facts()) {
      row += s(17);
      Element line = root.add("P");
      float label = pen.write(line, fact.label(), x, LABELS - PADDING, row, LABEL);
      row = Math.max(label, pen.write(line, fact.value(), x + LABELS, width - LABELS, row, TEXT));
    }
    return row;
  }

  private float amounts(float y) {
    Sheet.Amounts amounts = sheet.amounts();
    float left = MARGIN + PADDING;
    float right = RIGHT - PADDING;
    float width = INNER - 2 * PADDING - AMOUNTS;
    Element table = root.add("Table");
    Element head = table.add("TR");
    float row = pen.write(head.add("TH"), amounts.description(), left, width, y, COLUMN_HEAD);
    row =
        Math.max(
            row, pen.writeTo(head.add("TH"), amounts.amount(), right, AMOUNTS, y, COLUMN_HEAD));
    row += s(8);
    areas.add(new Area(MARGIN, row, INNER, HAIRLINE, Tone.LINE));
    for (Fact line : amounts.lines()) {
      float first = row + s(20);
      Element cells = table.add("TR");
      row = pen.write(cells.add("TD"), line.label(), left, width, first, TEXT);
      row = Math.max(row, pen.writeTo(cells.add("TD"), line.value(), right, AMOUNTS, first, TEXT));
    }
    return total(table.add("TR"), row + s(16));
  }

  private float total(Element cells, float top) {
    Sheet.Amounts amounts = sheet.amounts();
    float baseline = top + s(22);
    float left = MARGIN + PADDING;
    float half = INNER / 2 - PADDING;
    float row = pen.write(cells.add("TH"), amounts.totalLabel(), left, half, baseline, TOTAL_LABEL);
    float right = RIGHT - PADDING;
    row =
        Math.max(row, pen.writeTo(cells.add("TD"), amounts.total(), right, half, baseline, TOTAL));
    areas.add(new Area(MARGIN, top, INNER, row + s(13) - top, Tone.BRAND));
    return row + s(13);
  }

  private float notes(float y) {
    float row = y;
    for (String note : sheet.notes()) {
      row =
          pen.write(root.add("P"), note, MARGIN + PADDING, INNER - 2 * PADDING, row + s(14), LABEL);
    }
    return row;
  }

  private float footer() {
    areas.add(new Area(MARGIN, FOOT, INNER, HAIRLINE, Tone.LINE));
    float row = FOOT + s(4);
    for (String line : sheet.footer()) {
      row = pen.write(root.add("P"), line, MARGIN, INNER, row + s(13), LABEL);
    }
    return row;
  }

  private float s(float length) {
    return length * scale;
  }

  private String abridged() {
    return switch (sheet.language()) {
      case FR ->
          Face.UNPRINTABLE
              + "\u00a0: caractères que cette page ne peut montrer. Le texte entier est donné à la"
              + " lecture à voix haute, et figure au dossier.";
      case EN ->
          Face.UNPRINTABLE
              + ": characters that this page cannot show. The whole text is given when it is read"
              + " aloud, and is on file.";
    };
  }
}
