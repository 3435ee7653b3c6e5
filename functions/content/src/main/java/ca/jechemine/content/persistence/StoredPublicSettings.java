package ca.jechemine.content.persistence;

import ca.jechemine.content.domain.Footer;
import ca.jechemine.content.domain.PlatformContact;
import ca.jechemine.content.domain.PublicSettings;
import ca.jechemine.content.persistence.SettingsDocuments.Address;
import ca.jechemine.content.persistence.SettingsDocuments.Branding;
import ca.jechemine.content.persistence.SettingsDocuments.Contact;
import ca.jechemine.content.persistence.SettingsDocuments.Email;
import ca.jechemine.content.persistence.SettingsDocuments.Platform;
import ca.jechemine.runtime.json.MalformedJson;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.log.Metric;
import ca.jechemine.runtime.settings.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/// The public part of the settings table (`platform`, `emailSettings`). What cannot be read is
/// logged as an error, counted (`settingsUnreadable`), and answered with the defaults, because a
/// page without its foot is worse than one without a telephone number.
public final class StoredPublicSettings implements PublicSettings {

  private static final String USUAL_CURRENCY = "CAD";
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\"'<>]+");
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\s\"'<>\\\\]*");

  private final Settings settings;
  private final String deposit;
  private final Log log;

  /// @param deposit where transfers are sent, before what administrators set; it may be empty
  public StoredPublicSettings(Settings settings, String deposit, Log log) {
    this.settings = settings;
    this.deposit = deposit.strip();
    this.log = log;
  }

  @Override
  public String currency() {
    return read(() -> platform().map(Platform::currency))
        .map(String::strip)
        .filter(it -> CURRENCY.matcher(it).matches())
        .orElse(USUAL_CURRENCY);
  }

  @Override
  public PlatformContact contact() {
    return read(() -> Optional.of(storedContact())).orElseGet(() -> PlatformContact.unset(deposit));
  }

  @Override
  public Footer footer() {
    Optional<Platform> platform = read(this::platform);
    Map<String, String> set = platform.map(Platform::socialLinks).orElseGet(Map::of);
    Map<String, String> links = new LinkedHashMap<>();
    Footer.NETWORKS.forEach(it -> links.put(it, web(set.get(it))));
    return new Footer(links, platform.map(Platform::partners).map(StoredPublicSettings::shown));
  }

  private Optional<Platform> platform() {
    return settings.read("platform", Platform.class);
  }

  private PlatformContact storedContact() {
    Optional<Platform> platform = platform();
    Optional<Contact> contact = platform.map(Platform::platformContact);
    Optional<Address> address = contact.map(Contact::physicalAddress);
    return new PlatformContact(
        new PlatformContact.Address(
            text(address.map(Address::street)),
            text(address.map(Address::suite)),
            text(address.map(Address::city)),
            text(address.map(Address::province)),
            text(address.map(Address::postalCode)),
            text(address.map(Address::country))),
        text(contact.map(Contact::phoneNumber)),
        text(contact.map(Contact::supportEmail)),
        deposit.isEmpty() ? text(platform.map(Platform::interacDepositEmail)) : deposit,
        text(
            settings
                .read("emailSettings", Email.class)
                .map(Email::branding)
                .map(Branding::companyName)));
  }

  private <T> Optional<T> read(Supplier<Optional<T>> reading) {
    try {
      return reading.get();
    } catch (SdkException | MalformedJson unreadable) {
      log.error("public settings cannot be read", Map.of(), unreadable);
      log.measure(
          "public settings answered by default",
          Map.of(),
          List.of(Metric.count("settingsUnreadable", 1)));
      return Optional.empty();
    }
  }

  /// Those that can be shown: one without a logo is not.
  private static List<Footer.Partner> shown(List<SettingsDocuments.Partner> partners) {
    return partners.stream()
        .flatMap(it -> {
          String logo = picture(it.logoUrl());
          String link = web(it.linkUrl());
          return logo.isEmpty()
              ? Stream.empty()
              : Stream.of(
                  new Footer.Partner(
                      text(Optional.ofNullable(it.name())), logo, link.isEmpty() ? null : link));
        })
        .toList();
  }

  /// A page of the web; anything else, such as a script, is nothing.
  private static String web(@Nullable String url) {
    String stripped = url == null ? "" : url.strip();
    return WEB.matcher(stripped).matches() ? stripped : "";
  }

  private static String picture(@Nullable String url) {
    String stripped = url == null ? "" : url.strip();
    return OWN_PATH.matcher(stripped).matches() ? stripped : web(url);
  }

  private static String text(Optional<String> set) {
    return set.map(String::strip).orElse("");
  }
}
