package ca.jechemine.notifications.domain.prescription;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Fact;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A client says that what the reader assigned to them is done.
///
/// @param client by name; null where a guardian says so
record DoneLetter(Person reader, @Nullable String client, Text resource) implements MailContent {

  static final String CLIENTS = "/professional/dashboard/clients";

  static final Text SUBJECT =
      new Text("Une ressource proposée est terminée", "A suggested resource is done");

  static final Text WHERE =
      new Text("Voyez laquelle parmi vos clients.", "See which one among your clients.");

  private static final Text DONE =
      new Text(
          "Une ressource que vous aviez proposée est maintenant indiquée comme terminée.",
          "A resource that you had suggested is now marked as done.");
  private static final Text CLIENT = new Text("Client", "Client");
  private static final Text RESOURCE = new Text("Ressource", "Resource");
  private static final Text SEE = new Text("Voir mes clients", "See my clients");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.PRESCRIPTION_DONE;
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
    List<Fact> facts = new ArrayList<>();
    if (client != null) {
      facts.add(new Fact(CLIENT.in(language), client));
    }
    facts.add(new Fact(RESOURCE.in(language), Titles.in(resource, language)));
    return new Letter(
        SUBJECT.in(language),
        WHERE.in(language),
        SUBJECT.in(language),
        List.of(
            Greeting.in(language, reader.firstName() == null ? "" : reader.firstName()),
            new Paragraph(DONE.in(language)),
            new Facts(facts),
            new Button(SEE.in(language), CLIENTS)));
  }
}
