package ca.jechemine.system.notifications;

import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.UnsubscribeModule;
import ca.jechemine.notifications.domain.Category;
import ca.jechemine.notifications.domain.unsubscribing.UnsubscribeTokens;
import ca.jechemine.notifications.domain.unsubscribing.Unsubscription;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.testkit.RunningCloud;

/// The links that mails hold, without a mail.
public final class UnsubscribeLinks {

  private final UnsubscribeTokens tokens;

  public UnsubscribeLinks(RunningCloud cloud) {
    this.tokens =
        UnsubscribeModule.tokens(
            new Secrets(cloud.cloud().functions().platform("UnsubscribeFromMails"))
                .read("DATA_KEYS_SECRET"));
  }

  /// The path that ends it.
  public String path(UserId reader, Category category) {
    return "/api/notifications/unsubscribe?token="
        + tokens.of(new Unsubscription(reader, category));
  }
}
