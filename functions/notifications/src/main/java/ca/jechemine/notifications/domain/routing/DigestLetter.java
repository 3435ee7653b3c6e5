package ca.jechemine.notifications.domain.routing;

import ca.jechemine.contracts.DeliveryEvent.HeldOffer;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What 16 says, of several requests at once: of whom they are about no more than there.
record DigestLetter(@Nullable String firstName, List<HeldOffer> offers) implements MailContent {

  private static final Text ONE =
      new Text("Une autre demande vous est proposée", "Another request is offered to you");

  private static final Text MANY =
      new Text(" autres demandes vous sont proposées", " more requests are offered to you");

  private static final Text ONE_MORE =
      new Text(
          "Une autre demande vous a été proposée peu après les précédentes. Elle reste ouverte"
              + " jusqu’au moment indiqué, tant que personne d’autre ne la prend en charge.",
          "Another request was offered to you shortly after the ones before. It stays open until"
              + " the time shown, as long as nobody else takes charge of it.");

  private static final Text SEVERAL =
      new Text(
          "Plusieurs demandes vous ont été proposées en peu de temps\u00a0: les voici réunies dans"
              + " un seul courriel. Chacune reste ouverte jusqu’au moment indiqué, tant que"
              + " personne d’autre ne la prend en charge.",
          "Several requests were offered to you in a short time: here they are in one email. Each"
              + " stays open until the time shown, as long as nobody else takes charge of it.");

  private static final Text SEE_ONE = new Text("Voir la demande", "See the request");
  private static final Text SEE_ALL = new Text("Voir les demandes", "See the requests");

  DigestLetter {
    offers = List.copyOf(offers);
  }

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.PROPOSAL_DIGEST;
  }

  @Override
  public Letter fr() {
    return letter(Language.FR);
  }

  @Override
  public Letter en() {
    return letter(Language.EN);
  }

  private Letter letter(Language language) {
    boolean isOne = offers.size() == 1;
    String beginning = (isOne ? ONE_MORE : SEVERAL).in(language);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Greeting.in(language, firstName == null ? "" : firstName));
    blocks.add(new Paragraph(beginning));
    offers.forEach(it -> blocks.add(new Facts(ProposalFacts.of(it, language))));
    blocks.add(new Button((isOne ? SEE_ONE : SEE_ALL).in(language), Links.PROPOSALS));
    String title = isOne ? ONE.in(language) : offers.size() + MANY.in(language);
    return new Letter(title, beginning, title, blocks);
  }
}
