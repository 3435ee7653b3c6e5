package ca.jechemine.payments.application;

import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.IssuedLink;
import ca.jechemine.payments.domain.LinkIssuer;
import ca.jechemine.payments.domain.PayLink;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.People;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The links by which sessions are paid without signing in (contract 30 §4, §5.2, §7). Of one that
/// is over everybody is sent one who is asked for its price: it may be a loved one, who has nothing
/// to sign in to. Before, a method that is saved by a link becomes one of the account's, so that
/// only clients without a space get one. A token is 32 random bytes; only its keyed hash is kept,
/// and it opens one appointment's payment and nothing else, until two weeks after the session.
public final class PayLinks implements LinkIssuer {

  private static final int BYTES = 32;
  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{64}");
  private static final Duration AFTER_SESSION = Duration.ofDays(14);

  private final Payments payments;
  private final People people;
  private final UnaryOperator<String> hash;
  private final RandomGenerator random;
  private final InstantSource clock;

  /// @param hash the keyed hash that links are found again by
  public PayLinks(
      Payments payments,
      People people,
      UnaryOperator<String> hash,
      RandomGenerator random,
      InstantSource clock) {
    this.payments = payments;
    this.people = people;
    this.hash = hash;
    this.random = random;
    this.clock = clock;
  }

  /// The payment that the token opens; empty when it opens none, or none any more. The hash is
  /// looked up, so how long it takes tells nothing of other tokens.
  public Optional<Versioned<AppointmentPayment>> open(String token) {
    return TOKEN.matcher(token).matches()
        ? payments.findByLink(hash.apply(token), clock.instant())
        : Optional.empty();
  }

  @Override
  public Optional<IssuedLink> issue(AppointmentPayment payment) {
    return people
        .find(payment.client())
        .filter(it -> !it.isForgotten())
        .filter(it -> payment.invoice().closed().isPresent() || !it.hasSpace())
        .map(_ -> issued(payment));
  }

  private IssuedLink issued(AppointmentPayment payment) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    String token = HexFormat.of().formatHex(secret);
    return new IssuedLink(token, new PayLink(hash.apply(token), until(payment)));
  }

  private Instant until(AppointmentPayment payment) {
    Instant now = clock.instant();
    Instant start = payment.booking().start().filter(it -> it.isAfter(now)).orElse(now);
    return start.plus(AFTER_SESSION);
  }
}
