package ca.jechemine.documents.inspection;

import ca.jechemine.documents.inspection.Finding.Reason;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// What no file may have anywhere in its bytes, whatever it is (contract 40 §2.4): the test
/// signature, programs, serialised objects.
///
/// A photograph is ten million random bytes: a sequence of four turns up in one of some hundred of
/// them, one of seven in none of a billion. No shorter one is here.
final class Harm implements Sink {

  private static final Signatures SIGNATURES =
      new Signatures(
          List.of(
              // The test file of EICAR without its beginning, which is escaped in a PDF. In two
              // parts, so that scanners take no offence at this program.
              ascii("$EICAR-STANDARD-ANTIVIRUS" + part("-TEST-FILE!$H+H*")),
              // What programs for Windows say to whoever starts them under DOS.
              ascii("This program cannot be run in DOS mode"),
              ascii("This program must be run under Win"),
              // Programs of Linux, 64 and 32 bits, and of macOS.
              hex("7f454c4602010100000000000000"),
              hex("7f454c4602010103000000000000"),
              hex("7f454c4601010100000000000000"),
              hex("cffaedfe07000001"),
              hex("cffaedfe0c000001"),
              // Objects serialised by Java (one, an array), also in base64, by .NET, and archives
              // of PHP that bring objects.
              hex("aced0005737200"),
              hex("aced0005757200"),
              ascii("rO0ABXNyA"),
              hex("0001000000ffffffff01000000000000000c02000000"),
              ascii("__HALT_COMPILER();")));

  private int state;

  @Override
  public void accept(byte[] bytes, int from, int to) {
    state =
        SIGNATURES.scan(
            state,
            bytes,
            from,
            to,
            _ -> {
              throw new UnsoundException(Reason.INFECTED);
            });
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  /// Keeps the compiler from joining constants.
  private static String part(String text) {
    return text;
  }
}
