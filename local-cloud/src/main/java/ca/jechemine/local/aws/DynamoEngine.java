package ca.jechemine.local.aws;

import java.nio.file.Path;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// DynamoDB, by DynamoDB Local, whose handler is mounted in our server: started by its own main
/// class it would bind to every interface and report its use.
final class DynamoEngine implements AutoCloseable {

  private final LocalDynamoDBServerHandler handler;

  private DynamoEngine(LocalDynamoDBServerHandler handler) {
    this.handler = handler;
  }

  static DynamoEngine start(@Nullable Path dataDir) {
    boolean inMemory = dataDir == null;
    LocalDynamoDBRequestHandler requests =
        new LocalDynamoDBRequestHandler(
            0, inMemory, dataDir == null ? null : dataDir.toString(), true, false);
    return new DynamoEngine(new LocalDynamoDBServerHandler(requests, "*"));
  }

  Handler handler() {
    return new ContextHandler(handler, "/");
  }

  @Override
  public void close() {
    handler.close();
  }
}
