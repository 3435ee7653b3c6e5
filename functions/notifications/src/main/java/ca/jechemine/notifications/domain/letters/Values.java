package ca.jechemine.notifications.domain.letters;

import ca.jechemine.notifications.domain.Fill;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What the tokens of a letter stand for, addresses whole.
public final class Values {

  /// The tokens that stand for an address, which alone may be where a link leads.
  public static final Set<String> ADDRESSES =
      Set.of("dashboardUrl", "resetLink", "meetingUrl", "meetingLink");

  private Values() {}

  /// Of a letter from that site, whose support has that address.
  public static Map<String, String> of(Fill fill, String companyName, String site, String support) {
    Map<String, String> values = new HashMap<>(fill.values());
    values.put("companyName", companyName);
    values.put("supportEmail", support);
    values.replaceAll((token, value) -> ADDRESSES.contains(token) ? address(value, site) : value);
    return values;
  }

  /// On https, or nothing.
  private static String address(String value, String site) {
    if (value.startsWith("/")) {
      return site + value;
    }
    return value.startsWith("https://") ? value : "";
  }
}
