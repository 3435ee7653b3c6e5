package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// How long what is held on people is held (contract 10 §11.9, docs/operations.md, "Retention").
public final class Retention {

  /// How many years after its last use an account is anonymised.
  public static final int YEARS = 7;

  /// How long a request for deletion can be taken back before it is carried out.
  public static final Duration GRACE = Duration.ofDays(30);

  private static final Duration YEAR = Duration.ofHours(8766);

  private Retention() {}

  /// Accounts last used before it are anonymised: seven years of 365.25 days ago.
  public static Instant cutoff(Instant now) {
    return now.minus(YEAR.multipliedBy(YEARS));
  }

  /// When a deletion that was requested then is carried out.
  public static Instant effectiveAt(Instant requestedAt) {
    return requestedAt.plus(GRACE);
  }

  /// What outlives an anonymisation, each with the reason, as the report of it says.
  public static List<String> kept() {
    return Stream.of(KeptRecord.values())
        .map(it -> it.what().in(Language.EN) + ": " + it.why().in(Language.EN))
        .toList();
  }
}
