package ca.jechemine.notifications.domain.document;

import ca.jechemine.contracts.DocumentEvent.DocumentReceived;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
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

/// The document that the reader had asked a client for is there.
record ReceivedLetter(
    Person reader, String requestId, String documentId, @Nullable String client, String document)
    implements MailContent {

  static final Text SUBJECT =
      new Text("Un document demandé est arrivé", "A document that you asked for has arrived");

  private static final Text WHERE =
      new Text("Vous le trouverez au dossier.", "You will find it on file.");

  private static final Text RECEIVED =
      new Text(
          "Un document que vous aviez demandé vient d’être remis. Vous le trouverez au dossier de"
              + " la personne.",
          "A document that you had asked for has just been handed in. You will find it in the"
              + " person’s file.");

  private static final Text CLIENT = new Text("Client", "Client");
  private static final Text DOCUMENT = new Text("Document", "Document");
  private static final Text SEE = new Text("Voir mes clients", "See my clients");

  static ReceivedLetter of(DocumentReceived received, Person reader) {
    String client = received.clientName();
    return new ReceivedLetter(
        reader,
        received.requestId(),
        received.documentId(),
        client == null ? null : Written.line(client),
        Written.line(received.title()));
  }

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.DOCUMENT_RECEIVED;
  }

  @Override
  public Letter fr() {
    return letter(Language.FR);
  }

  @Override
  public Letter en() {
    return letter(Language.EN);
  }

  /// Where whoever asked finds the people whom they ask.
  String page() {
    return reader.role() == Role.ADMIN
        ? "/admin/dashboard/patients"
        : "/professional/dashboard/clients";
  }

  private Letter letter(Language language) {
    List<Fact> facts = new ArrayList<>();
    if (client != null) {
      facts.add(new Fact(CLIENT.in(language), client));
    }
    facts.add(new Fact(DOCUMENT.in(language), document));
    return new Letter(
        SUBJECT.in(language),
        WHERE.in(language),
        SUBJECT.in(language),
        List.of(
            Greeting.in(language, reader.firstName() == null ? "" : reader.firstName()),
            new Paragraph(RECEIVED.in(language)),
            new Facts(facts),
            new Button(SEE.in(language), page())));
  }
}
