package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmailAddressTest {

  @Test
  void is_compared_trimmed_and_in_lower_case() {
    assertThat(new EmailAddress("  Zoé.Îlot@Example.CA ").value()).isEqualTo("zoé.îlot@example.ca");
  }

  @Test
  void does_not_tell_itself_to_a_log() {
    assertThat(new EmailAddress("zoe@example.ca")).asString().doesNotContain("zoe");
  }
}
