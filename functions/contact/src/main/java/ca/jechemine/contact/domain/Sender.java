package ca.jechemine.contact.domain;

import ca.jechemine.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// Who wrote a message. `firstName` and `lastName` are known of those who filled in a form that
/// asks for them apart.
public record Sender(
    String name,
    EmailAddress email,
    @Nullable String phone,
    @Nullable String firstName,
    @Nullable String lastName) {

  /// In place of a name or a text of somebody who is forgotten.
  public static final String FORGOTTEN = "[anonymized]";

  /// Somebody of whom no more than a name and an address are known.
  public static Sender of(String name, EmailAddress email) {
    return new Sender(name, email, null, null, null);
  }

  /// The holder of that account once they are forgotten.
  static Sender forgotten(UserId whose) {
    return of(FORGOTTEN, EmailAddress.forgotten(whose));
  }

  /// Somebody who left one name and a telephone number.
  public static Sender of(String name, EmailAddress email, String phone) {
    return new Sender(name, email, phone, null, null);
  }

  /// Somebody who left both names and a telephone number.
  public static Sender of(String firstName, String lastName, EmailAddress email, String phone) {
    return new Sender(firstName + " " + lastName, email, phone, firstName, lastName);
  }
}
