package ca.jechemine.documents.inspection;

import ca.jechemine.documents.inspection.Finding.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What one part of a DOCX holds once it is unpacked.
final class PartScan implements Sink {

  private static final Pattern PROGRAM =
      Pattern.compile(
          ".*\\.(exe|dll|scr|com|pif|cpl|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|lnk|jar|class|sh)");

  /// Pages that were taken into the document may begin with a DOCTYPE, and are not read as XML.
  private static final Pattern PAGE = Pattern.compile(".*\\.(html?|xhtml|mht|mhtml)");

  private static final int FIRST_OF_XML = 4;

  private static final Signatures SIGNATURES =
      new Signatures(
          List.of(
              // The directory entry of a project of macros, with the zero that ends it; how the
              // parts of a document name one; a document within the document that has one.
              "_VBA_PROJECT\0".getBytes(StandardCharsets.UTF_16LE),
              Harm.ascii("relationships/vbaProject"),
              Harm.ascii("application/vnd.ms-office.vbaProject"),
              Harm.ascii("/vbaProject.bin"),
              Harm.ascii("<!DOCTYPE"),
              Harm.ascii("<!ENTITY"),
              "<!DOCTYPE".getBytes(StandardCharsets.UTF_16LE),
              "<!ENTITY".getBytes(StandardCharsets.UTF_16LE),
              "<!DOCTYPE".getBytes(StandardCharsets.UTF_16BE),
              "<!ENTITY".getBytes(StandardCharsets.UTF_16BE)));

  /// Words of a text: not what they would be as the name of a part.
  private static final List<Integer> WORDS = List.of(1, 2, 3);

  private final Harm harm = new Harm();
  private final boolean page;
  private final boolean text;
  private int state;
  private int first;
  private int second;

  /// @param name of the part in lower case, empty when it is not known
  PartScan(String name) {
    if (name.endsWith("vbaproject.bin")
        || name.endsWith("vbadata.xml")
        || PROGRAM.matcher(name).matches()) {
      throw new UnsoundException(Reason.INFECTED);
    }
    page = PAGE.matcher(name).matches();
    text = name.endsWith(".xml") && !name.endsWith("[content_types].xml");
  }

  /// The name of a part as this class wants it.
  static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replace('\\', '/');
  }

  @Override
  public void accept(byte[] bytes, int from, int to) {
    harm.accept(bytes, from, to);
    for (int at = from; at < to && second == 0; at++) {
      begin(bytes[at] & 0xFF);
    }
    state = SIGNATURES.scan(state, bytes, from, to, this::found);
  }

  /// Takes the first two characters that are neither a blank nor part of a byte order mark.
  private void begin(int one) {
    boolean mark = one == 0xEF || one == 0xBB || one == 0xBF || one == 0xFE || one == 0xFF;
    if (first == 0 && (one <= ' ' || mark)) {
      return;
    }
    if (first == 0) {
      first = one;
    } else {
      second = Math.max(1, one);
      if (first == '#' && second == '!') {
        throw new UnsoundException(Reason.INFECTED);
      }
    }
  }

  private void found(int which) {
    boolean inert = which >= FIRST_OF_XML ? page || first != '<' : text && WORDS.contains(which);
    if (!inert) {
      throw new UnsoundException(Reason.INFECTED);
    }
  }
}
