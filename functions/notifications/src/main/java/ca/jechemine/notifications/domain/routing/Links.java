package ca.jechemine.notifications.domain.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.Recipient;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/// The pages of the site that these mails and rows lead to, as paths.
final class Links {

  /// Where a professional sees what is offered to them, and what they have taken.
  static final String PROPOSALS = "/professional/dashboard/proposals";

  /// Where administrators match.
  static final String REQUESTS = "/admin/dashboard/service-requests";

  static final String DASHBOARD = "/client/dashboard";
  static final String PROFILE = "/client/dashboard/profile";

  private Links() {}

  /// Where an account is opened with that address, or one that was there before is claimed.
  static String signUp(String email) {
    return "/signup/member?email=" + encoded(email);
  }

  static String paymentMethod(Language language) {
    return "/client/dashboard/billing?action=addPaymentMethod&lang=" + language.code();
  }

  /// Where a client finds the appointment.
  static String appointment(String appointmentId) {
    return "/client/dashboard/appointments?id=" + encoded(appointmentId);
  }

  /// The same for a member; for anybody else, the way to become one.
  static String appointment(Recipient reader, String appointmentId) {
    return isMember(reader.account())
        ? appointment(appointmentId)
        : signUp(reader.address().email());
  }

  /// Whether they can sign in as a client.
  static boolean isMember(@Nullable Person account) {
    return account != null
        && account.role() == Role.CLIENT
        && account.status() == AccountStatus.ACTIVE;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
