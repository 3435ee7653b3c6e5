package ca.jechemine.identity.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who somebody is. `language` is one of `fr en ar es zh other`; `phone` is E.164; `gender` is as
/// the person chose it. Phone, location and birth date are encrypted where they are kept.
public record Person(
    String firstName,
    String lastName,
    String language,
    @Nullable String phone,
    @Nullable String location,
    @Nullable String image,
    @Nullable String gender,
    @Nullable LocalDate dateOfBirth) {

  /// As the session spells it: first name, space, last name.
  public String name() {
    return firstName + " " + lastName;
  }

  @Override
  public String toString() {
    return "a person";
  }
}
