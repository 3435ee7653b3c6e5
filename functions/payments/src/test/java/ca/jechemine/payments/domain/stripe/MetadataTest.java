package ca.jechemine.payments.domain.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing of people gets into Stripe's records.
class MetadataTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "65f000000000000000000001",
        "2026-04-25T15:00:00Z",
        "11:00",
        "18.00",
        "client",
        "2026-B07",
        "INV-2026-000001"
      })
  void ids_codes_amounts_and_times_are_kept(String value) {
    assertThat(Metadata.none().with(Metadata.Key.PURPOSE, value).get(Metadata.Key.PURPOSE))
        .contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Jeanne Roy", "jeanne@example.ca", "anxiété", "a\nb"})
  void names_addresses_and_sentences_are_refused(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.none().with(Metadata.Key.PURPOSE, value))
        .withMessage("no value for Stripe: purpose");
  }

  @Test
  void what_stands_at_stripe_already_is_read_as_it_is() {
    Metadata old = new Metadata(Map.of("guestName", "Jeanne Roy", "userId", "u1"));

    assertThat(old.get(Metadata.Key.USER_ID)).contains("u1");
    assertThat(old.get(Metadata.Key.APPOINTMENT_ID)).isEmpty();
  }
}
