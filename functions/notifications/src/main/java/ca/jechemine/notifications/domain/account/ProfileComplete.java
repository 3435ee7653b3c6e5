package ca.jechemine.notifications.domain.account;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.TemplateKey;
import java.util.List;
import java.util.Optional;

/// 5: a professional completed the profile; the team takes it from there.
record ProfileComplete(String firstName) implements MailContent {

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.PROFILE_COMPLETED;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.WELCOME_PROFESSIONAL)
            .with("firstName", Greeting.name(firstName))
            .with("dashboardUrl", "/professional/dashboard"));
  }

  @Override
  public Letter fr() {
    return new Letter(
        "Votre profil est complet",
        "Notre équipe communiquera avec vous pour la suite.",
        "Votre profil est complet",
        List.of(
            Greeting.fr(firstName),
            new Paragraph(
                "Merci d’avoir pris le temps de remplir votre profil. Notre équipe va maintenant en"
                    + " prendre connaissance et communiquera avec vous pour la suite."),
            new Paragraph("Vous pouvez le modifier en tout temps dans votre espace."),
            new Button("Ouvrir mon espace", "/professional/dashboard")));
  }

  @Override
  public Letter en() {
    return new Letter(
        "Your profile is complete",
        "Our team will contact you about the next step.",
        "Your profile is complete",
        List.of(
            Greeting.en(firstName),
            new Paragraph(
                "Thank you for taking the time to fill in your profile. Our team will now look at"
                    + " it and contact you about the next step."),
            new Paragraph("You can change it at any time in your space."),
            new Button("Open my space", "/professional/dashboard")));
  }
}
