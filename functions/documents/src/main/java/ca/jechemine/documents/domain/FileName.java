package ca.jechemine.documents.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The name of a file as people see it: cleaned as contract 40 §2.4 says, so that it is one segment
/// of a path, nothing that a system would hide, and harmless wherever it is shown or saved.
public record FileName(String value) {

  /// How many UTF-16 units a name has at most.
  public static final int LONGEST = 200;

  private static final String NAMELESS = "fichier";

  /// What is longer behind the last dot is part of a sentence.
  private static final int LONGEST_EXTENSION = 16;

  /// How much of a name is in a header: S3 keeps 2,048 bytes of headers with an object, and a letter
  /// takes up to twelve of them, nine for new readers and three for old ones.
  private static final int LONGEST_IN_HEADERS = 150;

  /// Control characters, what file systems reserve, what makes the letters around it run backwards
  /// ("fdp.exe" as "exe.pdf"), and halves of characters.
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\p{Cc}<>:\"|?*\\\\/\\u200E\\u200F\\u061C\\u2028-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]"
              + "|\\p{Cs}");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern LEADING = Pattern.compile("^[.\\s]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern UNFIT_FOR_QUOTES = Pattern.compile("[^ -~]|[\"\\\\%]");
  private static final String UNESCAPED = "!#$&+-.^_`|~";

  public FileName {
    if (!clean(value).equals(value)) {
      throw new IllegalArgumentException("not a clean file name");
    }
  }

  /// The name that is made of what somebody's browser called the file. Never fails: of nothing it
  /// makes `fichier`.
  public static FileName of(String declared) {
    return new FileName(clean(declared));
  }

  /// The `Content-Disposition` that has a browser save the file under this name, of which it has the
  /// first 150 letters at most.
  public String attachment() {
    return disposition("attachment");
  }

  /// The `Content-Disposition` that lets a browser show the file, and names it when it is saved.
  public String inline() {
    return disposition("inline");
  }

  @Override
  public String toString() {
    return value;
  }

  private static String clean(String declared) {
    String segment =
        declared.substring(Math.max(declared.lastIndexOf('/'), declared.lastIndexOf('\\')) + 1);
    String composed = Normalizer.normalize(segment, Normalizer.Form.NFC);
    String harmless = FORBIDDEN.matcher(composed).replaceAll("_");
    String spaced = SPACES.matcher(harmless).replaceAll(" ").strip();
    String visible = LEADING.matcher(spaced).replaceFirst("");
    return visible.isEmpty() ? NAMELESS : cut(visible, LONGEST);
  }

  private static String cut(String name, int longest) {
    if (name.length() <= longest) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension = name.length() - dot - 1 <= LONGEST_EXTENSION ? name.substring(dot) : "";
    int end = longest - extension.length();
    boolean splits = Character.isHighSurrogate(name.charAt(end - 1));
    return name.substring(0, splits ? end - 1 : end).strip() + extension;
  }

  /// RFC 6266: `filename` for whoever reads ASCII only, `filename*` (RFC 8187) for everybody else.
  private String disposition(String type) {
    String name = cut(value, LONGEST_IN_HEADERS);
    return type + "; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + escaped(name);
  }

  /// Percent signs go as well: some browsers would take them for escapes.
  private static String ascii(String name) {
    String letters =
        name.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
    String plain = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD)).replaceAll("");
    return UNFIT_FOR_QUOTES.matcher(plain).replaceAll("_");
  }

  private static String escaped(String name) {
    StringBuilder escaped = new StringBuilder();
    for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (one >= '0' && one <= '9')
              || (one >= 'a' && one <= 'z')
              || (one >= 'A' && one <= 'Z')
              || UNESCAPED.indexOf(one) >= 0;
      if (plain) {
        escaped.append((char) one);
      } else {
        escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
      }
    }
    return escaped.toString();
  }
}
