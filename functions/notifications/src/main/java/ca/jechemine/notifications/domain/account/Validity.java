package ca.jechemine.notifications.domain.account;

import ca.jechemine.kernel.Language;
import java.time.Duration;
import java.time.Instant;

/// How long a link holds, in words.
record Validity(Duration duration) {

  static Validity between(Instant start, Instant end) {
    return new Validity(Duration.between(start, end));
  }

  String fr() {
    long minutes = duration.toMinutes();
    return minutes % 60 == 0 ? counted(minutes / 60, "heure") : counted(minutes, "minute");
  }

  String en() {
    long minutes = duration.toMinutes();
    return minutes % 60 == 0 ? counted(minutes / 60, "hour") : counted(minutes, "minute");
  }

  String in(Language language) {
    return switch (language) {
      case FR -> fr();
      case EN -> en();
    };
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
