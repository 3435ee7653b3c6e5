package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.File;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Readings;
import ca.jechemine.kernel.Ids;
import java.time.InstantSource;

/// Somebody who may is about to be shown what is kept of a client. What has to be noted is kept
/// before they are; when it cannot be, they are not (docs/adr/0035).
public final class OpenFile {

  private final Readings readings;
  private final Ids ids;
  private final InstantSource clock;

  public OpenFile(Readings readings, Ids ids, InstantSource clock) {
    this.readings = readings;
    this.ids = ids;
    this.clock = clock;
  }

  /// Notes it, unless they are the client.
  public void open(File file, Reader reader) {
    if (file.isNotedOf(reader.id())) {
      readings.keep(ids.next(), reader, file, clock.instant());
    }
  }
}
