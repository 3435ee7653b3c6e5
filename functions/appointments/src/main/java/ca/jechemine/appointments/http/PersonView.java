package ca.jechemine.appointments.http;

import ca.jechemine.appointments.domain.Person;
import ca.jechemine.kernel.UserId;
import io.avaje.jsonb.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody in an appointment, as the pages read them: always there, because they read its fields
/// without asking (contract 20 §0).
@Json
record PersonView(
    String _id,
    String firstName,
    String lastName,
    String email,
    @Nullable String phone,
    @Nullable String location) {

  /// A client; to whom it is only offered, by first name and initial.
  static PersonView client(UserId id, Map<UserId, Person> people, boolean isOffered) {
    Person.Contact contact = contact(id, people);
    return isOffered
        ? new PersonView(
            id.value(), contact.firstName(), initial(contact.lastName()), "", null, null)
        : new PersonView(
            id.value(),
            contact.firstName(),
            contact.lastName(),
            contact.mailbox(),
            contact.phone(),
            contact.location());
  }

  /// A professional.
  static PersonView professional(UserId id, Map<UserId, Person> people) {
    Person.Contact contact = contact(id, people);
    return new PersonView(
        id.value(),
        contact.firstName(),
        contact.lastName(),
        contact.mailbox(),
        contact.phone(),
        null);
  }

  private static Person.Contact contact(UserId id, Map<UserId, Person> people) {
    Person person = people.get(id);
    return person == null ? new Person.Contact("", "", "", null, null) : person.contact();
  }

  /// The first letter and a full stop.
  static String initial(String name) {
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + ".";
  }
}
