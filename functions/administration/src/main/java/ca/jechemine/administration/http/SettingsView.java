package ca.jechemine.administration.http;

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

/// The settings as the page reads them (contract 30 §17): what was never set is the default.
/// Subjects are those of the reader's language.
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
            Map.of("solo", 120L, "couple", 150L, "group", 80L)));
    view.put(
        "platformFeePercentage",
        settings.value(SettingsForm.PRICING, "platformFeePercentage").orElse(10L));
    view.put("currency", settings.value(SettingsForm.PLATFORM, "currency").orElse("CAD"));
    view.put(
        "cancellationPolicy",
        values(
            settings,
            SettingsForm.PRICING,
            List.of(SettingsForm.POLICY),
            Map.of(
                "clientCancellationHours", 24L,
                "clientRefundPercentage", 100L,
                "professionalCancellationHours", 12L)));
    view.put("interacDepositEmail", platform(settings, "interacDepositEmail"));
    view.put("adminAlertEmail", platform(settings, "adminAlertEmail"));
    view.put("emailSettings", email(settings, language));
    view.put("platformContact", contact(settings));
    view.put(
        "socialLinks",
        texts(settings, SettingsForm.PLATFORM, List.of("socialLinks"), SettingsForm.NETWORKS));
    settings.value(SettingsForm.PLATFORM, "partners").ifPresent(it -> view.put("partners", it));
    view.put("createdAt", settings.createdAt().toString());
    view.put("updatedAt", settings.updatedAt().toString());
    return view;
  }

  private static Map<String, Object> email(PlatformSettings settings, Language language) {
    Map<String, Object> branding = new LinkedHashMap<>();
    branding.put("primaryColor", branding(settings, "primaryColor", "#8B7355"));
    branding.put("secondaryColor", branding(settings, "secondaryColor", "#6B5344"));
    branding.put("logoUrl", branding(settings, "logoUrl", ""));
    branding.put("companyName", branding(settings, "companyName", "Je chemine"));
    branding.put("footerText", branding(settings, "footerText", ""));
    Map<String, Object> templates = new LinkedHashMap<>();
    for (MailTemplate template : MailTemplate.values()) {
      templates.put(
          template.key(),
          Map.of(
              "enabled",
              settings
                  .value(SettingsForm.EMAIL, "templates", template.key(), "enabled")
                  .orElse(true),
              "subject",
              settings
                  .value(
                      SettingsForm.EMAIL,
                      "templates",
                      template.key(),
                      "subject",
                      language.name().toLowerCase(Locale.ROOT))
                  .orElse(template.subject().in(language))));
    }
    Map<String, Object> email = new LinkedHashMap<>();
    email.put("enabled", settings.value(SettingsForm.EMAIL, "enabled").orElse(true));
    // Mails leave by SES, which needs nothing that could be set here.
    email.put("smtpConfigured", true);
    email.put("branding", branding);
    email.put("templates", templates);
    return email;
  }

  private static Map<String, Object> contact(PlatformSettings settings) {
    Map<String, Object> contact = new LinkedHashMap<>();
    Map<String, Object> address =
        texts(
            settings,
            SettingsForm.PLATFORM,
            List.of("platformContact", "physicalAddress"),
            List.of("street", "suite", "city", "province", "postalCode"));
    address.put(
        "country",
        settings
            .value(SettingsForm.PLATFORM, "platformContact", "physicalAddress", "country")
            .orElse("Canada"));
    contact.put("physicalAddress", address);
    contact.put(
        "phoneNumber",
        settings.value(SettingsForm.PLATFORM, "platformContact", "phoneNumber").orElse(""));
    contact.put(
        "supportEmail",
        settings
            .value(SettingsForm.PLATFORM, "platformContact", "supportEmail")
            .orElse("support@jechemine.ca"));
    return contact;
  }

  private static Object branding(PlatformSettings settings, String name, String usual) {
    return settings.value(SettingsForm.EMAIL, "branding", name).orElse(usual);
  }

  private static Object platform(PlatformSettings settings, String name) {
    return settings.value(SettingsForm.PLATFORM, name).orElse("");
  }

  private static Map<String, Object> texts(
      PlatformSettings settings, String document, List<String> path, List<String> names) {
    Map<String, Object> usual = new LinkedHashMap<>();
    names.forEach(it -> usual.put(it, ""));
    return values(settings, document, path, usual);
  }

  private static Map<String, Object> values(
      PlatformSettings settings, String document, List<String> path, Map<String, Object> usual) {
    Map<String, Object> values = new LinkedHashMap<>();
    usual.forEach((name, value) -> {
      String[] full = new String[path.size() + 1];
      path.toArray(full);
      full[path.size()] = name;
      values.put(name, Optional.of(settings).flatMap(it -> it.value(document, full)).orElse(value));
    });
    return values;
  }
}
