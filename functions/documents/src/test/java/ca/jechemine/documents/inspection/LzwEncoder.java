package ca.jechemine.documents.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// `LZWDecode` the other way round.
final class LzwEncoder {

  private final ByteArrayOutputStream encoded = new ByteArrayOutputStream();
  private final Map<String, Integer> codes = new HashMap<>();
  private final int early;
  private long bits;
  private int held;
  private int width = 9;

  LzwEncoder(int early) {
    this.early = early;
  }

  byte[] encode(byte[] data) {
    clear();
    String known = "";
    for (char one : new String(data, StandardCharsets.ISO_8859_1).toCharArray()) {
      if (known.isEmpty() || codes.containsKey(known + one)) {
        known += one;
      } else {
        write(code(known));
        codes.put(known + one, 258 + codes.size());
        widen();
        if (codes.size() == 4000 - 258) {
          clear();
        }
        known = String.valueOf(one);
      }
    }
    write(code(known));
    codes.put(known + "\uFFFF", 258 + codes.size());
    widen();
    write(257);
    write(0);
    return encoded.toByteArray();
  }

  private int code(String known) {
    return codes.getOrDefault(known, (int) known.charAt(0));
  }

  private void clear() {
    write(256);
    codes.clear();
    width = 9;
  }

  /// The reader knows each code one step later than the writer.
  private void widen() {
    if (257 + codes.size() + early >= 1 << width && width < 12) {
      width++;
    }
  }

  private void write(int code) {
    bits = bits << width | code;
    held += width;
    while (held >= 8) {
      held -= 8;
      encoded.write((int) (bits >> held));
    }
  }
}
