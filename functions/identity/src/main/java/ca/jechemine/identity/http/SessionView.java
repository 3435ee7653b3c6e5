package ca.jechemine.identity.http;

import ca.jechemine.identity.application.Session;
import ca.jechemine.identity.application.SessionMark;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AdminRecord;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// Who signed in, as the frontend copies it into its session (contract 10 §2.1), and the tokens.
/// `image` carries the session's mark.
@Json
record SessionView(
    UserView user,
    String accessToken,
    String expiresAt,
    String refreshToken,
    String refreshExpiresAt) {

  static SessionView of(Session session) {
    return new SessionView(
        UserView.of(session.account(), session.mark()),
        session.token().value(),
        session.token().expiresAt().toString(),
        session.refreshKey().spell(),
        session.refreshableUntil().toString());
  }

  @Json
  record UserView(
      String id,
      String email,
      String name,
      String firstName,
      String lastName,
      String role,
      boolean isAdmin,
      @Nullable String adminId,
      String professionalLicenseStatus,
      String image,
      String status,
      String language) {

    static UserView of(Account account, SessionMark mark) {
      return new UserView(
          account.id().value(),
          account.email().value(),
          account.person().name(),
          account.person().firstName(),
          account.person().lastName(),
          account.standing().role().code(),
          account.isAdmin(),
          account.adminRecord().map(AdminRecord::id).orElse(null),
          account.standing().license().code(),
          mark.on(account.person().image()),
          account.standing().status().code(),
          account.person().language());
    }
  }
}
