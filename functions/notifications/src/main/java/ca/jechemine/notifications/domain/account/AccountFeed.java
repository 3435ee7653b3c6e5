package ca.jechemine.notifications.domain.account;

import ca.jechemine.contracts.AccountNotice.AccountActionRequested;
import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.AccountNotice.ProfessionalApproved;
import ca.jechemine.contracts.AccountNotice.ProfessionalRejected;
import ca.jechemine.contracts.AccountNotice.ProfessionalSignedUp;
import ca.jechemine.contracts.AccountNotice.ProfileCompleted;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Administrator;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import java.util.Map;

/// The rows of these events in the in-app feed. They name nobody: who it is about stands behind
/// their link.
final class AccountFeed {

  private static final String WORKPLACE = "/professional/dashboard";

  private AccountFeed() {}

  static FeedNotice of(AccountWelcomed event) {
    return new FeedNotice(
        new UserId(event.userId()),
        CatalogueEvent.WELCOME,
        new Text("Bienvenue chez Je chemine", "Welcome to Je chemine")
            .in(language(event.language())),
        new Text("Votre compte est prêt.", "Your account is ready.").in(language(event.language())),
        event.role() == Role.GUEST || event.role() == Role.PROSPECT
            ? Map.of()
            : Map.of("link", "/" + event.role().code() + "/dashboard"));
  }

  static FeedNotice of(ProfileCompleted event) {
    return own(
        event.userId(),
        event.language(),
        CatalogueEvent.PROFILE_COMPLETED,
        new Text("Votre profil est complet", "Your profile is complete"),
        new Text(
            "Notre équipe communiquera avec vous pour la suite.",
            "Our team will contact you about the next step."));
  }

  static FeedNotice of(ProfessionalApproved event) {
    return own(
        event.userId(),
        event.language(),
        CatalogueEvent.PROFESSIONAL_APPROVED,
        new Text("Votre compte est approuvé", "Your account is approved"),
        new Text("Vous pouvez maintenant recevoir des demandes.", "You can now receive requests."));
  }

  static FeedNotice of(ProfessionalRejected event) {
    return own(
        event.userId(),
        event.language(),
        CatalogueEvent.PROFESSIONAL_REJECTED,
        new Text("Votre demande d’inscription", "Your application"),
        new Text(
            "Nous ne pouvons pas l’accepter pour le moment. Un courriel vous donne les détails.",
            "We cannot accept it for now. An email gives you the details."));
  }

  static FeedNotice of(ProfessionalSignedUp event, Administrator reader) {
    return new FeedNotice(
        reader.id(),
        CatalogueEvent.ADMIN_PROFESSIONAL_SIGNUP,
        new Text("Nouvelle inscription à approuver", "New professional to approve")
            .in(reader.language()),
        new Text(
                "Une inscription de professionnel attend une décision.",
                "A professional’s application is waiting for a decision.")
            .in(reader.language()),
        Map.of("userId", event.userId(), "link", Links.professional(event.userId())));
  }

  static FeedNotice of(AccountActionRequested event, Administrator reader) {
    return new FeedNotice(
        reader.id(),
        CatalogueEvent.ADMIN_ACCOUNT_ACTION,
        AccountActionAlert.title(event.action()).in(reader.language()),
        new Text("La demande se trouve dans la boîte de réception.", "The request is in the inbox.")
            .in(reader.language()),
        Map.of(
            "userId", event.userId(),
            "link", AccountActionAlert.page(event.role(), event.userId())));
  }

  private static FeedNotice own(
      String userId, String language, CatalogueEvent event, Text title, Text message) {
    return new FeedNotice(
        new UserId(userId),
        event,
        title.in(language(language)),
        message.in(language(language)),
        Map.of("link", WORKPLACE));
  }

  private static Language language(String code) {
    return Language.of(code);
  }
}
