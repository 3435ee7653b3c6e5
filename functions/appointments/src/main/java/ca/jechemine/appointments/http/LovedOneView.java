package ca.jechemine.appointments.http;

import ca.jechemine.appointments.domain.Beneficiary;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A loved one as the pages read them.
@Json
record LovedOneView(
    String firstName,
    String lastName,
    String relationship,
    @Nullable LocalDate dateOfBirth,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String notes) {

  /// To whom it is only offered, without what says who they are.
  static LovedOneView of(Beneficiary.LovedOne it, boolean isOffered) {
    return isOffered
        ? new LovedOneView(
            it.firstName(),
            PersonView.initial(it.lastName()),
            it.relationship().code(),
            null,
            null,
            null,
            it.notes())
        : new LovedOneView(
            it.firstName(),
            it.lastName(),
            it.relationship().code(),
            it.dateOfBirth(),
            it.phone(),
            it.email(),
            it.notes());
  }
}
