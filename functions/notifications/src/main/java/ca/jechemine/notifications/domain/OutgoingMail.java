package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.calendar.InvitationFile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A mail as the mail service gets it. `deliveryId` goes along, so that the service's own records
/// name the delivery; `calendar` and `file` are attached to it.
public record OutgoingMail(
    String deliveryId,
    Address from,
    Address to,
    @Nullable String replyTo,
    String subject,
    String html,
    String text,
    Map<String, String> headers,
    @Nullable InvitationFile calendar,
    @Nullable StoredFile file) {

  public OutgoingMail {
    headers = Map.copyOf(headers);
  }
}
