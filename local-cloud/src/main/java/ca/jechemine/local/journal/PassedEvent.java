package ca.jechemine.local.journal;

import java.time.Instant;
import java.util.List;

/// An event as the journal knows it: ids, times and outcomes. What it says stays sealed.
///
/// @param number counts the events, in the order in which they were first published
/// @param occurredAt as its envelope spells it
/// @param writtenBy the function that wrote it to its outbox, or empty
/// @param published when; several times when the relay repeated it
public record PassedEvent(
    long number,
    String id,
    String type,
    String aggregate,
    String aggregateId,
    long sequence,
    String occurredAt,
    String writtenBy,
    List<Instant> published,
    List<Hop> hops) {

  public PassedEvent {
    published = List.copyOf(published);
    hops = List.copyOf(hops);
  }

  /// How it stands with an event in one queue.
  public enum State {
    /// Nobody has taken it yet.
    WAITING,
    /// A function has it.
    RUNNING,
    DONE,
    /// Failed, and comes back.
    RETRYING,
    /// Failed as often as the queue allows, or refused by the queue.
    DEAD
  }

  /// The event in one of the queues that a filter let it into.
  ///
  /// @param messageId the queue's own id of it
  /// @param attempts how often a function was given it, also those runs that are no longer told
  /// @param runs the latest of them, oldest first
  public record Hop(
      String queue,
      String messageId,
      State state,
      int attempts,
      List<Run> runs,
      List<Sending> sendings) {

    public Hop {
      runs = List.copyOf(runs);
      sendings = List.copyOf(sendings);
    }
  }

  /// One time that a function was given it.
  ///
  /// @param outcome `RUNNING`, `DONE` or `FAILED`
  /// @param error what went wrong with the whole invocation; empty where the function reported this
  ///   message alone, whose reason is in its log
  public record Run(String function, Instant at, String outcome, String error) {}

  /// What was sent while a function handled it.
  ///
  /// @param kind `MAIL` or `SMS`
  /// @param id the id that the mail or text message has in its store
  public record Sending(String kind, String id) {}
}
