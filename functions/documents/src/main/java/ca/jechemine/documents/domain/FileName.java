package ca.jechemine.documents.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The name of a file as people see it: cleaned as contract 40 §2.4 says, so that it is one segment
/// of a path, nothing that a system would hide, and harmless wherever it is shown or saved.
public record FileName(String value) {

  /// How many UTF-16 units a name has at most.
  public static final int LONGEST = ca.jechemine.kernel.FileName.LONGEST;

  /// How much of a name is in a header: S3 keeps 2,048 bytes of headers with an object, and a
  /// letter takes up to twelve of them, nine for new readers and three for old ones.
  private static final int LONGEST_IN_HEADERS = 150;

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

  /// The `Content-Disposition` that has a browser save the file under this name, of which it has
  /// the first 150 letters at most. It ends as files of its type do, whatever the sender called it:
  /// the system of whoever saves it goes by the ending (contract 40 §2.1).
  public String attachment(FileType type) {
    return disposition("attachment", type);
  }

  /// The `Content-Disposition` that lets a browser show the file, and names it when it is saved.
  public String inline(FileType type) {
    return disposition("inline", type);
  }

  @Override
  public String toString() {
    return value;
  }

  private static String clean(String declared) {
    return ca.jechemine.kernel.FileName.cleaned(declared);
  }

  /// RFC 6266: `filename` for whoever reads ASCII only, `filename*` (RFC 8187) for everybody else.
  private String disposition(String kind, FileType type) {
    String ending = type.isEndingOf(value) ? "" : "." + type.extension();
    String name = ca.jechemine.kernel.FileName.shortened(value + ending, LONGEST_IN_HEADERS);
    return kind + "; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + escaped(name);
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
