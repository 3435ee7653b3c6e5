package ca.jechemine.payments.persistence;

import ca.jechemine.payments.domain.receipt.Platform;
import ca.jechemine.payments.domain.receipt.PlatformFacts;
import ca.jechemine.payments.persistence.PlatformDocuments.Address;
import ca.jechemine.payments.persistence.PlatformDocuments.Branding;
import ca.jechemine.payments.persistence.PlatformDocuments.Contact;
import ca.jechemine.payments.persistence.PlatformDocuments.Email;
import ca.jechemine.payments.persistence.PlatformDocuments.Settled;
import ca.jechemine.runtime.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who issues, by the settings `platform` and `emailSettings` (contract 30 §8.1).
public final class StoredPlatform implements PlatformFacts {

  private static final String COMPANY = "Je chemine";
  private static final String SUPPORT = "support@jechemine.ca";

  private final Settings settings;

  public StoredPlatform(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Platform platform() {
    Optional<Contact> contact =
        settings.read("platform", Settled.class).map(Settled::platformContact);
    Optional<Branding> branding = settings.read("emailSettings", Email.class).map(Email::branding);
    return new Platform(
        text(branding.map(Branding::companyName)).orElse(COMPANY),
        null,
        contact.map(Contact::physicalAddress).map(StoredPlatform::lines).orElseGet(List::of),
        text(contact.map(Contact::phoneNumber)).orElse(null),
        text(contact.map(Contact::supportEmail)).orElse(SUPPORT));
  }

  private static List<String> lines(Address address) {
    return Stream.of(
            joined(", ", address.street(), address.suite()),
            joined(" ", address.city(), parenthesised(address.province()), address.postalCode()),
            joined("", address.country()))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static @Nullable String parenthesised(@Nullable String province) {
    return province == null || province.isBlank() ? null : "(" + province.strip() + ")";
  }

  private static String joined(String by, @Nullable String... parts) {
    return Stream.of(parts)
        .flatMap(it -> text(Optional.ofNullable(it)).stream())
        .collect(Collectors.joining(by));
  }

  private static Optional<String> text(Optional<String> set) {
    return set.map(String::strip).filter(it -> !it.isEmpty());
  }
}
