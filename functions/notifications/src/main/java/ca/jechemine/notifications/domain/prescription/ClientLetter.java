package ca.jechemine.notifications.domain.prescription;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Fact;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A resource was assigned to a client, or is due in two days.
///
/// @param reader the client, or the guardian of a child without a mailbox
/// @param child whom it is for, when the reader is a guardian
/// @param from who assigned it
/// @param dueDate until when it is to be done, if a day was named
record ClientLetter(
    CatalogueEvent event,
    Person reader,
    @Nullable String child,
    ClientWords words,
    Text resource,
    String from,
    @Nullable Text dueDate)
    implements MailContent {

  private static final String LIBRARY = "/client/dashboard/library";

  private static final Text RESOURCE = new Text("Ressource", "Resource");
  private static final Text FROM = new Text("Proposée par", "Suggested by");
  private static final Text TEAM = new Text("l’équipe Je chemine", "the Je chemine team");
  private static final Text FOR = new Text("Pour", "For");
  private static final Text DUE = new Text("À faire d’ici le", "To be done by");
  private static final Text OPEN = new Text("Ouvrir ma bibliothèque", "Open my library");
  private static final Text ACCOUNT =
      new Text(
          "Créez votre compte avec cette adresse courriel pour ouvrir votre bibliothèque.",
          "Create your account with this email address to open your library.");
  private static final Text CREATE = new Text("Créer mon compte", "Create my account");

  @Override
  public Letter fr() {
    return letter(Language.FR);
  }

  @Override
  public Letter en() {
    return letter(Language.EN);
  }

  /// What a row of the feed says of it beside its words.
  Map<String, String> metadata(String prescription) {
    return isActiveClient()
        ? Map.of("prescriptionId", prescription, "link", LIBRARY)
        : Map.of("prescriptionId", prescription);
  }

  /// Whether the reader has a client's pages to go to.
  private boolean isActiveClient() {
    return reader.role() == Role.CLIENT && reader.status() == AccountStatus.ACTIVE;
  }

  private Letter letter(Language language) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Greeting.in(language, reader.firstName() == null ? "" : reader.firstName()));
    blocks.add(new Paragraph(words.body().in(language)));
    blocks.add(new Facts(facts(language)));
    if (isActiveClient()) {
      blocks.add(new Button(OPEN.in(language), LIBRARY));
    } else {
      blocks.add(new Paragraph(ACCOUNT.in(language)));
      blocks.add(new Button(CREATE.in(language), signUp()));
    }
    String subject = words.subject().in(language);
    return new Letter(subject, words.glimpse().in(language), subject, blocks);
  }

  private List<Fact> facts(Language language) {
    String name = Greeting.name(from);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(RESOURCE.in(language), Titles.in(resource, language)));
    facts.add(new Fact(FROM.in(language), name.isEmpty() ? TEAM.in(language) : name));
    if (child != null) {
      facts.add(new Fact(FOR.in(language), child));
    }
    if (dueDate != null) {
      facts.add(new Fact(DUE.in(language), dueDate.in(language)));
    }
    return facts;
  }

  private String signUp() {
    String email = reader.address().email();
    return "/signup/member?email=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
  }
}
