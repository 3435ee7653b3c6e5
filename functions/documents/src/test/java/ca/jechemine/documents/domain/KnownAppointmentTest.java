package ca.jechemine.documents.domain;

import static ca.jechemine.documents.Cast.OTHER_PROFESSIONAL;
import static ca.jechemine.documents.Cast.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.documents.Cast;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Contract 40 §2.5: who is related, and who reads the letter of an appointment.
class KnownAppointmentTest {

  @ParameterizedTest
  @CsvSource({
    // whose, status, routing, whether it is offered to them; are they related, do they see the
    // letter
    "theirs, pending, accepted, false, true, true",
    "theirs, scheduled, accepted, false, true, true",
    "theirs, ongoing, accepted, false, true, true",
    "theirs, completed, accepted, false, true, true",
    "theirs, no-show, accepted, false, true, true",
    "theirs, cancelled, accepted, false, true, true",
    "theirs, archived, accepted, false, false, false",
    "nobody's, pending, pending, false, false, false",
    "nobody's, pending, proposed, false, false, false",
    "nobody's, pending, proposed, true, false, true",
    "nobody's, pending, general, false, false, true",
    "nobody's, pending, refused, false, false, true",
    "nobody's, cancelled, proposed, true, false, false",
    "nobody's, cancelled, general, false, false, false",
    "another's, scheduled, accepted, false, false, false",
    "another's, scheduled, accepted, true, false, false",
    "another's, pending, general, true, false, false",
  })
  void relates_and_shows_its_letter_as_the_contract_says(
      String whose,
      String status,
      String routing,
      boolean isOffered,
      boolean isRelated,
      boolean seesLetter) {
    KnownAppointment appointment =
        Cast.appointment(
            holder(whose),
            status,
            routing,
            isOffered ? List.of(PROFESSIONAL) : List.of(OTHER_PROFESSIONAL),
            null);
    Optional<UserId> reader = Optional.of(PROFESSIONAL.id());

    assertThat(appointment.related().equals(reader)).isEqualTo(isRelated);
    assertThat(appointment.showsLetterTo(PROFESSIONAL.id())).isEqualTo(seesLetter);
  }

  private static @Nullable Caller holder(String whose) {
    return switch (whose) {
      case "theirs" -> PROFESSIONAL;
      case "another's" -> OTHER_PROFESSIONAL;
      default -> null;
    };
  }
}
