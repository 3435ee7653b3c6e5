package ca.jechemine.payments.domain;

import ca.jechemine.kernel.UserId;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a transfer is marked with (contract 30 §7): `INT-`, the last four digits of the
/// professional's id and the last six of the appointment's, `INT-B27E-9F3AC1`. Six digits can be
/// those of another appointment too; then the numbers after it are tried.
public final class InteracReference {

  private static final int PROFESSIONAL_DIGITS = 4;
  private static final int APPOINTMENT_DIGITS = 6;
  private static final int ALL = 1 << (4 * APPOINTMENT_DIGITS);
  private static final int MOST_TRIES = 8;

  private InteracReference() {}

  /// The one that the payment has, or those to try, in their order.
  public static Stream<String> of(AppointmentPayment payment) {
    String known = payment.invoice().interacReference();
    return known == null ? candidates(payment) : Stream.of(known);
  }

  /// That one, as it was told with the end of a session, or those after it.
  public static Stream<String> from(String told) {
    int digits = told.length() - APPOINTMENT_DIGITS;
    int last = HexFormat.fromHexDigits(told.substring(digits));
    return after(told.substring(0, digits), last);
  }

  private static Stream<String> candidates(AppointmentPayment payment) {
    String professional =
        payment
            .professional()
            .map(UserId::value)
            .map(it -> end(it, PROFESSIONAL_DIGITS))
            .orElse("0".repeat(PROFESSIONAL_DIGITS));
    int last = HexFormat.fromHexDigits(end(payment.id().value(), APPOINTMENT_DIGITS));
    return after("INT-" + professional + "-", last);
  }

  private static Stream<String> after(String start, int last) {
    return IntStream.range(0, MOST_TRIES)
        .mapToObj(it -> (start + "%06x".formatted((last + it) % ALL)).toUpperCase(Locale.ROOT));
  }

  private static String end(String id, int digits) {
    return id.substring(id.length() - digits);
  }
}
