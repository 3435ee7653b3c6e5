package ca.jechemine.identity.domain;

import org.jspecify.annotations.Nullable;

/// Who somebody is. `language` is one of `fr en ar es zh other`; phone and location are encrypted
/// where they are kept.
public record Person(
    String firstName,
    String lastName,
    String language,
    @Nullable String phone,
    @Nullable String location,
    @Nullable String image) {

  /// As the session spells it: first name, space, last name.
  public String name() {
    return firstName + " " + lastName;
  }

  @Override
  public String toString() {
    return "a person";
  }
}
