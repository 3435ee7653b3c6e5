package ca.jechemine.notifications.application;

import static java.util.stream.Collectors.toUnmodifiableMap;

import ca.jechemine.notifications.domain.NotificationSettings;
import java.util.List;
import java.util.Map;

/// Whether mails can leave.
public final class MailStatus {

  private static final List<String> NEEDED = List.of("MAIL_FROM", "MAIL_CONFIGURATION_SET");
  private static final List<String> ASKED =
      List.of(
          "MAIL_FROM",
          "MAIL_CONFIGURATION_SET",
          "SUPPORT_EMAIL",
          "SITE_URL",
          "ADMIN_ALERT_FALLBACK");

  private final Map<String, String> environment;
  private final NotificationSettings settings;

  public MailStatus(Map<String, String> environment, NotificationSettings settings) {
    this.environment = Map.copyOf(environment);
    this.settings = settings;
  }

  /// By what mails are sent, whether that is configured and switched on, as whom, and at which
  /// stage; and of each variable whether it is set.
  public record Answer(
      String backend,
      boolean isConfigured,
      boolean isEnabled,
      String sender,
      String stage,
      Map<String, Boolean> variables) {

    public Answer {
      variables = Map.copyOf(variables);
    }
  }

  /// As of now.
  public Answer now() {
    return new Answer(
        "ses",
        NEEDED.stream().allMatch(this::isSet),
        settings.mailPolicy().enabled(),
        environment.getOrDefault("MAIL_FROM", ""),
        environment.getOrDefault("STAGE", ""),
        ASKED.stream().collect(toUnmodifiableMap(it -> it, this::isSet)));
  }

  private boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isBlank();
  }
}
