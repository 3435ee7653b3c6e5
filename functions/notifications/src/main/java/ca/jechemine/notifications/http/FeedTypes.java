package ca.jechemine.notifications.http;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.FeedType;

/// The types of feed rows as callers name them.
final class FeedTypes {

  static final Text NO_TYPE =
      new Text(
          "doit être appointment, proposal, system ou contact_reply",
          "must be appointment, proposal, system or contact_reply");

  private FeedTypes() {}

  /// The type of that name.
  ///
  /// @throws Refusal.Invalid when there is none
  static FeedType parse(String name) {
    return FeedType.of(name).orElseThrow(() -> Refusal.invalid("type", NO_TYPE));
  }
}
