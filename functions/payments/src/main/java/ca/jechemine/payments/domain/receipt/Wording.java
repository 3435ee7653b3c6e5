package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// How receipts write amounts, dates and the words of a session.
final class Wording {

  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.CANADA_FRENCH);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.CANADA);
  private static final int NOON = 12;

  private Wording() {}

  /// `$120.00` in both languages: contract 30 §8.1 fixes it for the French document.
  static String amount(Money money) {
    return new DecimalFormat("$#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(BigDecimal.valueOf(money.cents(), 2));
  }

  /// `$120.00 CAD`.
  static String total(Money money) {
    return amount(money) + " CAD";
  }

  /// The long date: `1er novembre 2026`, `November 1, 2026`.
  static String date(LocalDate date, Language language) {
    return switch (language) {
      case FR -> FRENCH.format(date).replaceFirst("^1 ", "1er ");
      case EN -> ENGLISH.format(date);
    };
  }

  /// The time of day: `14 h`, `14 h 30`; `2:00 p.m.`
  static String time(LocalTime time, Language language) {
    String minutes = (time.getMinute() < 10 ? "0" : "") + time.getMinute();
    return switch (language) {
      case FR -> time.getHour() + "\u00a0h" + (time.getMinute() == 0 ? "" : "\u00a0" + minutes);
      case EN ->
          (time.getHour() + NOON - 1) % NOON
              + 1
              + ":"
              + minutes
              + (time.getHour() < NOON ? "\u00a0a.m." : "\u00a0p.m.");
    };
  }

  /// How people met, by the contract's `type`.
  static Optional<Text> type(String code) {
    return switch (code) {
      case "in-person" -> Optional.of(new Text("En personne", "In person"));
      case "video" -> Optional.of(new Text("Vidéo", "Video"));
      case "phone" -> Optional.of(new Text("Téléphone", "Phone"));
      case "both" -> Optional.of(new Text("Vidéo ou en personne", "Video or in person"));
      default -> Optional.empty();
    };
  }

  /// For how many people, by the contract's `therapyType`.
  static Optional<Text> modality(String code) {
    return switch (code) {
      case "solo" -> Optional.of(new Text("individuelle", "individual"));
      case "couple" -> Optional.of(new Text("de couple", "couple"));
      case "group" -> Optional.of(new Text("de groupe", "group"));
      default -> Optional.empty();
    };
  }
}
