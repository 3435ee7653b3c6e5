package ca.jechemine.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What an event source gives a function, and which of it the function wants again.
public final class Batch {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Batch() {}

  /// Messages of a queue with these bodies, called `message-0` and so on.
  public static List<String> deliver(RequestStreamHandler consumer, List<String> bodies) {
    return deliver(
        consumer,
        JSON.valueToTree(
                Map.of(
                    "Records",
                    IntStream.range(0, bodies.size())
                        .mapToObj(
                            it -> Map.of("messageId", "message-" + it, "body", bodies.get(it)))
                        .toList()))
            .toString());
  }

  /// The event as AWS spells it.
  public static List<String> deliver(RequestStreamHandler function, String event) {
    try {
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      function.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
          answer,
          new NoContext());
      List<String> failed = new ArrayList<>();
      JSON.readTree(answer.toByteArray())
          .required("batchItemFailures")
          .forEach(it -> failed.add(it.required("itemIdentifier").asText()));
      return failed;
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
