package ca.jechemine.notifications.domain.push;

import java.util.List;

/// The push services.
@FunctionalInterface
public interface Pushes {

  /// Hands the message over for each of the browsers, trying once; what was said of each, in their
  /// order.
  List<PushAnswer> send(PushMessage message, List<PushTarget> browsers);
}
