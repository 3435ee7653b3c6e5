package ca.jechemine.appointments.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When what happened to an appointment for the first or the last time. `startedAt` is the
/// contract's `scheduledStartAt`: when the session that was started was to begin; `endedAt` when a
/// status alone said that it was over; `activationSentAt` when an administrator said who is asked
/// to open an account.
public record Milestones(
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant firstScheduledAt,
    @Nullable Instant startedAt,
    @Nullable Instant confirmedAt,
    @Nullable Instant endedAt,
    @Nullable Instant activationSentAt,
    boolean awaitsGuarantee) {

  /// Those of one that is new.
  public static Milestones begun(Instant now) {
    return new Milestones(now, now, null, null, null, null, null, false);
  }

  /// When it had a date for the first time.
  public Optional<Instant> firstScheduled() {
    return Optional.ofNullable(firstScheduledAt);
  }

  Milestones updated(Instant now) {
    return new Milestones(
        createdAt,
        now,
        firstScheduledAt,
        startedAt,
        confirmedAt,
        endedAt,
        activationSentAt,
        awaitsGuarantee);
  }

  /// Has a date, for the first time: from now on a guarantee of payment is waited for.
  Milestones scheduled(Instant now) {
    return firstScheduledAt == null
        ? new Milestones(
            createdAt, now, now, startedAt, confirmedAt, endedAt, activationSentAt, true)
        : moved(now);
  }

  /// Has another date: what was confirmed, was the former.
  Milestones moved(Instant now) {
    return new Milestones(
        createdAt,
        now,
        firstScheduledAt,
        startedAt,
        null,
        endedAt,
        activationSentAt,
        awaitsGuarantee);
  }

  Milestones started(Instant start, Instant now) {
    return new Milestones(
        createdAt,
        now,
        firstScheduledAt,
        startedAt == null ? start : startedAt,
        confirmedAt,
        endedAt,
        activationSentAt,
        awaitsGuarantee);
  }

  Milestones confirmed(Instant now) {
    return new Milestones(
        createdAt,
        now,
        firstScheduledAt,
        startedAt,
        now,
        endedAt,
        activationSentAt,
        awaitsGuarantee);
  }

  Milestones ended(Instant now) {
    return new Milestones(
        createdAt,
        now,
        firstScheduledAt,
        startedAt,
        confirmedAt,
        now,
        activationSentAt,
        awaitsGuarantee);
  }

  Milestones activationSent(Instant now) {
    return new Milestones(
        createdAt, now, firstScheduledAt, startedAt, confirmedAt, endedAt, now, awaitsGuarantee);
  }

  /// The same, with that said of whether a guarantee of payment is waited for.
  Milestones awaiting(boolean guarantee) {
    return new Milestones(
        createdAt,
        updatedAt,
        firstScheduledAt,
        startedAt,
        confirmedAt,
        endedAt,
        activationSentAt,
        guarantee);
  }
}
