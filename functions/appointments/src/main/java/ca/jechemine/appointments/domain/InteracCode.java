package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.UserId;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a transfer is marked with (contract 20 §5.7): `INT-`, the last four digits of the
/// professional's id and the last six of the appointment's, `INT-B3B3-F1F1F1`. Six digits can be
/// those of another appointment too; then the numbers after it are tried.
public final class InteracCode {

  private static final int PROFESSIONAL_DIGITS = 4;
  private static final int APPOINTMENT_DIGITS = 6;
  private static final int ALL = 1 << (4 * APPOINTMENT_DIGITS);

  /// How many codes are tried.
  public static final int MOST_TRIES = 8;

  private InteracCode() {}

  /// The codes to try, in their order.
  public static Stream<String> of(UserId professional, AppointmentId appointment) {
    String first = end(professional.value(), PROFESSIONAL_DIGITS);
    int last = HexFormat.fromHexDigits(end(appointment.value(), APPOINTMENT_DIGITS));
    return IntStream.range(0, MOST_TRIES)
        .mapToObj(it -> "INT-%s-%06x".formatted(first, (last + it) % ALL).toUpperCase(Locale.ROOT));
  }

  private static String end(String id, int digits) {
    return id.substring(id.length() - digits);
  }
}
