package ca.jechemine.notifications.domain.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.booking.Recipient;
import java.net.URLEncoder;

/// The pages that these notices lead to, as paths of the site (contract 40 §3.2).
final class Pages {

  /// Where professionals find the requests that are theirs.
  static final String PROPOSALS = "/professional/dashboard/proposals";

  /// Where professionals find their sessions.
  static final String SESSIONS = "/professional/dashboard/sessions";

  /// Where administrators find requests.
  static final String REQUESTS = "/admin/dashboard/service-requests";

  /// Where a client asks for another appointment.
  static final String ANOTHER = "/appointment?for=self";

  private Pages() {}

  /// Where a client sees the appointment.
  static String appointment(String id) {
    return "/client/dashboard/appointments?id=" + encoded(id);
  }

  /// Where a client does that with it: `cancel` or `confirm`.
  static String appointment(String id, String action) {
    return appointment(id) + "&action=" + action;
  }

  /// Where whoever has no client's pages gets an account.
  static String signUp(Recipient recipient) {
    return "/signup/member?email=" + encoded(recipient.address().email());
  }

  /// Where a client keeps a means of payment.
  static String billing(Language language) {
    return "/client/dashboard/billing?action=addPaymentMethod&lang=" + language.code();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
