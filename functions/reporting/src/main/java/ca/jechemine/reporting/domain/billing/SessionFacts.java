package ca.jechemine.reporting.domain.billing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that was told of a session. Whatever is told may be told twice, late and in any order: what
/// comes of it is the same.
///
/// @param closedAt when it was first said to be over; null before
/// @param reminders how often the client was reminded to pay
public record SessionFacts(
    String id,
    @Nullable Visit visit,
    @Nullable Charge charge,
    @Nullable Instant closedAt,
    int reminders) {

  /// Of a session of which nothing was told.
  public static SessionFacts none(String id) {
    return new SessionFacts(id, null, null, null, 0);
  }

  /// With what the appointments domain told at that moment.
  public SessionFacts told(Visit told, Instant at) {
    Visit latest = visit == null || visit.version() < told.version() ? told : visit;
    Instant over = told.isOver() && (closedAt == null || at.isBefore(closedAt)) ? at : closedAt;
    return new SessionFacts(id, latest, charge, over, reminders);
  }

  /// With what the payments domain told.
  public SessionFacts charged(Charge told) {
    Charge latest = charge == null || charge.version() < told.version() ? told : charge;
    return new SessionFacts(id, visit, latest, closedAt, reminders);
  }

  /// With the reminder of that number.
  public SessionFacts reminded(int number) {
    return new SessionFacts(id, visit, charge, closedAt, Math.max(reminders, number));
  }

  /// The session, once it was told of.
  public Optional<Visit> known() {
    return Optional.ofNullable(visit);
  }

  /// The payment, once it was told of.
  public Optional<Charge> payment() {
    return Optional.ofNullable(charge);
  }
}
