package ca.jechemine.administration.domain.settings;

import ca.jechemine.kernel.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What holds where administrators have set nothing (contract 30 §17). The domains that go by it
/// say the same by themselves.
final class Usual {

  private static final Map<List<String>, Object> VALUES = values();

  private Usual() {}

  /// What holds there; nothing where the usual is that there is nothing.
  static Optional<Object> of(String document, List<String> path) {
    return Optional.ofNullable(VALUES.get(full(document, path)));
  }

  private static Map<List<String>, Object> values() {
    Map<List<String>, Object> values = new HashMap<>();
    put(values, 120L, SettingsForm.PRICING, "defaultPricing", "solo");
    put(values, 150L, SettingsForm.PRICING, "defaultPricing", "couple");
    put(values, 80L, SettingsForm.PRICING, "defaultPricing", "group");
    put(values, 10L, SettingsForm.PRICING, "platformFeePercentage");
    put(values, 24L, SettingsForm.PRICING, SettingsForm.POLICY, "clientCancellationHours");
    put(values, 100L, SettingsForm.PRICING, SettingsForm.POLICY, "clientRefundPercentage");
    put(values, 12L, SettingsForm.PRICING, SettingsForm.POLICY, "professionalCancellationHours");
    put(values, "CAD", SettingsForm.PLATFORM, "currency");
    put(values, "Canada", SettingsForm.PLATFORM, "platformContact", "physicalAddress", "country");
    put(values, "support@jechemine.ca", SettingsForm.PLATFORM, "platformContact", "supportEmail");
    put(values, true, SettingsForm.EMAIL, "enabled");
    put(values, true, SettingsForm.EMAIL, MailForm.DIGEST, "enabled");
    put(values, 3L, SettingsForm.EMAIL, MailForm.DIGEST, "after");
    put(values, 2_500L, SettingsForm.PAYMENTS, "payoutApprovalThreshold");
    put(values, 500L, SettingsForm.PAYMENTS, "refundApprovalThreshold");
    put(values, 7L, SettingsForm.PAYMENTS, SettingsForm.GRACE);
    put(values, 0L, SettingsForm.ROUTING, SettingsForm.UNDO);
    put(values, 0L, SettingsForm.SCHEDULING, SettingsForm.NOTICE);
    put(values, "#8B7355", SettingsForm.EMAIL, "branding", "primaryColor");
    put(values, "#6B5344", SettingsForm.EMAIL, "branding", "secondaryColor");
    put(values, "Je chemine", SettingsForm.EMAIL, "branding", "companyName");
    for (MailTemplate it : MailTemplate.values()) {
      put(values, true, SettingsForm.EMAIL, MailForm.TEMPLATES, it.key(), "enabled");
      for (Language language : Language.values()) {
        put(
            values,
            it.subject().in(language),
            SettingsForm.EMAIL,
            MailForm.TEMPLATES,
            it.key(),
            "subject",
            language.name().toLowerCase(Locale.ROOT));
      }
    }
    return Map.copyOf(values);
  }

  private static void put(Map<List<String>, Object> values, Object value, String... path) {
    values.put(List.of(path), value);
  }

  private static List<String> full(String document, List<String> path) {
    List<String> full = new ArrayList<>(List.of(document));
    full.addAll(path);
    return full;
  }
}
