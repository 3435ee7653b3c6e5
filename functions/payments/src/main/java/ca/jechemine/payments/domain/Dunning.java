package ca.jechemine.payments.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far it is with collecting what is due (contract 30 §5, §7). When what is next, `Agenda`
/// says.
///
/// @param charging the charge of a saved method, while there is one to make or under way
/// @param calledAt when it was told last that something is to be done at Stripe
/// @param intentSince when the open payment at Stripe was begun, or was found under way last
/// @param askedAt since when the client is asked to pay themselves; null before
/// @param steps how many steps were taken since: two reminders, then that it is overdue
/// @param steppedAt when the last one was taken
/// @param isInvited whether the client was told how the session can be paid
/// @param isNoticed whether it was told that nothing vouches for a session that is over
public record Dunning(
    @Nullable Charging charging,
    @Nullable Instant calledAt,
    @Nullable Instant intentSince,
    @Nullable Instant askedAt,
    int steps,
    @Nullable Instant steppedAt,
    boolean isInvited,
    boolean isNoticed) {

  /// Nothing is done yet.
  public static final Dunning NONE = new Dunning(null, null, null, null, 0, null, false, false);

  /// The charge to make or under way, if there is one.
  public Optional<Charging> charge() {
    return Optional.ofNullable(charging);
  }

  /// The charge of which Stripe was, or is about to be, asked.
  public Optional<Charging.Underway> underway() {
    return charging instanceof Charging.Underway it ? Optional.of(it) : Optional.empty();
  }

  /// Since when the client is asked, if they are.
  public Optional<Instant> asked() {
    return Optional.ofNullable(askedAt);
  }

  /// When the last step was taken, if one was.
  public Optional<Instant> stepped() {
    return Optional.ofNullable(steppedAt);
  }

  /// When it was told last that something is to be done at Stripe.
  public Optional<Instant> called() {
    return Optional.ofNullable(calledAt);
  }

  /// When the open payment at Stripe was begun, or was found under way last.
  public Optional<Instant> openSince() {
    return Optional.ofNullable(intentSince);
  }

  /// Whether neither a charge is tried nor the client asked.
  boolean isIdle() {
    return charging == null && askedAt == null;
  }

  /// That charge is next, or none.
  Dunning charging(@Nullable Charging next) {
    return new Dunning(
        next, calledAt, intentSince, askedAt, steps, steppedAt, isInvited, isNoticed);
  }

  /// It is told now that something is to be done at Stripe.
  Dunning called(Instant now) {
    return new Dunning(charging, now, intentSince, askedAt, steps, steppedAt, isInvited, isNoticed);
  }

  /// The open payment at Stripe is looked at again a day after that; at once when null.
  Dunning openSince(@Nullable Instant since) {
    return new Dunning(charging, calledAt, since, askedAt, steps, steppedAt, isInvited, isNoticed);
  }

  /// The client is asked to pay themselves, from the first time on.
  Dunning asked(Instant now) {
    return new Dunning(
        charging,
        calledAt,
        intentSince,
        askedAt == null ? now : askedAt,
        steps,
        steppedAt,
        isInvited,
        isNoticed);
  }

  /// One step more.
  Dunning stepped(Instant now) {
    return new Dunning(
        charging, calledAt, intentSince, askedAt, steps + 1, now, isInvited, isNoticed);
  }

  /// Nothing is done yet of an invoice that is made anew.
  Dunning anew() {
    return new Dunning(null, calledAt, null, null, 0, null, isInvited, isNoticed);
  }

  Dunning invited() {
    return new Dunning(charging, calledAt, intentSince, askedAt, steps, steppedAt, true, isNoticed);
  }

  Dunning noticed() {
    return new Dunning(charging, calledAt, intentSince, askedAt, steps, steppedAt, isInvited, true);
  }
}
