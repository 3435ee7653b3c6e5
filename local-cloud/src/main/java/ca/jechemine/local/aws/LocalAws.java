package ca.jechemine.local.aws;

import ca.jechemine.local.journal.Journal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// AWS in this process: DynamoDB with streams and TTL, SQS, SNS, SES v2, Secrets Manager, API
/// Gateway's connections and, once a bucket is declared, S3. Everything listens on loopback only
/// and nothing leaves the machine.
///
/// The clock that is given rules mail, secrets and TTL; visibility and delays of queues go by the
/// time of the machine.
public final class LocalAws implements AutoCloseable {

  public static final String REGION = "ca-central-1";
  public static final String ACCOUNT = "000000000000";

  /// Where the push service is that browsers here subscribe to.
  public static final String PUSH_HOST = PushEngine.HOST;

  static final String ACCESS_KEY = "local";
  static final String SECRET_KEY = "local-secret";

  private final @Nullable Path dataDir;
  private final Engines engines;
  private final SdkHttpClient http =
      AwsCrtHttpClient.builder()
          .maxConcurrency(64)
          .connectionAcquisitionTimeout(Duration.ofMinutes(2))
          .readBufferSizeInBytes(256L * 1024)
          .build();
  private final SdkHttpClient direct;
  private final DynamoDbClient dynamo;
  private final DynamoDbStreamsClient streams;
  private final SqsClient sqs;
  private final DynamoDbClient insideDynamo;
  private final SqsClient insideSqs;
  private final InstantSource clock;
  private final Tables tables;
  private final Queues queues;
  private final Declarations declarations;
  private final BucketsOnDemand buckets;

  /// What a local cloud is started with.
  ///
  /// @param dataDir where everything is kept for the next start; empty means in memory
  public record Config(Optional<Path> dataDir, InstantSource clock, RandomGenerator random) {

    public static Config inMemory(InstantSource clock, RandomGenerator random) {
      return new Config(Optional.empty(), clock, random);
    }
  }

  private LocalAws(@Nullable Path dataDir, InstantSource clock, Engines engines) {
    this.dataDir = dataDir;
    this.engines = engines;
    this.buckets = new BucketsOnDemand(dataDir);
    URI endpoint = URI.create(engines.endpoint());
    SdkHttpClient objects = new ObjectClient(http, buckets::endpoint, engines.faults());
    this.direct = new DirectClient(endpoint, engines.switchboard()::answer, objects);
    this.dynamo = configured(DynamoDbClient.builder()).httpClient(direct).build();
    this.streams = configured(DynamoDbStreamsClient.builder()).httpClient(direct).build();
    this.sqs = configured(SqsClient.builder()).httpClient(direct).build();
    // The faults spare what these ask for.
    SdkHttpClient inside = new DirectClient(endpoint, engines.switchboard()::spared, http);
    this.insideDynamo = configured(DynamoDbClient.builder()).httpClient(inside).build();
    this.insideSqs = configured(SqsClient.builder()).httpClient(inside).build();
    this.clock = clock;
    this.tables = new Tables(insideDynamo, engines.dynamo()::writes);
    this.queues = new Queues(insideSqs, engines.sqs(), engines.endpoint(), dataDir);
    this.declarations = new Declarations(engines, tables, queues, buckets::start);
  }

  public static LocalAws start(Config config) {
    @Nullable Path dataDir = config.dataDir().orElse(null);
    return new LocalAws(
        dataDir, config.clock(), Engines.start(dataDir, config.clock(), config.random()));
  }

  /// Creates what is not there yet: with the same definitions it can be called at every start.
  public void create(Resources resources) {
    declarations.create(resources);
  }

  public void create(TableDefinition table) {
    declarations.create(table);
  }

  /// Its dead-letter queue has to be there.
  public void create(QueueDefinition queue) {
    declarations.create(queue);
  }

  public void create(TopicDefinition topic) {
    declarations.create(topic);
  }

  /// Its topic has to be there.
  public void create(SubscriptionDefinition subscription) {
    declarations.create(subscription);
  }

  public void create(SecretDefinition secret) {
    declarations.create(secret);
  }

  /// Its topics have to be there.
  public void create(ConfigurationSetDefinition set) {
    declarations.create(set);
  }

  public void create(BucketDefinition bucket) {
    declarations.create(bucket);
  }

  /// The environment variables by which the SDK finds everything here: the standard ones, nothing
  /// of our own. S3 is among them once a bucket is declared.
  public Map<String, String> endpoints() {
    return Endpoints.variables(engines.endpoint(), buckets.endpoint());
  }

  /// Where S3 answers for the bucket that the `Host` of a request names, as it does for CloudFront.
  public URI bucketsByHost() {
    return URI.create(buckets.start().endpointByHost());
  }

  /// The headers by which S3 knows who asks it, as CloudFront signs for an origin of its own.
  ///
  /// @param uri by the bucket's own host
  public Map<String, String> signedForBucket(String method, URI uri) {
    return ObjectSigner.headers(method, uri);
  }

  /// Whether S3 takes what a visitor sends to that address, for its signature: by the machine's
  /// time, as S3 does.
  ///
  /// @param address by the bucket's own host
  /// @param headers by lower-case name
  public boolean takesForBucket(String method, URI address, Map<String, List<String>> headers) {
    return ObjectSigner.isGood(method, address, headers, InstantSource.system().instant());
  }

  /// Does nothing about signatures: the caller sends what is signed already.
  public SdkHttpClient http() {
    return http;
  }

  /// Reaches these services without a network in between, as if it were there, and everything else
  /// over it: most of what a call costs otherwise is the way.
  public SdkHttpClient direct() {
    return direct;
  }

  public String queueUrl(String name) {
    return queues.url(name);
  }

  public String queueArn(String name) {
    return Queues.arn(name);
  }

  public String topicArn(String name) {
    return SnsEngine.topicArn(name);
  }

  public String secretArn(String name) {
    return engines.secrets().arn(name);
  }

  public String tableStreamArn(String table) {
    return tables.streamArn(table);
  }

  public DynamoDbClient dynamo() {
    return dynamo;
  }

  public SqsClient sqs() {
    return sqs;
  }

  /// A reader of the table's stream, whose position is kept under this name.
  public StreamReader stream(String table, String reader) {
    @Nullable Path file =
        dataDir == null ? null : dataDir.resolve("stream-" + table + "-" + reader + ".json");
    return new StreamReader(
        streams,
        tableStreamArn(table),
        () -> engines.dynamo().writes(table),
        key -> tables.expired(table, key),
        file);
  }

  /// Deletes the items that are past their TTL by the clock that was given. AWS does so by itself
  /// within days; whoever runs the cloud calls this from time to time.
  public void expire() {
    tables.expire(clock.instant());
  }

  public Faults faults() {
    return engines.faults();
  }

  /// What passed since the start or the last reset.
  public Journal journal() {
    return engines.journal();
  }

  public Mailbox mailbox() {
    return engines.ses();
  }

  /// Newest first.
  public List<Sms> sms() {
    return engines.sns().sms().newestFirst();
  }

  /// The browsers that subscribe to what is pushed, and what they were.
  public PushEngine push() {
    return engines.push();
  }

  /// The WebSockets that are open.
  public SocketEngine sockets() {
    return engines.sockets();
  }

  /// By name.
  public List<QueueStatus> queues() {
    return queues.statuses();
  }

  /// Nothing when no queue has that name.
  public Optional<QueueStatus> queue(String name) {
    return queues.status(name);
  }

  /// How often a message of the queue is received before it is a dead letter; 0 when it never is.
  public int mostReceives(String queue) {
    return queues.mostReceives(queue);
  }

  /// Those of the queues that hold messages, by name: cheap to ask while nothing is sent.
  public List<QueueStatus> holding(Collection<String> names) {
    return queues.holding(names);
  }

  /// Whether there may be messages to receive from the queue now; costs nothing.
  public boolean mayGive(String queue) {
    return queues.mayGive(queue);
  }

  /// Nothing could be received from the queue: looks whether anything may be later.
  public void foundNothing(String queue) {
    queues.look(queue);
  }

  /// `listener` is called whenever messages came to the queue, though not when a delay or a time of
  /// invisibility ended. It must not block.
  public void onArrival(String queue, Runnable listener) {
    queues.listen(queue, listener);
  }

  /// `listener` is called after every write to the table. It must not block.
  public void onWrite(String table, Runnable listener) {
    engines.dynamo().onWrite(table, listener);
  }

  /// Sends the dead letters of the queue through it again.
  public void replay(String queue) {
    queues.replay(queue);
    journal().replayed(queue);
  }

  /// Empties tables, buckets, queues and mailbox and ends every fault. What is declared stays, with
  /// the secrets; the deletions show in the streams.
  public void reset() {
    forget();
    tables.clear();
    buckets.ifStarted().ifPresent(it -> it.restore(Map.of()));
  }

  /// The same, but the tables and buckets hold what they held then.
  public void reset(Snapshot snapshot) {
    forget();
    tables.restore(snapshot);
    buckets.ifStarted().ifPresent(it -> it.restore(snapshot.buckets()));
  }

  private void forget() {
    faults().clear();
    engines.sockets().dropAll();
    queues.clear();
    engines.ses().clear();
    engines.sns().sms().clear();
    engines.push().clear();
    journal().clear();
  }

  /// Forgets the mails and text messages that were sent so far.
  public void clearMessages() {
    engines.ses().clear();
    engines.sns().sms().clear();
  }

  /// What the tables and buckets hold now.
  public Snapshot snapshot() {
    Snapshot snapshot = tables.snapshot();
    buckets.ifStarted().ifPresent(it -> snapshot.buckets(it.contents()));
    return snapshot;
  }

  /// `listener` is called after each object that comes into a bucket, before whoever put it there
  /// is answered. It must not block.
  public void onObject(Consumer<StoredObject> listener) {
    buckets.start().listen(listener);
  }

  /// The bytes of an object; nothing when it is not there.
  public Optional<byte[]> object(String bucket, String key) {
    return buckets.ifStarted().flatMap(it -> it.read(bucket, key));
  }

  /// What the buckets hold.
  public List<ListedObject> objects() {
    return buckets.ifStarted().map(it -> it.list()).orElseGet(List::of);
  }

  /// What a table holds, whatever faults wait.
  public List<Map<String, AttributeValue>> items(String table) {
    return tables.items(table);
  }

  /// Sends a message that no fault keeps from its queue.
  public void deliver(String queue, String body) {
    insideSqs.sendMessage(it -> it.queueUrl(queues.url(queue)).messageBody(body));
  }

  /// To be called when nobody polls any more. Keeps what is in the queues if there is a data
  /// folder.
  @Override
  public void close() {
    faults().clear();
    try {
      queues.keep();
    } finally {
      buckets.close();
      insideSqs.close();
      insideDynamo.close();
      sqs.close();
      streams.close();
      dynamo.close();
      http.close();
      engines.close();
    }
  }

  /// Points a client at this cloud, over the network.
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configured(
      B builder) {
    return builder
        .httpClient(http)
        .endpointOverride(URI.create(engines.endpoint()))
        .region(Region.of(REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)));
  }
}
