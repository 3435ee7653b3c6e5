package ca.jechemine.identity.application;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;

/// Why a proof is not accepted, as the verification page shows it.
final class VerificationRefusals {

  private VerificationRefusals() {}

  static Refusal noSuchAccount() {
    return Refusal.notFound(
        new Text(
            "Ce compte n’existe pas ou n’a rien à confirmer.",
            "This account does not exist or has nothing to confirm."));
  }

  static Refusal linkNotValid() {
    return Refusal.badRequest(
        "LINK_NOT_VALID",
        new Text(
            "Ce lien n’est plus valide. Demandez-en un nouveau.",
            "This link is no longer valid. Ask for a new one."));
  }

  static Refusal stepNotValid() {
    return Refusal.badRequest(
        "PHONE_STEP_NOT_VALID",
        new Text(
            "La vérification du téléphone a expiré. Recommencez à partir du lien reçu par"
                + " courriel.",
            "The phone verification has expired. Start again from the link in your e-mail."));
  }

  static Refusal emailNotConfirmed() {
    return Refusal.badRequest(
        "EMAIL_NOT_CONFIRMED",
        new Text(
            "Veuillez d’abord confirmer votre adresse courriel.",
            "Please confirm your e-mail address first."));
  }

  static Refusal noPhone() {
    return Refusal.badRequest(
        "NO_PHONE",
        new Text(
            "Aucun numéro de téléphone n’est inscrit à votre compte.",
            "There is no phone number on your account."));
  }

  static Refusal noCode() {
    return Refusal.badRequest(
        "NO_CODE",
        new Text("Demandez d’abord un code par texto.", "Ask for a code by text message first."));
  }

  static Refusal codeExpired() {
    return Refusal.badRequest(
        "CODE_EXPIRED",
        new Text(
            "Ce code a expiré. Demandez-en un nouveau.",
            "This code has expired. Ask for a new one."));
  }

  static Refusal wrongCode() {
    return Refusal.badRequest(
        "WRONG_CODE", new Text("Ce code est incorrect.", "This code is incorrect."));
  }
}
