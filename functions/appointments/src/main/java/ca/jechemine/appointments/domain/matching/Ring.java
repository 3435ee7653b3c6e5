package ca.jechemine.appointments.domain.matching;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.kernel.UserId;
import java.util.HexFormat;
import java.util.zip.CRC32;

/// The order in which a niche is looked through: professionals stand on a ring at the checksum of
/// their ids, and each request begins at its own. Among equals the turn is thus everybody's.
public final class Ring {

  private Ring() {}

  /// Where a professional stands: eight hexadecimal characters and the id.
  public static String position(UserId professional) {
    return checksum(professional.value()) + "#" + professional.value();
  }

  /// Where a request begins; nobody stands exactly there.
  public static String start(AppointmentId request) {
    return checksum(request.value());
  }

  /// Who stands there.
  public static UserId at(String position) {
    return new UserId(position.substring(position.indexOf('#') + 1));
  }

  private static String checksum(String id) {
    CRC32 checksum = new CRC32();
    checksum.update(id.getBytes(US_ASCII));
    return HexFormat.of().toHexDigits((int) checksum.getValue());
  }
}
