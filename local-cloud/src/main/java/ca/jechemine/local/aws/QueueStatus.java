package ca.jechemine.local.aws;

/// How a queue stands at the moment.
///
/// @param inFlight received and not yet deleted or visible again
/// @param dead waiting in its dead-letter queue
public record QueueStatus(String name, int visible, int inFlight, int dead) {}
