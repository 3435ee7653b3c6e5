package ca.jechemine.payments.persistence;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// What of the settings documents receipts print. What is not spelled here is not read.
final class PlatformDocuments {

  private PlatformDocuments() {}

  /// `platform`.
  @Json
  record Settled(@Nullable Contact platformContact) {}

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

  /// `emailSettings`.
  @Json
  record Email(@Nullable Branding branding) {}

  /// `emailSettings.branding`.
  @Json
  record Branding(@Nullable String companyName) {}
}
