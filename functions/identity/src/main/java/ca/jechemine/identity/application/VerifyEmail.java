package ca.jechemine.identity.application;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.AuditAction;
import ca.jechemine.identity.domain.AuditLog;
import ca.jechemine.identity.domain.Limit;
import ca.jechemine.identity.domain.Limits;
import ca.jechemine.identity.domain.OneTimeSecret;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.PhoneNumber;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.identity.domain.Verifications;
import ca.jechemine.identity.domain.Verifications.Found;
import ca.jechemine.identity.domain.Visitor;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Somebody opens the link that was mailed: the address is proven, and the claim that came with the
/// link becomes the account. Opening it again answers the same.
public final class VerifyEmail {

  private final Verifications verifications;
  private final Accounts accounts;
  private final Limits limits;
  private final VerificationSteps steps;
  private final PhoneStepTokens tokens;
  private final AuditLog audit;
  private final InstantSource clock;

  public VerifyEmail(
      Verifications verifications,
      Accounts accounts,
      Limits limits,
      VerificationSteps steps,
      PhoneStepTokens tokens,
      AuditLog audit,
      InstantSource clock) {
    this.verifications = verifications;
    this.accounts = accounts;
    this.limits = limits;
    this.steps = steps;
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
  }

  /// Proves the address.
  ///
  /// @throws Refusal.NotFound when there is no such account
  /// @throws Refusal.BadRequest when the link is not the account's last, or is over
  /// @throws Refusal.TooManyRequests after too many of one network address
  public VerifiedEmail verify(UserId id, String token, Visitor visitor) {
    return Retry.whenStale(() -> attempt(id, token, visitor));
  }

  private VerifiedEmail attempt(UserId id, String token, Visitor visitor) {
    Step counting = counting(visitor);
    Found found = verifications.open(id, Kind.EMAIL_LINK, token);
    Instant now = clock.instant();
    Optional<OneTimeSecret> link = found.shown().filter(it -> it.isAlive(now));
    if (found.account().isEmpty() || link.isEmpty()) {
      accounts.carryOut(Work.of(counting));
      throw found.account().isEmpty() && !found.isDecoy()
          ? VerificationRefusals.noSuchAccount()
          : VerificationRefusals.linkNotValid();
    }
    Versioned<Account> read = found.account().get();
    Optional<Instant> openedAt = link.get().used();
    if (openedAt.isPresent()) {
      accounts.carryOut(Work.of(counting));
      return verified(read.value(), token, lifeLeft(openedAt.get(), now), true);
    }
    return open(read, link.get(), token, found, visitor, now);
  }

  private VerifiedEmail open(
      Versioned<Account> read,
      OneTimeSecret link,
      String token,
      Found found,
      Visitor visitor,
      Instant now) {
    Account before = read.value();
    boolean claims = found.claim().filter(it -> it.appliesTo(before)).isPresent();
    Account claimed = claims ? found.claim().orElseThrow().applyTo(before, now) : before;
    Account after = claimed.with(claimed.standing().emailVerified(now)).opened();
    List<Step> todo = new ArrayList<>(List.of(counting(visitor), steps.using(link)));
    List<DomainEvent> events = new ArrayList<>();
    boolean wasVerified = before.standing().emailVerifiedAt() != null;
    if (!wasVerified) {
      todo.add(audit.noting(AuditLog.Entry.of(AuditAction.EMAIL_VERIFIED, after, visitor)));
    }
    if (claims) {
      todo.addAll(steps.applying(after.id(), found.claim().orElseThrow()));
    }
    if (awaitsPhone(after)) {
      todo.addAll(steps.openingPhone(after.id(), tokens.of(after.id(), token)));
    } else if (steps.isToBeWelcomed(after, found)) {
      todo.add(steps.welcoming(after.id()));
      events.add(steps.welcome(after));
    }
    steps.admitted(before, after).ifPresent(events::add);
    Work work = Work.of(todo.toArray(Step[]::new)).telling(events);
    if (after.equals(before)) {
      accounts.carryOut(work);
    } else {
      accounts.save(read, after, work);
    }
    return verified(after, token, Kind.PHONE_STEP.life(), wasVerified);
  }

  private Step counting(Visitor visitor) {
    return limits.ofSource(Limit.VERIFY_EMAIL, visitor.source());
  }

  /// The phone step began when the link was opened for the first time, so it outlives the link.
  private static Duration lifeLeft(Instant openedAt, Instant now) {
    return Duration.between(now, openedAt.plus(Kind.PHONE_STEP.life()));
  }

  private VerifiedEmail verified(
      Account account, String token, Duration life, boolean wasVerified) {
    String phone = account.person().phone();
    PhoneStep step =
        phone == null || !awaitsPhone(account)
            ? null
            : new PhoneStep(tokens.of(account.id(), token), PhoneNumber.hinted(phone), life);
    return new VerifiedEmail(account.id(), step, wasVerified);
  }

  private static boolean awaitsPhone(Account account) {
    return account.person().phone() != null && account.standing().phoneVerifiedAt() == null;
  }
}
