package ca.jechemine.notifications.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the platform's mails look. A colour that is none, and a logo that is not on https, count as
/// not set.
public record Branding(
    String primaryColor,
    String secondaryColor,
    @Nullable String logoUrl,
    String companyName,
    @Nullable String footerText) {

  private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final String PRIMARY = "#8B7355";
  private static final String SECONDARY = "#6B5344";

  public Branding {
    primaryColor = COLOR.matcher(primaryColor).matches() ? primaryColor : PRIMARY;
    secondaryColor = COLOR.matcher(secondaryColor).matches() ? secondaryColor : SECONDARY;
    logoUrl = logoUrl != null && logoUrl.startsWith("https://") ? logoUrl : null;
  }

  /// The platform's own.
  public static Branding ofPlatform() {
    return new Branding(PRIMARY, SECONDARY, null, "Je chemine", null);
  }
}
