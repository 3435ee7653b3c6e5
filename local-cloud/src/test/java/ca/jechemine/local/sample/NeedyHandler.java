package ca.jechemine.local.sample;

import ca.jechemine.runtime.Platform;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/// Cannot be constructed: nobody sets its variable.
public final class NeedyHandler implements RequestStreamHandler {

  final String missing = Platform.current().variable("NOBODY_SETS_THIS");

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context) {}
}
