package ca.jechemine.identity.application;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.AuditAction;
import ca.jechemine.identity.domain.AuditLog;
import ca.jechemine.identity.domain.Limit;
import ca.jechemine.identity.domain.Limits;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.SmsCode;
import ca.jechemine.identity.domain.SmsCodes;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.identity.domain.Verifications;
import ca.jechemine.identity.domain.Verifications.Found;
import ca.jechemine.identity.domain.Visitor;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Somebody at the phone step shows the code. Each guess is counted before anybody looks whether it
/// is right, so that no more than the limit are ever compared.
public final class VerifyPhone {

  private final Verifications verifications;
  private final Accounts accounts;
  private final Limits limits;
  private final SmsCodes codes;
  private final VerificationSteps steps;
  private final AuditLog audit;
  private final InstantSource clock;

  public VerifyPhone(
      Verifications verifications,
      Accounts accounts,
      Limits limits,
      SmsCodes codes,
      VerificationSteps steps,
      AuditLog audit,
      InstantSource clock) {
    this.verifications = verifications;
    this.accounts = accounts;
    this.limits = limits;
    this.codes = codes;
    this.steps = steps;
    this.audit = audit;
    this.clock = clock;
  }

  /// Proves the phone.
  ///
  /// @throws Refusal.NotFound when there is no such account
  /// @throws Refusal.BadRequest when the phone step or the code is over, or the code is wrong
  /// @throws Refusal.TooManyRequests after too many guesses, or too many of one network address
  public void verify(UserId id, String token, String digits, Visitor visitor) {
    Retry.whenStale(() -> attempt(id, token, digits, visitor));
  }

  private boolean attempt(UserId id, String token, String digits, Visitor visitor) {
    Instant now = clock.instant();
    Found found = verifications.open(id, Kind.PHONE_STEP, token);
    return switch (PhoneProof.of(found, now)) {
      case PhoneProof.Refused it -> {
        accounts.carryOut(Work.of(counting(visitor)));
        throw it.why();
      }
      case PhoneProof.Open it -> guess(it, found, digits, visitor, now);
    };
  }

  private boolean guess(
      PhoneProof.Open open, Found found, String digits, Visitor visitor, Instant now) {
    Optional<SmsCode> kept = found.code();
    if (kept.isEmpty() || !kept.get().isAlive(now)) {
      accounts.carryOut(Work.of(counting(visitor)));
      throw kept.isEmpty() ? VerificationRefusals.noCode() : VerificationRefusals.codeExpired();
    }
    UserId id = open.account().value().id();
    accounts.carryOut(Work.of(codes.trying(id, kept.get()), counting(visitor)));
    if (!codes.matches(id, open.phone(), digits, kept.get())) {
      throw VerificationRefusals.wrongCode();
    }
    prove(open, found, kept.get(), visitor, now);
    return true;
  }

  private Step counting(Visitor visitor) {
    return limits.ofSource(Limit.VERIFY_PHONE, visitor.source());
  }

  private void prove(
      PhoneProof.Open open, Found found, SmsCode code, Visitor visitor, Instant now) {
    Account before = open.account().value();
    Account after = before.with(before.standing().phoneVerified(now)).opened();
    List<Step> todo =
        new ArrayList<>(
            List.of(
                codes.using(after.id(), code),
                steps.closingPhone(after.id()),
                audit.noting(AuditLog.Entry.of(AuditAction.PHONE_VERIFIED, after, visitor))));
    List<DomainEvent> events = new ArrayList<>();
    if (steps.isToBeWelcomed(after, found)) {
      todo.add(steps.welcoming(after.id()));
      events.add(steps.welcome(after));
    }
    accounts.save(open.account(), after, Work.of(todo.toArray(Step[]::new)).telling(events));
  }
}
