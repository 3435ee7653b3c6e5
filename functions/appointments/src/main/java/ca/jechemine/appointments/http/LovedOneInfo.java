package ca.jechemine.appointments.http;

import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Relationship;
import ca.jechemine.kernel.Text;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A loved one as the pages send them (contract 20 §3).
@Json
record LovedOneInfo(
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String relationship,
    @Nullable String dateOfBirth,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String notes) {

  private static final Text NO_BIRTH =
      new Text("n’est pas une date de naissance", "is not a date of birth");
  private static final Text EMAIL_NEEDED =
      new Text(
          "est obligatoire pour une personne de 14 ans ou plus",
          "is required for somebody aged 14 or older");
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

  static LovedOneInfo orEmpty(@Nullable LovedOneInfo info) {
    return info == null ? new LovedOneInfo(null, null, null, null, null, null, null) : info;
  }

  /// The loved one as of that day. Whoever is fourteen or older, or of an age that nobody told, is
  /// written to themself.
  Beneficiary.LovedOne parse(BookingFields fields, LocalDate today) {
    Beneficiary.Named name =
        new Beneficiary.Named(
            fields.line("lovedOneInfo.firstName", firstName),
            fields.line("lovedOneInfo.lastName", lastName),
            fields.optionalLine("lovedOneInfo.phone", phone),
            fields.optionalEmail("lovedOneInfo.email", email));
    Relationship kin =
        fields.required(
            "lovedOneInfo.relationship", relationship, Relationship::of, Relationship.OTHER);
    LocalDate birth = birth(fields, today);
    fields.require(
        name.email() != null
            || Beneficiary.LovedOne.isYoungerThan(
                Beneficiary.LovedOne.AGE_OF_ADDRESSEES, birth, today),
        "lovedOneInfo.email",
        EMAIL_NEEDED);
    return Beneficiary.LovedOne.named(name, kin, birth, fields.text(notes), today);
  }

  private @Nullable LocalDate birth(BookingFields fields, LocalDate today) {
    if (dateOfBirth == null || dateOfBirth.isBlank()) {
      return null;
    }
    Optional<LocalDate> birth =
        CalendarDays.parse(dateOfBirth).filter(it -> !it.isAfter(today) && !it.isBefore(LONG_AGO));
    fields.require(birth.isPresent(), "lovedOneInfo.dateOfBirth", NO_BIRTH);
    return birth.orElse(null);
  }
}
