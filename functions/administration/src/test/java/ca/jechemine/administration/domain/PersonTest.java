package ca.jechemine.administration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonTest {

  private static final UserId ID = new UserId("00005eedac00000000000009");
  private static final Instant MADE = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant CHANGED = Instant.parse("2026-06-01T12:00:00Z");

  @Test
  void they_joined_when_their_account_was_made_whatever_is_told_first() {
    Person inOrder = Person.unknown(ID).with(account(1), MADE).with(account(2), CHANGED);
    Person late = Person.unknown(ID).with(account(2), CHANGED).with(account(1), MADE);

    assertThat(inOrder.joinedAt()).isEqualTo(MADE);
    assertThat(late).isEqualTo(inOrder);
    assertThat(late.known()).contains(account(2));
  }

  @Test
  void while_nothing_was_told_of_the_account_the_id_tells_it() {
    assertThat(Person.unknown(ID).joinedAt()).isEqualTo(HexId.madeAt(ID.value()));
  }

  private static Account account(long version) {
    return new Account(
        version,
        "Zoé",
        "Guérin",
        "zoe" + version + "@exemple.ca",
        null,
        Role.CLIENT,
        AccountStatus.ACTIVE,
        false);
  }
}
