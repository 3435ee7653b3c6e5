package ca.jechemine.system.reporting;

import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;

/// Sessions that billing was told of, for tests elsewhere.
public final class HeardSessions {

  private static final String CLIENT = "5e5510090000000000c11e0a";
  private static final String PROFESSIONAL = "5e5510090000000000d0c70a";

  private final RunningCloud cloud;
  private final Listener listener;

  public HeardSessions(RunningCloud cloud) {
    this.cloud = cloud;
    this.listener = new Listener(cloud);
  }

  /// One that begins then.
  public void at(Instant startsAt) {
    listener.hear(ToldSession.session(CLIENT, PROFESSIONAL, startsAt).appointment());
  }

  /// One that was held three days ago and is to be paid by transfer.
  public void awaited() {
    Instant ended = cloud.cloud().clock().instant().minus(Duration.ofDays(3));
    ToldSession told =
        ToldSession.session(CLIENT, PROFESSIONAL, ended).is("completed").by("transfer").at(ended);
    listener.hear(told.appointment(), told.charged());
  }
}
