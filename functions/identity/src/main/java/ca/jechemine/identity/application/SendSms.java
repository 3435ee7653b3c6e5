package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice.PhoneVerificationRequested;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Limit;
import ca.jechemine.identity.domain.Limits;
import ca.jechemine.identity.domain.OneTimeSecret;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.SmsCode;
import ca.jechemine.identity.domain.SmsCodes;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.identity.domain.Verifications;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/// Somebody at the phone step asks for a code. The text message goes out by an event.
public final class SendSms {

  private final Verifications verifications;
  private final Accounts accounts;
  private final Limits limits;
  private final SmsCodes codes;
  private final Ids ids;
  private final RandomGenerator random;
  private final InstantSource clock;

  public SendSms(
      Verifications verifications,
      Accounts accounts,
      Limits limits,
      SmsCodes codes,
      Ids ids,
      RandomGenerator random,
      InstantSource clock) {
    this.verifications = verifications;
    this.accounts = accounts;
    this.limits = limits;
    this.codes = codes;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /// Sends a code instead of the former one, and says how long it lives.
  ///
  /// @throws Refusal.NotFound when there is no such account
  /// @throws Refusal.BadRequest when the phone step is over, or there is no phone
  /// @throws Refusal.TooManyRequests after too many of one network address or account
  public Duration send(UserId id, String token, String source) {
    Step counting = limits.ofSource(Limit.SEND_SMS, source);
    Instant now = clock.instant();
    PhoneProof proof = PhoneProof.of(verifications.open(id, Kind.PHONE_STEP, token), now);
    return switch (proof) {
      case PhoneProof.Refused it -> {
        accounts.carryOut(Work.of(counting));
        throw it.why();
      }
      case PhoneProof.Open it -> {
        Account account = it.account().value();
        accounts.carryOut(sending(account, it.phone(), it.step(), counting, now));
        yield Duration.between(now, SmsCode.end(now, it.step()));
      }
    };
  }

  private Work sending(
      Account account, String phone, OneTimeSecret step, Step counting, Instant now) {
    String digits = SmsCode.next(random);
    Instant end = SmsCode.end(now, step);
    return Work.of(
            counting,
            limits.ofUser(Limit.SEND_SMS_TO_USER, account.id()),
            codes.keeping(account.id(), phone, digits, end))
        .telling(
            List.of(
                new PhoneVerificationRequested(
                    ids.next(),
                    account.id().value(),
                    phone,
                    account.person().language(),
                    digits,
                    end,
                    now)));
  }
}
