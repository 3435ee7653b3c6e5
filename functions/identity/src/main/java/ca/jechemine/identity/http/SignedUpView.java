package ca.jechemine.identity.http;

import ca.jechemine.identity.application.SignedUp;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import io.avaje.jsonb.Json;

/// Who signed up, as both sign-up forms read it.
@Json
record SignedUpView(String message, boolean requiresEmailVerification, UserView user) {

  private static final Text TO_VERIFY =
      new Text(
          "Merci ! Consultez votre boîte de courriel pour confirmer votre adresse.",
          "Thank you! Check your mailbox to confirm your address.");
  private static final Text READY = new Text("Le compte est prêt.", "The account is ready.");

  static SignedUpView of(SignedUp signedUp, Language language) {
    Text message = signedUp.requiresVerification() ? TO_VERIFY : READY;
    return new SignedUpView(
        message.in(language),
        signedUp.requiresVerification(),
        new UserView(
            signedUp.id().value(),
            signedUp.email().value(),
            signedUp.person().firstName(),
            signedUp.person().lastName(),
            signedUp.role().code()));
  }

  @Json
  record UserView(String id, String email, String firstName, String lastName, String role) {}
}
