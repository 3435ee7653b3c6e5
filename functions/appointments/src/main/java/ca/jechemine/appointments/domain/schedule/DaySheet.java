package ca.jechemine.appointments.domain.schedule;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One Toronto day of one professional: which times belong to appointments, which are held for
/// somebody, and whether the day is blocked as a whole (docs/adr/0024).
///
/// No two claims overlap (P2), an appointment has at most one claim, a person at most one live
/// hold. A session over midnight stands on the sheets of both days, each time with its whole
/// interval; whoever deals with slots therefore takes `Sheets`. Each operation returns another
/// sheet.
///
/// @param claims in the order of their start
/// @param holds in the order of their start; expired ones count for nothing and are swept by the
///   next claim or hold
/// @param blocked nothing more is claimed or held on that day; what was claimed before stays
public record DaySheet(
    UserId professional, LocalDate day, List<Claim> claims, List<Hold> holds, boolean blocked) {

  private static final Text TAKEN =
      new Text(
          "Ce créneau n’est plus libre. Veuillez en choisir un autre.",
          "This time is no longer free. Please choose another one.");
  private static final Text HELD =
      new Text(
          "Quelqu’un est en train de réserver ce créneau. Veuillez en choisir un autre ou"
              + " réessayer dans quelques minutes.",
          "Somebody is booking this time right now. Please choose another one, or try again in a"
              + " few minutes.");
  private static final Text BLOCKED =
      new Text(
          "Aucun rendez-vous ne peut être fixé ce jour-là.",
          "No appointment can be set on that day.");

  public DaySheet {
    claims = claims.stream().sorted(Comparator.comparing(it -> it.interval().start())).toList();
    holds = holds.stream().sorted(Comparator.comparing(it -> it.interval().start())).toList();
    for (int next = 1; next < claims.size(); next++) {
      if (claims.get(next - 1).interval().overlaps(claims.get(next).interval())) {
        throw new IllegalArgumentException("two claims of a day overlap");
      }
    }
  }

  /// A day on which nothing is planned.
  public static DaySheet empty(UserId professional, LocalDate day) {
    return new DaySheet(professional, day, List.of(), List.of(), false);
  }

  /// Gives the time to the appointment, in place of what it had of this day; once more is the same
  /// sheet. `claimant` is for whom it is booked: a hold of theirs does not stand in the way, and is
  /// used up.
  ///
  /// @throws Refusal.Conflict `SLOT_TAKEN` by another appointment, `SLOT_HELD` for somebody else,
  ///   `DAY_BLOCKED`
  public DaySheet claim(
      AppointmentId appointment, Interval interval, @Nullable UserId claimant, Instant now) {
    Claim claim = new Claim(appointment, interval);
    if (claims.contains(claim)) {
      return this;
    }
    DaySheet others = release(appointment);
    others.refuseUnlessFree(interval, claimant, now);
    return others.with(
        Stream.concat(others.claims.stream(), Stream.of(claim)).toList(),
        holds.stream()
            .filter(it -> it.isLive(now) && (claimant == null || !it.isOf(claimant)))
            .toList());
  }

  /// Gives back what the appointment has of this day, if anything.
  public DaySheet release(AppointmentId appointment) {
    return with(
        claims.stream().filter(it -> !it.appointment().equals(appointment)).toList(), holds);
  }

  /// Keeps a time for somebody, in place of what they held of this day. Of a time that they hold
  /// already the earlier hold stays, and ends when it would have.
  ///
  /// @throws Refusal.Conflict as `claim` does
  public DaySheet hold(Hold hold, Instant now) {
    refuseUnlessFree(hold.interval(), hold.holder(), now);
    if (heldBy(hold.holder(), now)
        .filter(it -> it.interval().equals(hold.interval()))
        .isPresent()) {
      return this;
    }
    return with(
        claims,
        Stream.concat(
                holds.stream().filter(it -> it.isLive(now) && !it.isOf(hold.holder())),
                Stream.of(hold))
            .toList());
  }

  /// Gives up a hold of that person; anybody else's stays.
  public DaySheet drop(HoldId hold, UserId holder) {
    return with(
        claims, holds.stream().filter(it -> !it.id().equals(hold) || !it.isOf(holder)).toList());
  }

  /// The same day, blocked.
  public DaySheet block() {
    return new DaySheet(professional, day, claims, holds, true);
  }

  /// The same day, open again.
  public DaySheet unblock() {
    return new DaySheet(professional, day, claims, holds, false);
  }

  /// What that person holds of this day.
  public Optional<Hold> heldBy(UserId person, Instant now) {
    return holds.stream().filter(it -> it.isOf(person) && it.isLive(now)).findFirst();
  }

  /// Whether that time could be claimed for that person, or for anybody.
  public boolean isFree(Interval interval, @Nullable UserId claimant, Instant now) {
    return !blocked && !isTaken(interval) && !isHeld(interval, claimant, now);
  }

  private void refuseUnlessFree(Interval interval, @Nullable UserId claimant, Instant now) {
    if (!interval.days().contains(day)) {
      throw new IllegalArgumentException("the time is not of this day");
    }
    if (blocked) {
      throw Refusal.conflict("DAY_BLOCKED", BLOCKED);
    }
    if (isTaken(interval)) {
      throw Refusal.conflict("SLOT_TAKEN", TAKEN);
    }
    if (isHeld(interval, claimant, now)) {
      throw Refusal.conflict("SLOT_HELD", HELD);
    }
  }

  private boolean isTaken(Interval interval) {
    return claims.stream().anyMatch(it -> it.interval().overlaps(interval));
  }

  private boolean isHeld(Interval interval, @Nullable UserId claimant, Instant now) {
    return holds.stream()
        .filter(it -> it.isLive(now) && (claimant == null || !it.isOf(claimant)))
        .anyMatch(it -> it.interval().overlaps(interval));
  }

  private DaySheet with(List<Claim> nextClaims, List<Hold> nextHolds) {
    return new DaySheet(professional, day, nextClaims, nextHolds, blocked);
  }
}
