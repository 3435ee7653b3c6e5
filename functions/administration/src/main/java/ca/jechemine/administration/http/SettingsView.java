package ca.jechemine.administration.http;

import ca.jechemine.administration.domain.settings.MailEvent;
import ca.jechemine.administration.domain.settings.MailForm;
import ca.jechemine.administration.domain.settings.MailTemplate;
import ca.jechemine.administration.domain.settings.PlatformSettings;
import ca.jechemine.administration.domain.settings.SettingsForm;
import ca.jechemine.kernel.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The settings as the page reads them (contract 30 §17): what was never set is the usual. Subjects
/// are those of the reader's language.
final class SettingsView {

  private static final String ID = "platform";

  private SettingsView() {}

  static Map<String, @Nullable Object> of(PlatformSettings settings, Language language) {
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("_id", ID);
    view.put("version", settings.version());
    view.put(
        "defaultPricing",
        values(
            settings,
            SettingsForm.PRICING,
            List.of("defaultPricing"),
            List.of("solo", "couple", "group")));
    view.put(
        "platformFeePercentage", holds(settings, SettingsForm.PRICING, "platformFeePercentage"));
    view.put("currency", holds(settings, SettingsForm.PLATFORM, "currency"));
    view.put(
        "cancellationPolicy",
        values(
            settings,
            SettingsForm.PRICING,
            List.of(SettingsForm.POLICY),
            List.of(
                "clientCancellationHours",
                "clientRefundPercentage",
                "professionalCancellationHours")));
    view.put("interacDepositEmail", holds(settings, SettingsForm.PLATFORM, "interacDepositEmail"));
    view.put("adminAlertEmail", holds(settings, SettingsForm.PLATFORM, "adminAlertEmail"));
    view.put("emailSettings", email(settings, language));
    view.put("platformContact", contact(settings));
    view.put(
        "socialLinks",
        values(settings, SettingsForm.PLATFORM, List.of("socialLinks"), SettingsForm.NETWORKS));
    settings.value(SettingsForm.PLATFORM, "partners").ifPresent(it -> view.put("partners", it));
    view.put(
        "payments",
        values(
            settings,
            SettingsForm.PAYMENTS,
            List.of(),
            List.of("payoutApprovalThreshold", "refundApprovalThreshold", SettingsForm.GRACE)));
    view.put(
        "routing", values(settings, SettingsForm.ROUTING, List.of(), List.of(SettingsForm.UNDO)));
    view.put(
        "scheduling",
        values(settings, SettingsForm.SCHEDULING, List.of(), List.of(SettingsForm.NOTICE)));
    view.put("createdAt", settings.createdAt().toString());
    view.put("updatedAt", settings.updatedAt().toString());
    return view;
  }

  private static Map<String, Object> email(PlatformSettings settings, Language language) {
    Map<String, Object> templates = new LinkedHashMap<>();
    for (MailTemplate template : MailTemplate.values()) {
      templates.put(
          template.key(),
          Map.of(
              "enabled", mail(settings, template.key(), "enabled").orElse(true),
              "subject", subject(settings, template.key(), language).orElse("")));
    }
    Map<String, Object> events = new LinkedHashMap<>();
    for (MailEvent event : MailEvent.all()) {
      events.put(event.code(), event(settings, event, language));
    }
    Map<String, Object> email = new LinkedHashMap<>();
    email.put("enabled", holds(settings, SettingsForm.EMAIL, "enabled"));
    // Mails leave by SES, which needs nothing that could be set here.
    email.put("smtpConfigured", true);
    email.put(
        "branding",
        values(
            settings,
            SettingsForm.EMAIL,
            List.of("branding"),
            List.of("primaryColor", "secondaryColor", "logoUrl", "companyName", "footerText")));
    email.put(
        MailForm.DIGEST,
        values(
            settings, SettingsForm.EMAIL, List.of(MailForm.DIGEST), List.of("enabled", "after")));
    email.put("templates", templates);
    email.put("events", events);
    return email;
  }

  /// A switch that was never touched is not there: that of the historical key counts.
  private static Map<String, Object> event(
      PlatformSettings settings, MailEvent event, Language language) {
    Map<String, Object> view = new LinkedHashMap<>();
    mail(settings, event.code(), "enabled").ifPresent(it -> view.put("enabled", it));
    view.put("subject", subject(settings, event.code(), language).orElse(""));
    if (event.inherits() != null) {
      view.put("inherits", event.inherits().key());
    }
    return view;
  }

  private static Optional<Object> subject(
      PlatformSettings settings, String key, Language language) {
    return mail(settings, key, "subject", language.name().toLowerCase(Locale.ROOT));
  }

  private static Optional<Object> mail(PlatformSettings settings, String key, String... path) {
    String[] full = new String[path.length + 2];
    full[0] = MailForm.TEMPLATES;
    full[1] = key;
    System.arraycopy(path, 0, full, 2, path.length);
    return settings.holds(SettingsForm.EMAIL, full);
  }

  private static Map<String, Object> contact(PlatformSettings settings) {
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put(
        "physicalAddress",
        values(
            settings,
            SettingsForm.PLATFORM,
            List.of("platformContact", "physicalAddress"),
            List.of("street", "suite", "city", "province", "postalCode", "country")));
    contact.putAll(
        values(
            settings,
            SettingsForm.PLATFORM,
            List.of("platformContact"),
            List.of("phoneNumber", "supportEmail")));
    return contact;
  }

  private static Map<String, Object> values(
      PlatformSettings settings, String document, List<String> path, List<String> names) {
    Map<String, Object> values = new LinkedHashMap<>();
    names.forEach(name -> {
      String[] full = path.toArray(new String[path.size() + 1]);
      full[path.size()] = name;
      values.put(name, holds(settings, document, full));
    });
    return values;
  }

  /// A text that was never set is empty.
  private static Object holds(PlatformSettings settings, String document, String... path) {
    return settings.holds(document, path).orElse("");
  }
}
