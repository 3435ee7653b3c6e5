package ca.jechemine.local.aws;

import ca.jechemine.local.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;

/// Whatever runs behind the one address, from start to stop.
record Engines(
    String endpoint,
    Faults faults,
    Switchboard switchboard,
    Server server,
    DynamoEngine dynamo,
    SqsEngine sqs,
    SnsEngine sns,
    SesEngine ses,
    SecretsEngine secrets,
    PushEngine push,
    SocketEngine sockets,
    Journal journal)
    implements AutoCloseable {

  private static final Duration IDLE = Duration.ofMinutes(10);

  static Engines start(@Nullable Path dataDir, InstantSource clock, RandomGenerator random) {
    try {
      if (dataDir != null) {
        Files.createDirectories(dataDir);
      }
      CompletableFuture<DynamoEngine> dynamo =
          CompletableFuture.supplyAsync(() -> DynamoEngine.start(dataDir));
      Server server = new Server(new VirtualThreadPool());
      ServerConnector connector = connector(server);
      // Opened before it serves: the URLs of queues hold the port.
      connector.open();
      int port = connector.getLocalPort();
      SqsEngine sqs = SqsEngine.start(port);
      Faults faults = new Faults();
      Journal journal = new Journal(clock);
      Deliveries deliveries =
          new Deliveries(new Switchboard(faults, Map.of(Service.SQS, sqs)), journal);
      SnsEngine sns = new SnsEngine(dataDir, clock, deliveries, journal);
      SesEngine ses = new SesEngine(dataDir, clock, sns, journal);
      @Nullable Path file = dataDir == null ? null : dataDir.resolve("secrets.json");
      SecretsEngine secrets = new SecretsEngine(file, clock, random);
      PushEngine push = new PushEngine(dataDir, clock, random);
      SocketEngine sockets = new SocketEngine(clock);
      Switchboard switchboard =
          new Switchboard(
              faults,
              Map.of(
                  Service.DYNAMODB,
                  dynamo.join(),
                  Service.DYNAMODB_STREAMS,
                  dynamo.join(),
                  Service.SQS,
                  sqs,
                  Service.SNS,
                  sns,
                  Service.SES,
                  ses,
                  Service.SECRETS_MANAGER,
                  secrets,
                  Service.WEB_PUSH,
                  push,
                  Service.API_GATEWAY,
                  sockets));
      server.setHandler(new Front(switchboard));
      server.start();
      return new Engines(
          "http://127.0.0.1:" + port,
          faults,
          switchboard,
          server,
          dynamo.join(),
          sqs,
          sns,
          ses,
          secrets,
          push,
          sockets,
          journal);
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded engines do not start", e);
    } catch (Exception e) {
      throw new IllegalStateException("The embedded engines do not start", e);
    }
  }

  @Override
  public void close() {
    try {
      sns.close();
      server.stop();
      sqs.close();
      dynamo.close();
    } catch (Exception e) {
      throw new IllegalStateException("The embedded engines do not stop", e);
    }
  }

  private static ServerConnector connector(Server server) {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
    connector.setHost("127.0.0.1");
    connector.setPort(0);
    // Longer than any client keeps a connection: one that ends it first loses no request.
    connector.setIdleTimeout(IDLE.toMillis());
    server.addConnector(connector);
    return connector;
  }
}
