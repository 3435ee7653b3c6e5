package ca.jechemine.payments.application;

import ca.jechemine.kernel.Ids;
import ca.jechemine.payments.domain.Actor;
import ca.jechemine.payments.domain.MoneyFile;
import ca.jechemine.payments.domain.Readings;
import java.time.InstantSource;

/// Somebody who may is about to be shown what is kept of a person. What has to be noted is kept
/// before they are; when it cannot be, they are not (docs/adr/0035).
public final class OpenMoneyFile {

  private final Readings readings;
  private final Ids ids;
  private final InstantSource clock;

  public OpenMoneyFile(Readings readings, Ids ids, InstantSource clock) {
    this.readings = readings;
    this.ids = ids;
    this.clock = clock;
  }

  /// Notes it, unless they are the person.
  public void open(MoneyFile file, Actor reader) {
    if (file.isNotedOf(reader.id())) {
      readings.keep(ids.next(), reader, file, clock.instant());
    }
  }
}
