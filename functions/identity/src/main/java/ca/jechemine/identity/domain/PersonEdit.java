package ca.jechemine.identity.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is to be changed of a person. What is null stays; of what may be missing, an empty text
/// takes it away.
public record PersonEdit(
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String phone,
    @Nullable String location,
    @Nullable String dateOfBirth,
    @Nullable String gender,
    @Nullable String language,
    @Nullable String image) {

  /// One that leaves the image.
  public PersonEdit(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String phone,
      @Nullable String location,
      @Nullable String dateOfBirth,
      @Nullable String gender,
      @Nullable String language) {
    this(firstName, lastName, phone, location, dateOfBirth, gender, language, null);
  }

  /// The same with another image.
  public PersonEdit withImage(@Nullable String next) {
    return new PersonEdit(
        firstName, lastName, phone, location, dateOfBirth, gender, language, next);
  }

  /// Whether it changes nothing.
  public boolean isEmpty() {
    return equals(new PersonEdit(null, null, null, null, null, null, null));
  }

  /// The person after it.
  public Person on(Person before) {
    return new Person(
        firstName == null ? before.firstName() : firstName,
        lastName == null ? before.lastName() : lastName,
        language == null ? before.language() : language,
        edited(phone, before.phone()),
        edited(location, before.location()),
        edited(image, before.image()),
        edited(gender, before.gender()),
        birthDate(before.dateOfBirth()));
  }

  /// The account after it. A phone that changed is not proven any more.
  public Account on(Account before) {
    Account after = before.with(on(before.person()));
    return changesPhone(before) ? after.with(after.standing().phoneVerified(null)) : after;
  }

  /// Whether the account's phone is another one afterwards.
  public boolean changesPhone(Account before) {
    return !Objects.equals(on(before.person()).phone(), before.person().phone());
  }

  /// Whether the account's birth date is another one afterwards.
  public boolean changesBirthDate(Account before) {
    LocalDate born = before.person().dateOfBirth();
    return !Objects.equals(birthDate(born), born);
  }

  private @Nullable LocalDate birthDate(@Nullable LocalDate before) {
    if (dateOfBirth == null) {
      return before;
    }
    return dateOfBirth.isEmpty() ? null : LocalDate.parse(dateOfBirth);
  }

  private static @Nullable String edited(@Nullable String next, @Nullable String before) {
    if (next == null) {
      return before;
    }
    return next.isEmpty() ? null : next;
  }

  @Override
  public String toString() {
    return "an edit";
  }
}
