package ca.jechemine.notifications.domain;

import java.time.Instant;
import java.util.HexFormat;

/// Ids that follow from their cause, so that a repetition makes the same thing and not another: of
/// the form of all ids, sorting by the time of the cause.
public final class DerivedIds {

  private static final int TIME_LENGTH = 12;
  private static final int DERIVED_LENGTH = 12;

  private final Fingerprints fingerprints;

  public DerivedIds(Fingerprints fingerprints) {
    this.fingerprints = fingerprints;
  }

  /// The id of what that event means for that recipient on that channel, of the kind that it is: an
  /// event may tell one recipient two things, as an administrator and as a holder.
  public String of(
      Instant occurredAt, String eventId, String recipient, String channel, String kind) {
    return time(occurredAt)
        + fingerprints.of(eventId, recipient, channel, kind).substring(0, DERIVED_LENGTH);
  }

  /// The least id that a cause at that moment can have.
  public static String first(Instant occurredAt) {
    return time(occurredAt) + "0".repeat(DERIVED_LENGTH);
  }

  /// The greatest id that a cause at that moment can have.
  public static String last(Instant occurredAt) {
    return time(occurredAt) + "f".repeat(DERIVED_LENGTH);
  }

  /// When the cause of that id was, to the millisecond.
  public static Instant time(String id) {
    return Instant.ofEpochMilli(HexFormat.fromHexDigitsToLong(id, 0, TIME_LENGTH));
  }

  private static String time(Instant moment) {
    return HexFormat.of().toHexDigits(moment.toEpochMilli(), TIME_LENGTH);
  }
}
