package ca.jechemine.local.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fault switches: what is asked for here happens to the next matching calls, on the wire,
/// whoever makes them. Faults that match the same call happen one call after the other, in the
/// order in which they were asked for. Safe for use by many threads.
public final class Faults {

  private final List<Rule> rules = new ArrayList<>();

  /// The next call of this operation (its name at AWS, for example `TransactWriteItems`).
  public void next(Service service, String operation, Fault fault) {
    next(1, service, operation, fault);
  }

  /// The next `times` calls of this operation.
  public void next(int times, Service service, String operation, Fault fault) {
    boolean dynamo = service == Service.DYNAMODB || service == Service.DYNAMODB_STREAMS;
    if (dynamo && fault instanceof Fault.Twice) {
      throw new IllegalArgumentException("DynamoDB does nothing twice");
    }
    if (fault instanceof Fault.EntriesFailed
        && !(service == Service.SNS && operation.equals("PublishBatch"))) {
      throw new IllegalArgumentException("Entries fail in PublishBatch only");
    }
    add(new Rule(service, operation, fault, times));
  }

  /// Every call of the service is answered 503, until it is `up` again.
  public void down(Service service) {
    add(new Rule(service, "", new Fault.Refused(503, "ServiceUnavailable"), Integer.MAX_VALUE));
  }

  /// Forgets every fault of the service.
  public void up(Service service) {
    synchronized (rules) {
      rules.removeIf(it -> it.service == service);
    }
  }

  public void clear() {
    synchronized (rules) {
      rules.clear();
    }
  }

  /// What will go wrong, in the order in which it was asked for.
  public List<Pending> pending() {
    synchronized (rules) {
      return rules.stream()
          .map(it -> new Pending(it.service, it.operation, it.fault, it.left))
          .toList();
    }
  }

  /// A fault that waits for calls.
  ///
  /// @param operation empty for every operation
  /// @param left how many calls it will still happen to
  public record Pending(Service service, String operation, Fault fault, int left) {}

  Optional<Fault> take(Service service, String operation) {
    synchronized (rules) {
      Optional<Rule> matching =
          rules.stream().filter(it -> it.matches(service, operation)).findFirst();
      matching.filter(it -> --it.left == 0).ifPresent(rules::remove);
      return matching.map(it -> it.fault);
    }
  }

  private void add(Rule rule) {
    synchronized (rules) {
      rules.add(rule);
    }
  }

  private static final class Rule {
    private final Service service;
    private final String operation;
    private final Fault fault;
    private int left;

    Rule(Service service, String operation, Fault fault, int left) {
      this.service = service;
      this.operation = operation;
      this.fault = fault;
      this.left = left;
    }

    boolean matches(Service of, String name) {
      return service == of && (operation.isEmpty() || operation.equals(name));
    }
  }
}
