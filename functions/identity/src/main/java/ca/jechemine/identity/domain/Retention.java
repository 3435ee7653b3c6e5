package ca.jechemine.identity.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
    return List.of(
        "account id, role, creation and closing dates: other records refer to them",
        "consents (document, version, time), without the network address: proof that they were"
            + " given",
        "links, guardianships and appointments by id: the books and the file's order need them",
        "what professionals noted of their sessions, without names: their order has them keep the"
            + " file for 5 years",
        "access log (who read the file, when): proof of who had access",
        "sign-in history (action, time), without network address and browser: security, 3 years",
        "ratings without their comment: the professional's average",
        "invoices, receipts, ledger (payments): the law on taxes asks for them");
  }
}
