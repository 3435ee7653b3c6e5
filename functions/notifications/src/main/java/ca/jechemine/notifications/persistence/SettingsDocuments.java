package ca.jechemine.notifications.persistence;

import io.avaje.jsonb.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The settings documents as the administration keeps them. What is absent was never set.
final class SettingsDocuments {

  private SettingsDocuments() {}

  /// `platform`.
  @Json
  record PlatformDocument(@Nullable String adminAlertEmail, @Nullable String interacDepositEmail) {}

  /// `emailSettings`.
  @Json
  record EmailDocument(
      @Nullable Boolean enabled,
      @Nullable Map<String, TemplateDocument> templates,
      @Nullable BrandingDocument branding,
      @Nullable DigestDocument digest) {}

  /// `emailSettings.digest`.
  @Json
  record DigestDocument(@Nullable Boolean enabled, @Nullable Integer after) {}

  /// One key of `emailSettings.templates`.
  @Json
  record TemplateDocument(@Nullable Boolean enabled, @Nullable SubjectDocument subject) {}

  /// A subject override in each language.
  @Json
  record SubjectDocument(@Nullable String fr, @Nullable String en) {}

  /// `emailSettings.branding`.
  @Json
  record BrandingDocument(
      @Nullable String primaryColor,
      @Nullable String secondaryColor,
      @Nullable String logoUrl,
      @Nullable String companyName,
      @Nullable String footerText) {}
}
