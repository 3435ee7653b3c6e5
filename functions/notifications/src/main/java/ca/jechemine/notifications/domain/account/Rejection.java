package ca.jechemine.notifications.domain.account;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Quote;
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
import org.jspecify.annotations.Nullable;

/// 10: an administrator refused a professional, perhaps with a reason in their own words.
record Rejection(String firstName, @Nullable String reason) implements MailContent {

  private static final Text DECISION =
      new Text(
          "Nous avons étudié votre demande d’inscription avec attention. Pour le moment, nous ne "
              + "pouvons pas l’accepter.",
          "We have looked at your application with care. For now, we cannot accept it.");

  private static final Text WHY = new Text("Voici pourquoi\u00a0:", "Here is why:");

  private static final Text THANKS =
      new Text(
          "Merci de l’intérêt que vous portez à Je chemine.",
          "Thank you for your interest in Je chemine.");

  private static final Text APPEAL =
      new Text(
          "Si vous croyez qu’il y a erreur, ou si votre situation change, écrivez-nous à",
          "If you believe there is a mistake, or if your situation changes, write to us at");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.PROFESSIONAL_REJECTED;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.PROFESSIONAL_REJECTION)
            .with("name", Greeting.name(firstName))
            .with("reason", reason));
  }

  @Override
  public Letter fr() {
    return new Letter(
        "Votre demande d’inscription",
        "Notre décision au sujet de votre demande.",
        "Votre demande d’inscription",
        blocks(Language.FR));
  }

  @Override
  public Letter en() {
    return new Letter(
        "Your application",
        "Our decision about your application.",
        "Your application",
        blocks(Language.EN));
  }

  private List<Block> blocks(Language language) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Greeting.in(language, firstName));
    blocks.add(new Paragraph(DECISION.in(language)));
    if (reason != null && !reason.isBlank()) {
      blocks.add(new Paragraph(WHY.in(language)));
      blocks.add(new Quote(reason));
    }
    blocks.add(new Support(APPEAL.in(language)));
    blocks.add(new Paragraph(THANKS.in(language)));
    return blocks;
  }
}
