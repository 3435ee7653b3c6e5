package ca.jechemine.notifications.domain.account;

import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.AccountNotice.PhoneVerificationRequested;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Gsm7;
import ca.jechemine.notifications.domain.Notice.SmsNotice;
import java.util.List;

/// What is told of accounts by text message (contract 40 §3.4): each fits one message.
public final class AccountTexts {

  private static final int LONGEST_NAME = 30;

  private AccountTexts() {}

  /// The text messages that the event asks for.
  public static List<SmsNotice> of(AccountNotice event) {
    return switch (event) {
      case PhoneVerificationRequested requested -> List.of(code(requested));
      case AccountWelcomed welcomed -> welcome(welcomed);
      case AccountNotice.EmailVerificationRequested _,
          AccountNotice.ProfileCompleted _,
          AccountNotice.PasswordLinkRequested _,
          AccountNotice.PasswordChanged _,
          AccountNotice.EmailChanged _,
          AccountNotice.AccountInvited _,
          AccountNotice.SignUpRepeated _,
          AccountNotice.ProfessionalSignedUp _,
          AccountNotice.ProfessionalApproved _,
          AccountNotice.ProfessionalRejected _,
          AccountNotice.AdministratorAppointed _,
          AccountNotice.ExportReady _,
          AccountNotice.AccountActionRequested _ ->
          List.of();
    };
  }

  private static SmsNotice code(PhoneVerificationRequested event) {
    Validity validity = Validity.between(event.occurredAt(), event.expiresAt());
    Text text =
        new Text(
            "Je chemine : votre code de vérification est %s. Il est valide %s. Ne le donnez à personne."
                .formatted(event.code(), validity.fr()),
            "Je chemine: your verification code is %s. It is valid for %s. Do not share it."
                .formatted(event.code(), validity.en()));
    Text discreet =
        new Text(
            "Votre code de vérification est %s. Il est valide %s. Ne le donnez à personne."
                .formatted(event.code(), validity.fr()),
            "Your verification code is %s. It is valid for %s. Do not share it."
                .formatted(event.code(), validity.en()));
    Language language = Language.of(event.language());
    return new SmsNotice(
        event.phone(),
        CatalogueEvent.SMS_CODE,
        text.in(language),
        discreet.in(language),
        event.expiresAt(),
        new UserId(event.userId()));
  }

  private static List<SmsNotice> welcome(AccountWelcomed event) {
    if (event.phone() == null) {
      return List.of();
    }
    String name = Gsm7.name(event.firstName(), LONGEST_NAME);
    String addressed = name.isEmpty() ? "" : ", " + name;
    Text text =
        new Text(
            "Je chemine : bienvenue" + addressed + "! Votre compte est maintenant actif.",
            "Je chemine: welcome" + addressed + "! Your account is now active.");
    Text discreet =
        new Text(
            "Bienvenue" + addressed + "! Votre compte est maintenant actif.",
            "Welcome" + addressed + "! Your account is now active.");
    Language language = Language.of(event.language());
    return List.of(
        new SmsNotice(
            event.phone(),
            CatalogueEvent.WELCOME_SMS,
            text.in(language),
            discreet.in(language),
            null,
            new UserId(event.userId())));
  }
}
