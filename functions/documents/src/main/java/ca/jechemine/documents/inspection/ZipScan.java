package ca.jechemine.documents.inspection;

import ca.jechemine.documents.inspection.Finding.Reason;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Looks through a DOCX as it goes by: a ZIP, read by the headers in front of its entries.
///
/// Readers go by the directory at its end, which may say otherwise. So an entry ends where its data
/// end, whatever length was announced, and what lies between entries is looked at as well. Archives
/// within it are bytes like others.
final class ZipScan implements Sink {

  private static final int MOST_ENTRIES = 10_000;
  private static final int HEADER = 30;
  private static final int LONGEST_NAME = 512;
  private static final int ENCRYPTED = 1;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final long UNKNOWN = 0xFFFF_FFFFL;
  private static final String SIGNATURE = "PK\u0003\u0004";

  private enum Place {
    BETWEEN,
    HEADER,
    NAME,
    EXTRA,
    STORED,
    DEFLATED
  }

  private final Expansion expansion = new Expansion();
  private final byte[] header = new byte[HEADER];
  private final StringBuilder name = new StringBuilder();
  private Place place = Place.BETWEEN;
  private int matched;
  private int read;
  private long rest;
  private int entries;
  private boolean word;
  private PartScan part = new PartScan("");
  private Expansion.Part size = expansion.part(false);
  private @Nullable FlateDecoder inflating;

  @Override
  public void accept(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      at =
          switch (place) {
            case BETWEEN -> between(bytes, at, to);
            case HEADER -> header(bytes, at);
            case NAME -> name(bytes, at);
            case EXTRA -> extra(at, to);
            case STORED -> stored(bytes, at, to);
            case DEFLATED -> deflated(bytes, at, to);
          };
    }
  }

  private int between(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && matched < SIGNATURE.length()) {
      int one = bytes[at++];
      matched = one == SIGNATURE.charAt(matched) ? matched + 1 : one == 'P' ? 1 : 0;
    }
    part.accept(bytes, from, at);
    if (matched == SIGNATURE.length()) {
      matched = 0;
      place = Place.HEADER;
      read = SIGNATURE.length();
    }
    return at;
  }

  private int header(byte[] bytes, int at) {
    header[read++] = bytes[at];
    if (read == HEADER) {
      name.setLength(0);
      read = 0;
      place = Place.NAME;
      if (field(26, 2) == 0) {
        afterName();
      }
    }
    return at + 1;
  }

  private int name(byte[] bytes, int at) {
    if (name.length() < LONGEST_NAME) {
      name.append((char) (bytes[at] & 0xFF));
    }
    read++;
    if (read == field(26, 2)) {
      afterName();
    }
    return at + 1;
  }

  private void afterName() {
    rest = field(28, 2);
    place = Place.EXTRA;
    if (rest == 0) {
      begin();
    }
  }

  private int extra(int at, int to) {
    int skipped = (int) Math.min(rest, to - at);
    rest -= skipped;
    if (rest == 0) {
      begin();
    }
    return at + skipped;
  }

  private void begin() {
    entries++;
    if (entries > MOST_ENTRIES) {
      throw new UnsoundException(Reason.BOMB);
    }
    String whole =
        new String(name.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    String normal = PartScan.normal(whole);
    word |= normal.startsWith("word/") || normal.startsWith("/word/");
    part = new PartScan(normal);
    boolean xml = normal.endsWith(".xml") || normal.endsWith(".rels");
    size = expansion.part(xml);
    place = Place.BETWEEN;
    boolean encrypted = (field(6, 2) & ENCRYPTED) != 0;
    rest = field(18, 4);
    if (!encrypted && field(8, 2) == DEFLATED) {
      inflating = FlateDecoder.ofBare(part, size);
      place = Place.DEFLATED;
    } else if (field(8, 2) == STORED && rest > 0 && rest != UNKNOWN) {
      place = Place.STORED;
    }
  }

  private int stored(byte[] bytes, int at, int to) {
    int count = (int) Math.min(rest, to - at);
    part.accept(bytes, at, at + count);
    rest -= count;
    if (rest == 0) {
      next();
    }
    return at + count;
  }

  private int deflated(byte[] bytes, int at, int to) {
    FlateDecoder decoder = inflating;
    if (decoder == null) {
      next();
      return at;
    }
    decoder.accept(bytes, at, to);
    if (!decoder.isSated()) {
      return to;
    }
    decoder.end();
    next();
    return to - decoder.left();
  }

  /// What follows is nobody's until another entry begins.
  private void next() {
    close();
    part = new PartScan("");
    place = Place.BETWEEN;
  }

  private long field(int at, int count) {
    long value = 0;
    for (int i = at + count - 1; i >= at; i--) {
      value = value << 8 | (header[i] & 0xFF);
    }
    return value;
  }

  @Override
  public void end() {
    if (!word) {
      throw new UnsoundException(Reason.WRONG_TYPE);
    }
  }

  @Override
  public void close() {
    FlateDecoder decoder = inflating;
    inflating = null;
    if (decoder != null) {
      decoder.close();
    }
  }
}
