package ca.jechemine.runtime.json;

import io.avaje.json.JsonDataException;
import io.avaje.json.JsonReader;
import io.avaje.json.PropertyNames;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HexFormat;

/// Reads JSON whose texts may be of any length. The library unfolds a text in a buffer that it lets
/// grow to 32,768 characters and no further, and offers no setting for it; what it hands out raw is
/// not bounded. So a text is taken raw here, and its escapes are resolved.
///
/// Names of fields are not texts in this sense: they stay short.
final class LongTextReader implements JsonReader {

  private static final int UNICODE_DIGITS = 4;

  private final JsonReader reader;

  LongTextReader(JsonReader reader) {
    this.reader = reader;
  }

  @Override
  public String readString() {
    return currentToken() == Token.STRING ? resolved(reader.readRaw()) : reader.readString();
  }

  /// The text between the quotes; behind the closing one there may be white space.
  private static String resolved(String raw) {
    int end = raw.lastIndexOf('"');
    int escape = raw.indexOf('\\');
    if (escape < 0) {
      return raw.substring(1, end);
    }
    StringBuilder text = new StringBuilder(end);
    int from = 1;
    while (escape >= 0) {
      text.append(raw, from, escape);
      char kind = raw.charAt(escape + 1);
      from = escape + 2;
      if (kind == 'u') {
        text.append(unicode(raw, from));
        from += UNICODE_DIGITS;
      } else {
        text.append(meant(kind));
      }
      escape = raw.indexOf('\\', from);
    }
    return text.append(raw, from, end).toString();
  }

  private static char unicode(String raw, int from) {
    try {
      return (char) HexFormat.fromHexDigits(raw, from, from + UNICODE_DIGITS);
    } catch (NumberFormatException noDigit) {
      throw new JsonDataException("no character of that number", noDigit);
    }
  }

  private static char meant(char kind) {
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> throw new JsonDataException("no such escape");
    };
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return reader.unwrap(type);
  }

  @Override
  public void beginArray() {
    reader.beginArray();
  }

  @Override
  public void endArray() {
    reader.endArray();
  }

  @Override
  public boolean hasNextElement() {
    return reader.hasNextElement();
  }

  @Override
  public void beginObject(PropertyNames names) {
    reader.beginObject(names);
  }

  @Override
  public void beginObject() {
    reader.beginObject();
  }

  @Override
  public void endObject() {
    reader.endObject();
  }

  @Override
  public boolean hasNextField() {
    return reader.hasNextField();
  }

  @Override
  public String nextField() {
    return reader.nextField();
  }

  @Override
  public boolean isNullValue() {
    return reader.isNullValue();
  }

  @Override
  public boolean readBoolean() {
    return reader.readBoolean();
  }

  @Override
  public int readInt() {
    return reader.readInt();
  }

  @Override
  public long readLong() {
    return reader.readLong();
  }

  @Override
  public double readDouble() {
    return reader.readDouble();
  }

  @Override
  public BigDecimal readDecimal() {
    return reader.readDecimal();
  }

  @Override
  public BigInteger readBigInteger() {
    return reader.readBigInteger();
  }

  @Override
  public byte[] readBinary() {
    return reader.readBinary();
  }

  @Override
  public String readRaw() {
    return reader.readRaw();
  }

  @Override
  public String location() {
    return reader.location();
  }

  @Override
  public Token currentToken() {
    return reader.currentToken();
  }

  @Override
  public void close() {
    reader.close();
  }

  @Override
  public void skipValue() {
    reader.skipValue();
  }

  @Override
  public void unmappedField(String fieldName) {
    reader.unmappedField(fieldName);
  }
}
