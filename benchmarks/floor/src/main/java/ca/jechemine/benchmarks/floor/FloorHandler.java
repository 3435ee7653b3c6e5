package ca.jechemine.benchmarks.floor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Answers a constant: what starting Java and Lambda's runtime client costs, and nothing else.
public final class FloorHandler implements RequestStreamHandler {

  private static final byte[] ANSWER =
      "{\"statusCode\":200,\"body\":\"{\\\"success\\\":true}\"}".getBytes(StandardCharsets.UTF_8);

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    input.transferTo(OutputStream.nullOutputStream());
    output.write(ANSWER);
  }
}
