package ca.jechemine.local.lambda;

import ca.jechemine.local.aws.LocalAws;
import ca.jechemine.local.aws.QueueStatus;
import ca.jechemine.local.aws.StreamReader;
import ca.jechemine.local.clock.MovableClock;
import ca.jechemine.local.template.Application;
import ca.jechemine.local.template.EventSource;
import ca.jechemine.local.template.Resource;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Everything that happens by itself: queues, streams and schedules run functions, and what is past
/// its time is deleted. Safe for use by several threads.
public final class Triggers implements AutoCloseable {

  /// What is written or sent wakes who waits for it; they look by themselves for what comes
  /// otherwise: from before a start, after a delay, by the engine's own doing.
  private static final Duration STREAM_REST = Duration.ofMillis(500);

  private static final Duration QUEUE_REST = Duration.ofMillis(500);
  private static final Duration SCHEDULE_REST = Duration.ofMillis(250);
  private static final Duration EXPIRY_REST = Duration.ofSeconds(5);
  private static final int QUEUE_POLLERS = 2;

  private static final int MOST_SKIPPED_AT_ONCE = 1_000;

  private final LocalAws aws;
  private final Application application;
  private final LambdaRuntime functions;
  private final Duration retryDelay;
  private final Supplier<List<String>> elsewhere;
  private final PrintStream log;
  private final Scheduler scheduler;
  private final Set<String> consumedQueues = new HashSet<>();
  private final List<StreamReader> readers = new ArrayList<>();
  private final List<Poller> streams = new ArrayList<>();
  private final List<Poller> others = new ArrayList<>();

  /// Nothing is taken before [#start].
  ///
  /// @param retryDelay after what time that which failed comes back
  /// @param elsewhere what is on its way to a queue and not in it yet
  public Triggers(
      LocalAws aws,
      Application application,
      LambdaRuntime functions,
      MovableClock clock,
      Duration retryDelay,
      Supplier<List<String>> elsewhere,
      PrintStream log) {
    this.aws = aws;
    this.application = application;
    this.functions = functions;
    this.retryDelay = retryDelay;
    this.elsewhere = elsewhere;
    this.log = log;
    this.scheduler = new Scheduler(clock, aws::expire, log);
    functions.functions().forEach(this::add);
    others.add(new Poller("schedules", scheduler, SCHEDULE_REST, log));
    others.add(new Poller("expiry", this::expire, EXPIRY_REST, log));
  }

  private boolean expire() {
    aws.expire();
    return false;
  }

  public void start() {
    all().forEach(Poller::start);
  }

  public Scheduler scheduler() {
    return scheduler;
  }

  /// Lets the function take nothing from its queues and streams; comes back when it is done with
  /// what it has.
  public void pause(String function) throws InterruptedException {
    pause(of(function));
  }

  public void resume(String function) {
    of(function).forEach(Poller::resume);
  }

  public void pauseAll() throws InterruptedException {
    pause(all());
  }

  /// Lets every queue be read by one poller alone, so that no two messages are handled at once;
  /// until everything is resumed.
  public void readQueuesOneByOne() throws InterruptedException {
    pause(
        IntStream.rangeClosed(2, QUEUE_POLLERS)
            .mapToObj(" %d"::formatted)
            .flatMap(end -> others.stream().filter(it -> it.name().endsWith(end)))
            .toList());
  }

  /// Passes over what the streams hold now. Only while everything is paused: a reader has one user.
  public void skipStreams() {
    for (StreamReader reader : readers) {
      StreamReader.Batch batch = reader.next(MOST_SKIPPED_AT_ONCE);
      while (!batch.records().isEmpty()) {
        reader.commit(batch);
        batch = reader.next(MOST_SKIPPED_AT_ONCE);
      }
    }
  }

  public void resumeAll() {
    all().forEach(Poller::resume);
  }

  /// Waits until no stream and no queue holds anything for a function and none runs.
  ///
  /// @return what is left when the time is over; empty when nothing is
  public List<String> awaitIdle(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (true) {
      List<String> left = pass(deadline);
      if (left.isEmpty() || System.nanoTime() - deadline >= 0) {
        return left;
      }
    }
  }

  @Override
  public void close() {
    List<Thread> closing = all().stream().map(it -> Thread.ofVirtual().start(it::close)).toList();
    for (Thread thread : closing) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Looks once whether everything is quiet: nothing runs or waits, every stream was found empty
  /// after that, and nothing began meanwhile.
  private List<String> pass(long deadline) throws InterruptedException {
    long before = begun();
    List<String> left = waiting();
    if (!left.isEmpty()) {
      Poller.waitFor(Duration.ofMillis(10));
      return left;
    }
    long start = System.nanoTime();
    streams.forEach(Poller::wake);
    for (Poller stream : streams) {
      while (!stream.isPaused() && !stream.foundNothingSince(start)) {
        if (System.nanoTime() - deadline >= 0) {
          return List.of(stream.name());
        }
        Poller.waitFor(Duration.ofMillis(1));
      }
    }
    List<String> after = waiting();
    return after.isEmpty() && begun() != before ? List.of("still working") : after;
  }

  private long begun() {
    return functions.functions().stream().mapToLong(LocalFunction::invocations).sum();
  }

  private List<String> waiting() {
    long running = functions.invocations().running();
    if (running > 0) {
      return List.of(running + " invocations running");
    }
    // Asked before the queues: what comes to one meanwhile is found there.
    var left = new ArrayList<>(elsewhere.get());
    for (QueueStatus queue : aws.holding(consumedQueues)) {
      left.add(
          "%s: %d visible, %d in flight"
              .formatted(queue.name(), queue.visible(), queue.inFlight()));
    }
    return left;
  }

  /// Asks all before it waits for any: each may be in the middle of a poll.
  private static void pause(List<Poller> pollers) throws InterruptedException {
    pollers.forEach(Poller::beginPause);
    for (Poller poller : pollers) {
      poller.awaitPause();
    }
  }

  private void add(LocalFunction function) {
    for (EventSource event : function.resource().events()) {
      switch (event) {
        case EventSource.Queue queue -> addQueue(function, queue);
        case EventSource.Stream stream -> addStream(function, stream);
        case EventSource.Schedule schedule -> scheduler.add(function, schedule);
        case EventSource.Route _, EventSource.Other _ -> {}
      }
    }
  }

  private void addQueue(LocalFunction function, EventSource.Queue queue) {
    String name = resource("AWS::SQS::Queue", queue.queueArn(), function);
    consumedQueues.add(name);
    for (int i = 1; i <= QUEUE_POLLERS; i++) {
      Poller poller =
          new Poller(
              function.name() + " on " + name + " " + i,
              new QueueSource(aws, name, queue, function, retryDelay, log),
              QUEUE_REST,
              log);
      aws.onArrival(name, poller::wake);
      others.add(poller);
    }
  }

  private void addStream(LocalFunction function, EventSource.Stream stream) {
    String tableArn = stream.streamArn().replaceFirst("/stream/.*$", "");
    String table = resource("AWS::DynamoDB::Table", tableArn, function);
    Optional<String> onFailure =
        stream.onFailureArn().map(arn -> resource("AWS::SQS::Queue", arn, function));
    StreamReader reader = aws.stream(table, function.name());
    readers.add(reader);
    StreamSource source =
        new StreamSource(
            reader,
            stream,
            function,
            note ->
                onFailure.ifPresent(queue ->
                    aws.sqs()
                        .sendMessage(it -> it.queueUrl(aws.queueUrl(queue)).messageBody(note))),
            retryDelay,
            log);
    Poller poller =
        new Poller(function.name() + " on the stream of " + table, source, STREAM_REST, log);
    aws.onWrite(table, poller::wake);
    streams.add(poller);
  }

  private String resource(String type, String arn, LocalFunction function) {
    return application
        .byArn(type, arn)
        .map(Resource::physicalName)
        .orElseThrow(() ->
            new IllegalArgumentException(
                function.name() + " listens to " + arn + ", which no template declares"));
  }

  private List<Poller> of(String function) {
    List<Poller> found =
        all().stream().filter(it -> it.name().startsWith(function + " on ")).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(function + " has neither a queue nor a stream");
    }
    return found;
  }

  private List<Poller> all() {
    var all = new ArrayList<>(streams);
    all.addAll(others);
    return all;
  }
}
