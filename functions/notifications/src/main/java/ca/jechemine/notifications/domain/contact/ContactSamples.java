package ca.jechemine.notifications.domain.contact;

import ca.jechemine.notifications.domain.letters.Sample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The letter of this area that can be rewritten, made up.
public final class ContactSamples {

  private static final String PHONE = "+15145550188";
  private static final String SUBJECT = "Vos tarifs";
  private static final String PREVIEW = "Offrez-vous des rencontres en soirée\u00a0?";

  private ContactSamples() {}

  /// One for each template.
  public static List<Sample> all() {
    return List.of(
        Sample.of(message(PHONE, SUBJECT, PREVIEW))
            .without("senderPhone", message(null, SUBJECT, PREVIEW))
            .without("messageSubject", message(PHONE, null, PREVIEW))
            .without("preview", message(PHONE, SUBJECT, "")));
  }

  private static ExternalMessageAlert message(
      @Nullable String phone, @Nullable String subject, String preview) {
    return new ExternalMessageAlert(
        ExternalMessageAlert.source("contact"),
        "Camille Roy",
        "camille.roy@example.com",
        phone,
        subject,
        preview);
  }
}
