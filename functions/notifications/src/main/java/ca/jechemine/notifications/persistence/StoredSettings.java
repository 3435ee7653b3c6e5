package ca.jechemine.notifications.persistence;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.MailPolicy;
import ca.jechemine.notifications.domain.NotificationSettings;
import ca.jechemine.notifications.domain.digest.DigestPolicy;
import ca.jechemine.notifications.persistence.SettingsDocuments.BrandingDocument;
import ca.jechemine.notifications.persistence.SettingsDocuments.EmailDocument;
import ca.jechemine.notifications.persistence.SettingsDocuments.PlatformDocument;
import ca.jechemine.notifications.persistence.SettingsDocuments.SubjectDocument;
import ca.jechemine.notifications.persistence.SettingsDocuments.TemplateDocument;
import ca.jechemine.runtime.settings.Settings;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Settings out of the settings table (`platform`, `emailSettings`) and the environment.
public final class StoredSettings implements NotificationSettings {

  private final Settings settings;
  private final String lastResort;
  private final String depositAddress;

  /// `lastResort` lists addresses, separated by commas; it may be empty. So may `depositAddress`,
  /// which comes before the one that administrators set.
  public StoredSettings(Settings settings, String lastResort, String depositAddress) {
    this.settings = settings;
    this.lastResort = lastResort;
    this.depositAddress = depositAddress;
  }

  @Override
  public MailPolicy mailPolicy() {
    return settings
        .read("emailSettings", EmailDocument.class)
        .map(StoredSettings::policy)
        .orElseGet(MailPolicy::unset);
  }

  @Override
  public AlertAddresses alertAddresses() {
    return new AlertAddresses(
        settings
            .read("platform", PlatformDocument.class)
            .map(it -> addresses(it.adminAlertEmail()))
            .orElse(List.of()),
        addresses(lastResort));
  }

  @Override
  public Optional<String> depositAddress() {
    return Optional.of(depositAddress)
        .filter(it -> !it.isBlank())
        .or(() ->
            settings
                .read("platform", PlatformDocument.class)
                .map(PlatformDocument::interacDepositEmail))
        .map(String::strip)
        .filter(it -> !it.isEmpty());
  }

  @Override
  public DigestPolicy digestPolicy() {
    return settings
        .read("emailSettings", EmailDocument.class)
        .map(EmailDocument::digest)
        .map(it -> DigestPolicy.of(it.enabled(), it.after()))
        .orElseGet(DigestPolicy::unset);
  }

  private static MailPolicy policy(EmailDocument document) {
    Map<String, MailPolicy.Template> templates = new HashMap<>();
    if (document.templates() != null) {
      document.templates().forEach((key, it) -> templates.put(key, template(it)));
    }
    return new MailPolicy(
        !Boolean.FALSE.equals(document.enabled()), templates, branding(document.branding()));
  }

  private static MailPolicy.Template template(TemplateDocument document) {
    Map<Language, String> subject = new EnumMap<>(Language.class);
    SubjectDocument set = document.subject();
    if (set != null) {
      Optional.ofNullable(set.fr()).ifPresent(it -> subject.put(Language.FR, it));
      Optional.ofNullable(set.en()).ifPresent(it -> subject.put(Language.EN, it));
    }
    return new MailPolicy.Template(document.enabled(), subject);
  }

  private static Branding branding(@Nullable BrandingDocument set) {
    Branding own = Branding.ofPlatform();
    return set == null
        ? own
        : new Branding(
            or(set.primaryColor(), own.primaryColor()),
            or(set.secondaryColor(), own.secondaryColor()),
            set.logoUrl(),
            or(set.companyName(), own.companyName()),
            set.footerText());
  }

  private static String or(@Nullable String set, String own) {
    return set == null || set.isBlank() ? own : set;
  }

  private static List<Address> addresses(@Nullable String list) {
    return list == null
        ? List.of()
        : Stream.of(list.split(","))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .map(Address::of)
            .toList();
  }
}
