package ca.jechemine.local.lambda;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/// One run of a function and the AWS calls that it made. Safe for use by several threads: a
/// function may call AWS from several.
public final class Invocation {

  /// One call.
  ///
  /// @param service as the SDK names it, for example `DynamoDb`
  /// @param operation for example `TransactWriteItems`
  /// @param capacity the capacity units that it consumed, when DynamoDB said so
  /// @param items how many items DynamoDB read for it, also those that a filter held back
  public record Call(String service, String operation, double capacity, int items) {}

  private final String function;
  private final String requestId;
  private final Instant startedAt;
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean done = new AtomicBoolean();
  private volatile boolean failed;
  private volatile String message = "";

  Invocation(String function, String requestId, Instant startedAt) {
    this.function = function;
    this.requestId = requestId;
    this.startedAt = startedAt;
  }

  /// The logical id of the function.
  public String function() {
    return function;
  }

  public String requestId() {
    return requestId;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /// Its AWS calls in the order in which they ended.
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /// Its calls of one service, for example `DynamoDb`.
  public List<Call> calls(String service) {
    return calls.stream().filter(call -> call.service().equalsIgnoreCase(service)).toList();
  }

  /// Whether it made a call of that operation.
  boolean did(String operation) {
    return calls.stream().anyMatch(it -> it.operation().equals(operation));
  }

  /// The capacity units of all its DynamoDB calls.
  public double capacity() {
    return calls.stream().mapToDouble(Call::capacity).sum();
  }

  public boolean isDone() {
    return done.get();
  }

  public boolean hasFailed() {
    return failed;
  }

  /// The id of the queue's message that the function read last, or empty.
  String message() {
    return message;
  }

  void reads(String messageId) {
    message = messageId;
  }

  void add(Call call) {
    calls.add(call);
  }

  void end(boolean withFailure) {
    failed = withFailure;
    done.set(true);
  }

  /// Those of one function.
  static Predicate<Invocation> of(String function) {
    return it -> it.function.equals(function);
  }

  @Override
  public String toString() {
    return function + " " + calls;
  }
}
