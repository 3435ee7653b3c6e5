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
import ca.jechemine.kernel.StaleVersion;
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
    Guess right = Retry.whenStale(() -> guess(id, token, digits, visitor));
    try {
      prove(right, visitor);
    } catch (StaleVersion lost) {
      Retry.whenStale(() -> prove(again(right, token, digits), visitor));
    }
  }

  /// A guess that was counted and is right.
  private Guess guess(UserId id, String token, String digits, Visitor visitor) {
    Instant now = clock.instant();
    Found found = verifications.open(id, Kind.PHONE_STEP, token);
    return switch (PhoneProof.of(found, now)) {
      case PhoneProof.Refused it -> {
        accounts.carryOut(Work.of(counting(visitor)));
        throw it.why();
      }
      case PhoneProof.Open it -> counted(it, found, digits, visitor, now);
    };
  }

  private Guess counted(
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
    return new Guess(open, found, kept.get());
  }

  private Step counting(Visitor visitor) {
    return limits.ofSource(Limit.VERIFY_PHONE, visitor.source());
  }

  /// The same guess beside what the winner of a race wrote: the race is no further try. It is right
  /// as long as neither the code nor the phone is another.
  private Guess again(Guess right, String token, String digits) {
    UserId id = right.open().account().value().id();
    Found found = verifications.open(id, Kind.PHONE_STEP, token);
    return switch (PhoneProof.of(found, clock.instant())) {
      case PhoneProof.Refused it -> throw it.why();
      case PhoneProof.Open it ->
          found
              .code()
              .filter(code -> code.hash().equals(right.code().hash()))
              .filter(code -> codes.matches(id, it.phone(), digits, code))
              .map(code -> new Guess(it, found, code))
              .orElseThrow(VerificationRefusals::wrongCode);
    };
  }

  private boolean prove(Guess right, Visitor visitor) {
    Instant now = clock.instant();
    Account before = right.open().account().value();
    Account after = before.with(before.standing().phoneVerified(now)).opened();
    List<Step> todo =
        new ArrayList<>(
            List.of(
                codes.using(after.id(), right.code()),
                steps.closingPhone(after.id()),
                audit.noting(AuditLog.Entry.of(AuditAction.PHONE_VERIFIED, after, visitor))));
    List<DomainEvent> events = new ArrayList<>();
    if (steps.isToBeWelcomed(after, right.found())) {
      todo.add(steps.welcoming(after.id()));
      events.add(steps.welcome(after));
    }
    steps.admitted(before, after).ifPresent(events::add);
    accounts.save(
        right.open().account(), after, Work.of(todo.toArray(Step[]::new)).telling(events));
    return true;
  }

  private record Guess(PhoneProof.Open open, Found found, SmsCode code) {}
}
