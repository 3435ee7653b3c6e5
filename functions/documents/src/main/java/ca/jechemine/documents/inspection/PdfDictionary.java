package ca.jechemine.documents.inspection;

import java.util.ArrayList;
import java.util.List;

/// What the dictionary of an object says of the stream that follows it, gathered token by token.
final class PdfDictionary {

  private static final int MOST_FILTERS = 16;

  private final List<String> filters = new ArrayList<>();
  private String key = "";
  private String parameter = "";
  private boolean awaitsValue;
  private int depth;
  private int arrays;
  private boolean ended;

  private String type = "";
  private String subtype = "";
  private long length = -1;
  private boolean filterIsElsewhere;
  private int predictor = 1;
  private int colors = 1;
  private int bits = 8;
  private int columns = 1;
  private int earlyChange = 1;

  void open() {
    if (depth == 0) {
      forget();
    }
    depth++;
    ended = false;
    awaitsValue = false;
  }

  void close() {
    depth = Math.max(0, depth - 1);
    ended = depth == 0;
    awaitsValue = false;
  }

  void openArray() {
    arrays++;
    awaitsValue = false;
  }

  void closeArray() {
    arrays = Math.max(0, arrays - 1);
  }

  void name(String name) {
    if (depth == 1 && arrays == 0 && !awaitsValue) {
      key = name;
      awaitsValue = true;
    } else if (depth == 1) {
      value(name);
      awaitsValue = false;
    } else if (isOfParameters()) {
      parameter = name;
    }
  }

  private void value(String name) {
    switch (key) {
      case "Type" -> type = name;
      case "Subtype" -> subtype = name;
      case "Filter" -> {
        if (filters.size() < MOST_FILTERS) {
          filters.add(name);
        }
      }
      default -> {}
    }
  }

  void number(long number) {
    if (depth == 1 && awaitsValue && key.equals("Length")) {
      length = number;
    } else if (depth == 1 && key.equals("Filter")) {
      filterIsElsewhere = true;
    } else if (isOfParameters()) {
      parameter(number);
    }
    awaitsValue = false;
  }

  private void parameter(long number) {
    int value = Math.clamp(number, 0, 1 << 20);
    switch (parameter) {
      case "Predictor" -> predictor = value;
      case "Colors" -> colors = value;
      case "BitsPerComponent" -> bits = value;
      case "Columns" -> columns = value;
      case "EarlyChange" -> earlyChange = value;
      default -> {}
    }
  }

  /// A string, `R`, `true`: whatever is of no interest here.
  void other(String word) {
    if (word.equals("R") && key.equals("Length") && depth == 1) {
      length = -1;
    }
    awaitsValue = false;
  }

  private boolean isOfParameters() {
    return depth == 2 && key.equals("DecodeParms");
  }

  /// Forgets everything: another object begins.
  void reset() {
    depth = 0;
    arrays = 0;
    ended = false;
    forget();
  }

  private void forget() {
    filters.clear();
    key = "";
    parameter = "";
    awaitsValue = false;
    type = "";
    subtype = "";
    length = -1;
    filterIsElsewhere = false;
    predictor = 1;
    colors = 1;
    bits = 8;
    columns = 1;
    earlyChange = 1;
  }

  /// Whether a whole dictionary has just ended.
  boolean hasEnded() {
    return ended;
  }

  boolean holdsObjects() {
    return type.equals("ObjStm");
  }

  boolean isPicture() {
    return subtype.equals("Image") && !holdsObjects();
  }

  /// How many bytes the stream has; -1 when that is said elsewhere.
  long length() {
    return length;
  }

  /// In the order in which they are undone. Of a list that stands elsewhere the one that nearly
  /// every stream has is supposed.
  List<String> filters() {
    return filterIsElsewhere ? List.of("FlateDecode") : List.copyOf(filters);
  }

  int predictor() {
    return predictor;
  }

  /// The bytes of a row that is predicted from another one.
  long rowBytes() {
    return ((long) columns * colors * bits + 7) / 8;
  }

  int pixelBytes() {
    return Math.max(1, Math.clamp((long) colors * bits / 8, 1, 64));
  }

  int earlyChange() {
    return earlyChange;
  }
}
