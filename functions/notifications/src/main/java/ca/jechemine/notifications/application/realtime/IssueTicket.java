package ca.jechemine.notifications.application.realtime;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Fingerprints;
import ca.jechemine.notifications.domain.realtime.Connections;
import ca.jechemine.notifications.domain.realtime.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.random.RandomGenerator;

/// Hands out tickets, each good for one WebSocket within a minute.
public final class IssueTicket {

  private static final Duration LIFE = Duration.ofMinutes(1);
  private static final int BYTES = 32;

  private final Connections connections;
  private final Fingerprints fingerprints;
  private final InstantSource clock;
  private final RandomGenerator random;

  public IssueTicket(
      Connections connections,
      Fingerprints fingerprints,
      InstantSource clock,
      RandomGenerator random) {
    this.connections = connections;
    this.fingerprints = fingerprints;
    this.clock = clock;
    this.random = random;
  }

  /// A new one, for a connection in that language.
  public Issued issue(UserId user, Language language) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Instant end = clock.instant().plus(LIFE);
    connections.keep(new Ticket(fingerprints.of(text), user, language, end));
    return new Issued(text, end);
  }

  /// What its holder is given.
  public record Issued(String ticket, Instant expiresAt) {}
}
