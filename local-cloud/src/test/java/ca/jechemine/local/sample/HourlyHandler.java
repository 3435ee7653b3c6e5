package ca.jechemine.local.sample;

import ca.jechemine.runtime.Platform;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Writes to the log when it was due and what the clock says.
public final class HourlyHandler implements RequestHandler<ScheduledEvent, @Nullable Void> {

  private final Platform platform = Platform.current();

  @Override
  public @Nullable Void handleRequest(ScheduledEvent event, Context context) {
    platform
        .log()
        .println(
            "due "
                + event.getTime().toInstant()
                + " at "
                + platform.clock().instant().truncatedTo(ChronoUnit.MINUTES));
    return null;
  }
}
