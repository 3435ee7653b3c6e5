package ca.jechemine.local.aws;

import java.util.Optional;

/// An SQS standard queue as its template declares it.
///
/// @param maxReceiveCount how often a message is received before it goes to the dead-letter queue;
///   of no meaning without one
/// @param deadLetterQueue the name of another queue
public record QueueDefinition(
    String name,
    int visibilitySeconds,
    int delaySeconds,
    int retentionSeconds,
    int maxReceiveCount,
    Optional<String> deadLetterQueue) {

  /// With what AWS assumes where a template says nothing.
  public static QueueDefinition named(String name) {
    return new QueueDefinition(name, 30, 0, 345_600, 0, Optional.empty());
  }

  public QueueDefinition visibleAfter(int seconds) {
    return new QueueDefinition(
        name, seconds, delaySeconds, retentionSeconds, maxReceiveCount, deadLetterQueue);
  }

  public QueueDefinition deadLettersTo(String queue, int receives) {
    return new QueueDefinition(
        name, visibilitySeconds, delaySeconds, retentionSeconds, receives, Optional.of(queue));
  }
}
