package ca.jechemine.notifications.domain.document;

import static ca.jechemine.notifications.domain.Fixtures.NOON;

import ca.jechemine.contracts.DocumentEvent.DocumentReceived;
import ca.jechemine.contracts.DocumentEvent.DocumentRequestReminded;
import ca.jechemine.contracts.DocumentEvent.DocumentRequested;
import ca.jechemine.contracts.DocumentEvent.DocumentShared;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.routing.Town;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What happened to documents of which the tests speak; Anne shares and asks.
public final class Documents {

  public static final String DOCUMENT = "0000000000000000000000d1";
  public static final String REQUEST = "0000000000000000000000e1";
  public static final String NAME = "Bilan – Léo.pdf";
  public static final String TITLE = "Formulaire de consentement";
  public static final LocalDate DUE = LocalDate.of(2026, 3, 13);

  private Documents() {}

  /// A document was shared with them.
  public static DocumentShared sharedWith(Person client) {
    return new DocumentShared(
        DOCUMENT, client.id().value(), Town.ANNE.id().value(), "Anne Lavoie", NAME, NOON);
  }

  /// They are asked for a document.
  public static DocumentRequested askedOf(Person client) {
    return new DocumentRequested(
        REQUEST, client.id().value(), Town.ANNE.id().value(), "Anne Lavoie", TITLE, DUE, NOON);
  }

  /// They are reminded of it.
  public static DocumentRequestReminded reminding(Person client) {
    return new DocumentRequestReminded(
        REQUEST, client.id().value(), Town.ANNE.id().value(), "Anne Lavoie", TITLE, DUE, 1, NOON);
  }

  /// What somebody asked Camille for is there.
  public static DocumentReceived receivedFor(Person asker, @Nullable String client) {
    return new DocumentReceived(
        REQUEST, DOCUMENT, Town.CAMILLE.id().value(), client, asker.id().value(), TITLE, NOON);
  }
}
