package ca.jechemine.notifications.domain.document;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.notifications.domain.Person;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who reads what a client is told: the client, or the guardian of a child without a mailbox, who
/// is then told which `child` it is about.
record Addressee(Person person, @Nullable String child) {

  /// Where clients find their documents.
  static final String LIBRARY = "/client/dashboard/library";

  static Addressee of(Person client, Person reader) {
    return new Addressee(reader, client.id().equals(reader.id()) ? null : client.firstName());
  }

  String firstName() {
    return person.firstName() == null ? "" : person.firstName();
  }

  /// Whether they have a client's pages to go to.
  boolean isActiveClient() {
    return person.role() == Role.CLIENT && person.status() == AccountStatus.ACTIVE;
  }

  /// What a row of their feed says of it beside its words.
  Map<String, String> metadata(String kind, String id) {
    return isActiveClient() ? Map.of(kind, id, "link", LIBRARY) : Map.of(kind, id);
  }
}
