package ca.jechemine.notifications.domain.account;

import ca.jechemine.kernel.Role;
import ca.jechemine.notifications.domain.letters.Sample;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The letters of this area that can be rewritten, made up.
public final class AccountSamples {

  private static final String NAME = "Camille";
  private static final String TOKEN = "exemple";

  private AccountSamples() {}

  /// One for each template.
  public static List<Sample> all() {
    Validity minutes = new Validity(Duration.ofMinutes(15));
    Validity hour = new Validity(Duration.ofHours(1));
    String password = Links.password("exemple", TOKEN);
    return List.of(
        Sample.of(
            new EmailVerification(NAME, Links.verification("exemple", TOKEN), minutes, false)),
        Sample.of(new Welcome(NAME, Role.CLIENT)),
        Sample.of(new ProfileComplete(NAME)),
        Sample.of(new PasswordReset(NAME, password, hour)),
        Sample.of(new PasswordSetup(NAME, password, hour)),
        Sample.of(new Approval(NAME)),
        Sample.of(new Invitation(NAME)),
        Sample.of(new Rejection(NAME, "Le numéro de permis ne figure pas au tableau de l’ordre."))
            .without("reason", new Rejection(NAME, null)),
        Sample.of(signUp("+15145550177")).without("phone", signUp(null)));
  }

  private static ProfessionalSignUpAlert signUp(@Nullable String phone) {
    return new ProfessionalSignUpAlert(
        "0000000000000000000000b1", "Inès Tremblay", "ines.tremblay@example.com", phone);
  }
}
