package ca.jechemine.runtime.job;

import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.log.Metric;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// One job that runs by the clock. It may run twice, late, or beside itself: what it does must bear
/// that. What the scheduler says with it does not count.
public abstract class JobHandler implements RequestStreamHandler {

  /// What is answered is JSON.
  private static final byte[] NOTHING = "null".getBytes(StandardCharsets.US_ASCII);

  private final Log log;

  protected JobHandler(Platform platform) {
    this.log = new Log(platform);
  }

  /// Does what is due and returns how many things that was. Whatever it throws has the job run
  /// again.
  protected abstract long run();

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    long done = run();
    log.measure("job done", Map.of(), List.of(Metric.count("done", done)));
    output.write(NOTHING);
  }
}
