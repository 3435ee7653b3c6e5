package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.EmailChanged;
import ca.jechemine.kernel.Role;
import org.junit.jupiter.api.Test;

class FormerAddressTest {

  private static final String NOTICE = "0123456789abcdef01234567";
  private static final EmailAddress NEXT = new EmailAddress("nouvelle@exemple.ca");

  private final Account before = Somebody.in(Role.CLIENT, 1);

  @Test
  void the_former_address_is_told_in_the_persons_language_and_the_new_one_is_not_in_it() {
    Person person = new Person("Zora", "Roy", "en", null, null, null, null, null);

    assertThat(FormerAddress.notice(before, before.with(NEXT).with(person), NOTICE, Somebody.NOON))
        .contains(
            new EmailChanged(
                NOTICE, before.id().value(), before.email().value(), "Zora", "en", Somebody.NOON));
  }

  @Test
  void whoever_keeps_the_address_is_told_nothing() {
    Account renamed = before.with(new Person("Zora", "Roy", "fr", null, null, null, null, null));

    assertThat(FormerAddress.notice(before, renamed, NOTICE, Somebody.NOON)).isEmpty();
  }

  @Test
  void an_address_that_still_has_to_be_proven_may_be_somebody_elses_and_is_told_nothing() {
    Account waiting = before.with(Standing.signedUp(Role.PROFESSIONAL));
    Account proven = waiting.with(waiting.standing().emailVerified(Somebody.NOON));

    assertThat(FormerAddress.notice(waiting, waiting.with(NEXT), NOTICE, Somebody.NOON)).isEmpty();
    assertThat(FormerAddress.notice(proven, proven.with(NEXT), NOTICE, Somebody.NOON)).isPresent();
  }
}
