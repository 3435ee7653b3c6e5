package ca.jechemine.notifications.domain.document;

import ca.jechemine.kernel.Language;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a client is told of a document by mail: that it was shared with them (58), or that they are
/// asked for it.
///
/// @param from who shares or asks
/// @param dueDate until when it is asked for
record ClientLetter(
    CatalogueEvent event,
    Addressee reader,
    ClientWords words,
    Text from,
    String document,
    @Nullable Text dueDate)
    implements MailContent {

  private static final Text DUE = new Text("Date souhaitée", "Wanted by");

  private static final Text UNTIL = new Text("d’ici le", "by");
  private static final Text FOR = new Text("Pour", "For");
  private static final Text DOCUMENT = new Text("Document", "Document");
  private static final Text ACCOUNT =
      new Text(
          "Créez votre compte avec cette adresse courriel pour ouvrir votre espace.",
          "Create your account with this email address to open your space.");
  private static final Text CREATE = new Text("Créer mon compte", "Create my account");

  /// The same in one line, for the feed.
  String line(Language language) {
    String line =
        words.from().in(language)
            + " "
            + from.in(language)
            + new Text("\u00a0: ", ": ").in(language)
            + document;
    return dueDate == null
        ? line
        : line + " (" + UNTIL.in(language) + " " + dueDate.in(language) + ")";
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
    List<Block> blocks = new ArrayList<>();
    blocks.add(Greeting.in(language, reader.firstName()));
    blocks.add(new Paragraph(words.body().in(language)));
    blocks.add(new Facts(facts(language)));
    if (reader.isActiveClient()) {
      blocks.add(new Button(words.action().in(language), Addressee.LIBRARY));
    } else {
      blocks.add(new Paragraph(ACCOUNT.in(language)));
      blocks.add(new Button(CREATE.in(language), signUp()));
    }
    return new Letter(
        words.subject().in(language),
        words.glimpse().in(language),
        words.subject().in(language),
        blocks);
  }

  private List<Fact> facts(Language language) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.from().in(language), from.in(language)));
    facts.add(new Fact(DOCUMENT.in(language), document));
    if (reader.child() != null) {
      facts.add(new Fact(FOR.in(language), reader.child()));
    }
    if (dueDate != null) {
      facts.add(new Fact(DUE.in(language), dueDate.in(language)));
    }
    return facts;
  }

  private String signUp() {
    String email = reader.person().address().email();
    return "/signup/member?email=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
  }
}
