package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.GuardianRequest;
import ca.jechemine.identity.domain.Guardianship;
import ca.jechemine.identity.domain.Guardianships;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A minor and a guardian agree, one after the other, that the guardian acts for the minor
/// (docs/adr/0019). Never one alone.
///
/// Whoever asks learns nothing of the other account but that it may be asked: an unknown id, an
/// adult and a closed account are refused alike, and that a minor has a guardian already is told to
/// the minor, or to a guardian whom the minor asked.
public final class LinkGuardian {

  private final Accounts accounts;
  private final Guardianships guardianships;
  private final InstantSource clock;

  public LinkGuardian(Accounts accounts, Guardianships guardianships, InstantSource clock) {
    this.accounts = accounts;
    this.guardianships = guardianships;
    this.clock = clock;
  }

  /// What the caller's word comes to.
  ///
  /// @throws Refusal.Forbidden when the caller is neither of the two
  /// @throws Refusal.Invalid when the two cannot be linked
  /// @throws Refusal.Conflict when the minor has another guardian
  public Outcome link(UserId caller, UserId minor, UserId guardian) {
    if (!caller.equals(minor) && !caller.equals(guardian)) {
      throw forbidden();
    }
    if (minor.equals(guardian)) {
      throw Refusal.invalid(
          "guardianUserId",
          new Text("ne peut pas être la personne mineure", "cannot be the minor"));
    }
    return Retry.whenStale(() -> attempt(caller, minor, guardian));
  }

  private Outcome attempt(UserId caller, UserId minor, UserId guardian) {
    Instant now = clock.instant();
    Versioned<Account> child =
        accounts
            .find(minor)
            .filter(it -> Guardianship.mayBeGuarded(it.value(), now))
            .orElseThrow(LinkGuardian::notAMinor);
    if (accounts.find(guardian).filter(it -> Guardianship.mayGuard(it.value(), now)).isEmpty()) {
      throw notAGuardian();
    }
    if (Guardianship.isGuardedBy(guardian, child.value())) {
      return Outcome.LINKED;
    }
    Optional<GuardianRequest> other =
        guardianships.request(minor, guardian).filter(it -> it.isAnsweredBy(caller, now));
    return other.isPresent()
        ? completed(child, other.get(), now)
        : asked(child.value(), GuardianRequest.of(minor, guardian, caller, now), now);
  }

  /// The other's word must still be there when the caller's is written down.
  private Outcome completed(Versioned<Account> child, GuardianRequest answered, Instant now) {
    UserId guardian = answered.guardian();
    refuseIfGuarded(child.value());
    List<Step> steps = new ArrayList<>(guardianships.managing(guardian, answered.minor(), now));
    steps.add(guardianships.settling(answered));
    accounts.save(
        child, child.value().withGuardian(guardian), new Work(steps, List.of(), Optional.empty()));
    return Outcome.LINKED;
  }

  private Outcome asked(Account child, GuardianRequest request, Instant now) {
    boolean byMinor = request.askedBy().equals(request.minor());
    if (byMinor) {
      refuseIfGuarded(child);
    }
    accounts.carryOut(Work.of(guardianships.asking(request, now)));
    return byMinor ? Outcome.WAITS_FOR_GUARDIAN : Outcome.WAITS_FOR_MINOR;
  }

  private static void refuseIfGuarded(Account child) {
    if (child.guardianId().isPresent()) {
      throw Refusal.conflict(
          "HAS_GUARDIAN",
          new Text(
              "Une autre personne est déjà responsable de ce compte.",
              "Somebody else is the guardian of this account already."));
    }
  }

  private static Refusal notAMinor() {
    return Refusal.invalid(
        "minorUserId",
        new Text(
            "ne désigne pas le compte d’une personne mineure", "is not the account of a minor"));
  }

  private static Refusal notAGuardian() {
    return Refusal.invalid(
        "guardianUserId",
        new Text(
            "ne désigne pas le compte d’une personne qui peut être responsable",
            "is not the account of somebody who may be a guardian"));
  }

  static Refusal forbidden() {
    return Refusal.forbidden(
        "FORBIDDEN",
        new Text(
            "Seules les deux personnes concernées peuvent le faire.",
            "Only the two people concerned can do this."));
  }

  /// What one's word came to.
  public enum Outcome {
    /// The guardian may act for the minor from now on.
    LINKED,
    /// The guardian has to say so too.
    WAITS_FOR_GUARDIAN,
    /// The minor has to say so too.
    WAITS_FOR_MINOR
  }
}
