package ca.jechemine.content.persistence;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What of the settings documents is public. What is not spelled here is not read.
final class SettingsDocuments {

  private SettingsDocuments() {}

  /// `platform`.
  @Json
  record Platform(
      @Nullable String currency,
      @Nullable String interacDepositEmail,
      @Nullable Contact platformContact,
      @Nullable Map<String, String> socialLinks,
      @Nullable List<Partner> partners) {}

  /// `platform.platformContact`.
  @Json
  record Contact(
      @Nullable Address physicalAddress,
      @Nullable String phoneNumber,
      @Nullable String supportEmail) {}

  /// `platform.platformContact.physicalAddress`.
  @Json
  record Address(
      @Nullable String street,
      @Nullable String suite,
      @Nullable String city,
      @Nullable String province,
      @Nullable String postalCode,
      @Nullable String country) {}

  /// One of `platform.partners`.
  @Json
  record Partner(@Nullable String name, @Nullable String logoUrl, @Nullable String linkUrl) {}

  /// `emailSettings`.
  @Json
  record Email(@Nullable Branding branding) {}

  /// `emailSettings.branding`.
  @Json
  record Branding(@Nullable String companyName) {}
}
