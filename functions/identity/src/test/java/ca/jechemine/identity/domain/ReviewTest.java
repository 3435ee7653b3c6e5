package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.contracts.ReviewEvent.ProfessionalReviewed;
import ca.jechemine.identity.domain.Review.Rating;
import ca.jechemine.runtime.json.Json;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 6, -1})
  void a_rating_has_one_to_five_stars(int stars) {
    assertThatThrownBy(() -> new Rating(stars)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_the_others_hear_names_neither_client_nor_appointment() {
    AppointmentId appointment = new AppointmentId("0198f3a1b2c30123456789ab");
    Review review =
        new Review(
            "0198f3a1b2c30123456789ac",
            appointment,
            Somebody.id(1),
            Somebody.id(2),
            new Rating(4),
            Optional.of("Merci, Luc"),
            Map.of(),
            true,
            Somebody.NOON);

    ProfessionalReviewed told = review.told();

    assertThat(told.professionalId()).isEqualTo(Somebody.id(2).value());
    assertThat(told.rating()).isEqualTo(4);
    assertThat(Json.write(told)).doesNotContain(Somebody.id(1).value(), appointment.value(), "Luc");
  }
}
