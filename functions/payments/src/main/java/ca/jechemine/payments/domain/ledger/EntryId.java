package ca.jechemine.payments.domain.ledger;

import java.util.regex.Pattern;

/// Which entry of the journal: derived from what caused it, so that one cause is posted once.
/// Spelled `<memo>-<cause>`, for example `charge-<appointment>` or `refund-<refund>`.
///
/// @param cause the id of an appointment, payment, refund, dispute or payout: letters, digits, `_`
public record EntryId(MemoCode memo, String cause) {

  private static final Pattern CAUSE = Pattern.compile("[A-Za-z0-9_]{1,120}");

  public EntryId {
    if (!CAUSE.matcher(cause).matches()) {
      throw new IllegalArgumentException("not the id of a cause");
    }
  }

  /// The id that is spelled so.
  ///
  /// @throws IllegalArgumentException when it is none
  public static EntryId of(String id) {
    int dash = id.lastIndexOf('-');
    return MemoCode.of(id.substring(0, Math.max(0, dash)))
        .map(it -> new EntryId(it, id.substring(dash + 1)))
        .orElseThrow(() -> new IllegalArgumentException("not the id of an entry"));
  }

  @Override
  public String toString() {
    return memo.prefix() + "-" + cause;
  }
}
