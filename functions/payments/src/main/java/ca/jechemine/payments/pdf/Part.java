package ca.jechemine.payments.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page holds, in the order in which it is read: elements of the document's structure, and
/// the words in them. Lengths are points from the page's top left corner.
sealed interface Part {

  /// An element by its name in PDF (ISO 32000-1 §14.8.4). Where it shows less than it says, `said`
  /// is what is read aloud instead.
  record Element(String type, @Nullable String said, List<Part> parts) implements Part {

    Element(String type) {
      this(type, null, new ArrayList<>());
    }

    /// A new element at the end of this one.
    Element add(String type) {
      return add(type, null);
    }

    /// A new element at the end of this one that says something else than it shows.
    Element add(String type, @Nullable String said) {
      Element element = new Element(type, said, new ArrayList<>());
      parts.add(element);
      return element;
    }

    void add(Words words) {
      parts.add(words);
    }
  }

  /// One line of text on its baseline.
  record Words(float x, float y, Style style, String text) implements Part {}

  /// How letters look; the size in points.
  record Style(Weight weight, float size, Tone tone) {

    Style times(float scale) {
      return new Style(weight, size * scale, tone);
    }
  }

  /// A filled rectangle, which says nothing.
  record Area(float x, float y, float width, float height, Tone tone) {}

  /// How heavy letters are.
  enum Weight {
    REGULAR,
    SEMI_BOLD
  }

  /// The platform's colours; text on its ground has a contrast of 4.5 to 1 at least.
  enum Tone {
    INK(0x2B2621),
    QUIET(0x6B5F52),
    BRAND(0x6B5344),
    ACCENT(0x8B7355),
    LINE(0xC9BDB0),
    GROUND(0xFAF7F3),
    PALE(0xF0EAE3),
    WHITE(0xFFFFFF);

    private final int rgb;

    Tone(int rgb) {
      this.rgb = rgb;
    }

    float red() {
      return (rgb >> 16 & 0xFF) / 255f;
    }

    float green() {
      return (rgb >> 8 & 0xFF) / 255f;
    }

    float blue() {
      return (rgb & 0xFF) / 255f;
    }
  }
}
