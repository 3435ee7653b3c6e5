package ca.jechemine.system.costs;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.FirstDateSet;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.contracts.AppointmentNotice.ProposalCreated;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.RunningCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// What many events cost on their way from the outbox into inboxes and feeds, and how much longer
/// they take than as many messages that only go through a queue.
///
/// No part of a build: `benchmarks/run notifications` starts it, with how many events in the
/// property `notifications.events`. The figures are left in `target/notifications.tsv`.
@EnabledIfSystemProperty(named = "notifications.events", matches = "[1-9][0-9]*")
class EventsAtScaleTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  /// As many are on their way at once; what they left behind in memory goes after each round.
  private static final int ROUND = 500;

  private static final int READERS = 100;
  private static final int OFFERED_TO = 5;
  private static final int BATCH = 10;

  private static final List<String> COLUMNS =
      List.of("invocations", "DynamoDB calls", "transactions", "capacity units", "SES", "SNS");

  private final Map<String, double[]> costs = new TreeMap<>();
  private long nanos;
  private long nanosOfFloor;
  private int told;
  private int counted;

  @Test
  void events_go_all_the_way_and_what_they_cost_is_written_down() throws IOException {
    int events = Integer.getInteger("notifications.events", 0);
    CLOUD.settle();
    offersAreMailedOneByOne();
    Publisher.publish(CLOUD, people());
    round(BATCH * BATCH, false);
    Path file = Files.createDirectories(Path.of("target")).resolve("notifications.tsv");

    for (int left = events; left > 0; left -= ROUND) {
      round(Math.min(ROUND, left), true);
      Files.write(file, lines());
    }

    assertThat(costs).containsKeys("RelayOutbox", "DeliverMail", "DeliverSms", "WriteFeed");
  }

  /// Professionals get more offers here than an hour has: no digest is to gather them.
  private static void offersAreMailedOneByOne() {
    String table = CLOUD.cloud().functions().platform("DeliverMail").variable("SETTINGS_TABLE");
    CLOUD
        .cloud()
        .aws()
        .dynamo()
        .putItem(it ->
            it.tableName(table)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("SETTINGS"),
                        "sk", AttributeValue.fromS("emailSettings"),
                        "value", AttributeValue.fromS("{\"digest\":{\"enabled\":false}}"))));
  }

  /// So many events, and as many messages through a queue alone beside them.
  private void round(int size, boolean counts) {
    CLOUD.cloud().aws().clearMessages();
    CLOUD.cloud().invocations().clear();
    DomainEvent[] events =
        IntStream.range(told, told + size)
            .mapToObj(EventsAtScaleTest::event)
            .toArray(DomainEvent[]::new);
    told += size;

    long start = System.nanoTime();
    throughAQueue(size);
    long between = System.nanoTime();
    Publisher.publish(CLOUD, events);
    long end = System.nanoTime();

    assertThat(CLOUD.cloud().aws().mailbox().mails())
        .hasSize(
            Stream.of(events).mapToInt(it -> it instanceof ProposalCreated ? OFFERED_TO : 1).sum());
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
    if (counts) {
      nanosOfFloor += between - start;
      nanos += end - between;
      counted += size;
      CLOUD.cloud().invocations().all().forEach(this::count);
    }
  }

  private void count(Invocation invocation) {
    double[] sum = costs.computeIfAbsent(invocation.function(), _ -> new double[COLUMNS.size()]);
    List<Call> dynamo = invocation.calls("DynamoDb");
    sum[0]++;
    sum[1] += dynamo.size();
    sum[2] += dynamo.stream().filter(it -> it.operation().equals("TransactWriteItems")).count();
    sum[3] += invocation.capacity();
    sum[4] += invocation.calls("SESv2").size();
    sum[5] += invocation.calls("SNS").size();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("an event\t" + String.join("\t", COLUMNS));
    double[] whole = new double[COLUMNS.size()];
    costs.forEach((function, sum) -> {
      IntStream.range(0, whole.length).forEach(n -> whole[n] += sum[n]);
      lines.add(line(function, sum));
    });
    lines.add(line("all", whole));
    lines.add("");
    lines.add("events\tevents/s\tmessages/s through a queue alone\ttimes as long");
    lines.add(
        String.format(
            Locale.ROOT,
            "%d\t%.0f\t%.0f\t%.1f",
            counted,
            counted * 1e9 / nanos,
            counted * 1e9 / nanosOfFloor,
            (double) nanos / nanosOfFloor));
    return lines;
  }

  private String line(String function, double[] sum) {
    return IntStream.range(0, sum.length)
        .mapToObj(n -> String.format(Locale.ROOT, "%.3f", sum[n] / counted))
        .reduce(function, (line, it) -> line + "\t" + it);
  }

  /// Sends, receives and deletes them in tens, as the consumers' queues have it done.
  private void throughAQueue(int messages) {
    SqsClient sqs = CLOUD.cloud().aws().sqs();
    String url = CLOUD.cloud().aws().queueUrl(physical("DeliverMailDeadLetters"));
    String body = "x".repeat(2_000);
    for (int sent = 0; sent < messages; sent += BATCH) {
      int size = Math.min(BATCH, messages - sent);
      sqs.sendMessageBatch(it ->
          it.queueUrl(url)
              .entries(
                  IntStream.range(0, size)
                      .mapToObj(n ->
                          SendMessageBatchRequestEntry.builder()
                              .id("m" + n)
                              .messageBody(body)
                              .build())
                      .toList()));
    }
    for (int left = messages; left > 0; ) {
      List<Message> received =
          sqs.receiveMessage(it -> it.queueUrl(url).maxNumberOfMessages(BATCH)).messages();
      left -= received.size();
      if (!received.isEmpty()) {
        sqs.deleteMessageBatch(it -> it.queueUrl(url).entries(done(received)));
      }
    }
  }

  private static List<DeleteMessageBatchRequestEntry> done(List<Message> messages) {
    return messages.stream()
        .map(it ->
            DeleteMessageBatchRequestEntry.builder()
                .id(it.messageId())
                .receiptHandle(it.receiptHandle())
                .build())
        .toList();
  }

  private static String physical(String queue) {
    return CLOUD.cloud().application().queues().stream()
        .filter(it -> it.logicalId().equals(queue))
        .findFirst()
        .orElseThrow()
        .physicalName();
  }

  /// Professionals, and as many clients.
  private static DomainEvent[] people() {
    Instant now = CLOUD.cloud().clock().instant();
    return IntStream.range(0, 2 * READERS)
        .mapToObj(n ->
            new AccountChanged(
                reader(n),
                1,
                address(n),
                "Zoé",
                "Tremblay",
                phone(n),
                n % 2 == 0 ? "fr" : "en",
                n < READERS ? Role.PROFESSIONAL : Role.CLIENT,
                AccountStatus.ACTIVE,
                List.of(),
                null,
                now,
                false))
        .toArray(DomainEvent[]::new);
  }

  /// Of every three a welcome, an offer to five professionals and a first date. Whoever is told
  /// again is told much later, so that none waits for another.
  private static DomainEvent event(int n) {
    Instant now = CLOUD.cloud().clock().instant();
    int client = READERS + n / 3 % READERS;
    return switch (n % 3) {
      case 0 ->
          new AccountWelcomed(
              id(n),
              reader(client),
              address(client),
              "Zoé",
              client % 2 == 0 ? "fr" : "en",
              Role.CLIENT,
              phone(client),
              now);
      case 1 ->
          new ProposalCreated(
              about(n, client, "pending", null),
              offeredTo(n),
              now.plus(Duration.ofDays(1)),
              1,
              now);
      default -> new FirstDateSet(about(n, client, "scheduled", now.plus(Duration.ofDays(6))), now);
    };
  }

  private static List<String> offeredTo(int n) {
    int first = n / 3 * OFFERED_TO;
    return IntStream.range(first, first + OFFERED_TO).mapToObj(it -> reader(it % READERS)).toList();
  }

  private static About about(int n, int client, String status, @Nullable Instant startsAt) {
    return new About(
        id(n),
        reader(client),
        startsAt == null ? null : reader(n / 3 % READERS),
        status,
        startsAt == null ? "proposed" : "accepted",
        "self",
        "video",
        "solo",
        List.of("Anxiété"),
        false,
        "fr",
        null,
        null,
        60,
        startsAt,
        null,
        null,
        null,
        null,
        new Payment(12_000, 2_000, 10_000, "pending", "card"),
        1,
        1);
  }

  private static String reader(int n) {
    return "0198f3a1b2c4%012x".formatted(n);
  }

  private static String address(int n) {
    return "lecteur." + n + "@exemple.ca";
  }

  private static String phone(int n) {
    return "+1514555%04d".formatted(n);
  }

  private static String id(int n) {
    return "0198f3a1b2c3%012x".formatted(n);
  }
}
