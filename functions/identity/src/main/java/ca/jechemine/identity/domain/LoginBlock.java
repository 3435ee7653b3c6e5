package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import java.util.Optional;

/// Why somebody with the right password may not sign in (contract 10 §11.2, rows 2 to 7).
public enum LoginBlock {
  AUTH_ACCOUNT_DEACTIVATED,
  AUTH_ACCOUNT_INACTIVE,
  AUTH_EMAIL_NOT_VERIFIED,
  AUTH_LICENSE_REJECTED;

  /// What stands in the way, the first that applies; the phone does not (it is asked for at
  /// booking).
  public static Optional<LoginBlock> of(Standing standing) {
    boolean inactive = standing.status() == AccountStatus.INACTIVE;
    if (standing.isDeactivated()) {
      return Optional.of(AUTH_ACCOUNT_DEACTIVATED);
    }
    if (inactive && standing.role() == Role.CLIENT) {
      return Optional.of(AUTH_ACCOUNT_INACTIVE);
    }
    if (standing.awaitsEmail()) {
      return Optional.of(AUTH_EMAIL_NOT_VERIFIED);
    }
    if (standing.role() == Role.PROFESSIONAL && standing.license() == LicenseStatus.REJECTED) {
      return Optional.of(AUTH_LICENSE_REJECTED);
    }
    return inactive ? Optional.of(AUTH_ACCOUNT_INACTIVE) : Optional.empty();
  }

  /// As the caller hears it.
  public Refusal refusal() {
    return Refusal.forbidden(name(), reason());
  }

  private Text reason() {
    return switch (this) {
      case AUTH_ACCOUNT_DEACTIVATED ->
          new Text("Ce compte a été désactivé.", "This account has been deactivated.");
      case AUTH_ACCOUNT_INACTIVE ->
          new Text("Ce compte n’est pas actif.", "This account is not active.");
      case AUTH_EMAIL_NOT_VERIFIED ->
          new Text(
              "Veuillez d’abord confirmer votre adresse courriel.",
              "Please confirm your e-mail address first.");
      case AUTH_LICENSE_REJECTED ->
          new Text(
              "Votre permis d’exercice n’a pas été accepté.",
              "Your licence to practise was not accepted.");
    };
  }
}
