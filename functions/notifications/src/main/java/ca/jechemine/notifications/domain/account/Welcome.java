package ca.jechemine.notifications.domain.account;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.TemplateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 3: an account is ready to be used.
record Welcome(String firstName, Role role) implements MailContent {

  private static final Text READY =
      new Text(
          "Votre compte est prêt, et nous sommes heureux de vous accueillir.",
          "Your account is ready, and we are happy to welcome you.");

  private static final Text OPEN = new Text("Ouvrir mon espace", "Open my space");

  private static final Text QUESTIONS =
      new Text(
          "Si vous avez une question, écrivez-nous à", "If you have a question, write to us at");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.WELCOME;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return role == Role.CLIENT
        ? Optional.of(
            Fill.of(TemplateKey.WELCOME_CLIENT)
                .with("firstName", Greeting.name(firstName))
                .with("dashboardUrl", "/client/dashboard"))
        : Optional.empty();
  }

  @Override
  public Letter fr() {
    return new Letter(
        "Bienvenue chez Je chemine",
        "Votre compte est prêt.",
        "Bienvenue chez Je chemine",
        blocks(Language.FR));
  }

  @Override
  public Letter en() {
    return new Letter(
        "Welcome to Je chemine",
        "Your account is ready.",
        "Welcome to Je chemine",
        blocks(Language.EN));
  }

  private List<Block> blocks(Language language) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Greeting.in(language, firstName));
    blocks.add(new Paragraph(READY.in(language)));
    blocks.add(new Paragraph(next().in(language)));
    if (role != Role.GUEST && role != Role.PROSPECT) {
      blocks.add(new Button(OPEN.in(language), "/" + role.code() + "/dashboard"));
    }
    blocks.add(new Support(QUESTIONS.in(language)));
    return blocks;
  }

  private Text next() {
    return switch (role) {
      case CLIENT ->
          new Text(
              "Dans votre espace, vous pouvez demander un rendez-vous, suivre vos demandes et "
                  + "retrouver vos documents, à votre rythme.",
              "In your space, you can ask for an appointment, follow your requests and find your "
                  + "documents, at your own pace.");
      case PROFESSIONAL ->
          new Text(
              "Dans votre espace, remplissez votre profil et indiquez vos disponibilités\u00a0: "
                  + "c’est ce qui nous permet de vous proposer des demandes qui vous conviennent.",
              "In your space, fill in your profile and tell us when you are available: this is "
                  + "what lets us propose requests that suit you.");
      case GUEST, PROSPECT ->
          new Text(
              "Vous n’avez rien d’autre à faire pour l’instant\u00a0: nous vous écrirons dès "
                  + "qu’il y aura du nouveau.",
              "There is nothing else to do for now: we will write to you as soon as there is "
                  + "news.");
      case ADMIN, EMPLOYEE ->
          new Text(
              "Tout ce qu’il vous faut pour travailler avec nous se trouve dans votre espace.",
              "Everything you need to work with us is in your space.");
    };
  }
}
