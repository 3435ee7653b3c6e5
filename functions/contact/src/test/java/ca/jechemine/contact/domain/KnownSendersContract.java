package ca.jechemine.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.AtOnce;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every keeper of known senders promises.
public abstract class KnownSendersContract {

  protected static final EmailAddress HOME = new EmailAddress("zoe@exemple.ca");
  protected static final EmailAddress WORK = new EmailAddress("zoe@travail.exemple.ca");

  private static final UserId ZOE = new UserId("65f0c0ffee65f0c0ffee00a1");
  private static final UserId YAN = new UserId("65f0c0ffee65f0c0ffee00a2");
  private static final Instant START = Instant.parse("2026-06-15T16:00:00Z");

  protected abstract KnownSenders senders();

  /// Others, of whom none is known yet.
  protected abstract KnownSenders fresh();

  @Test
  void an_address_is_that_of_the_account_that_has_it() {
    keep(zoe(1, HOME));

    assertThat(senders().withAddress(HOME)).contains(ZOE);
    assertThat(senders().withAddress(WORK)).isEmpty();
  }

  @Test
  void hearing_of_it_again_changes_nothing() {
    keep(zoe(1, HOME), zoe(1, HOME), zoe(2, HOME), zoe(2, HOME));

    assertThat(senders().withAddress(HOME)).contains(ZOE);
  }

  @Test
  void an_address_that_changes_moves() {
    keep(zoe(1, HOME), zoe(2, WORK));

    assertThat(senders().withAddress(HOME)).isEmpty();
    assertThat(senders().withAddress(WORK)).contains(ZOE);
  }

  @Test
  void what_is_heard_late_changes_nothing() {
    keep(zoe(3, WORK), zoe(1, HOME), zoe(2, null));

    assertThat(senders().withAddress(HOME)).isEmpty();
    assertThat(senders().withAddress(WORK)).contains(ZOE);
  }

  @Test
  void an_address_can_be_left_and_taken_again() {
    keep(zoe(1, HOME), zoe(2, WORK), zoe(3, HOME));

    assertThat(senders().withAddress(HOME)).contains(ZOE);
    assertThat(senders().withAddress(WORK)).isEmpty();
  }

  @Test
  void an_address_that_passes_to_another_account_is_theirs_in_whatever_order_it_is_heard_of() {
    KnownSender had = zoe(1, HOME);
    KnownSender left = zoe(2, WORK);
    KnownSender took = yan(3, HOME);

    for (List<KnownSender> order :
        List.of(
            List.of(had, left, took),
            List.of(had, took, left),
            List.of(took, had, left),
            List.of(took, left, had),
            List.of(left, took, had),
            List.of(left, had, took))) {
      KnownSenders senders = fresh();
      order.forEach(senders::keep);

      assertThat(senders.withAddress(HOME)).contains(YAN);
      assertThat(senders.withAddress(WORK)).contains(ZOE);
    }
  }

  @Test
  void of_many_changes_at_once_the_last_one_stays() {
    AtomicInteger next = new AtomicInteger();
    AtOnce.times(
        8,
        () -> {
          int version = next.incrementAndGet();
          senders().keep(zoe(version, version % 2 == 0 ? WORK : HOME));
          return version;
        });

    assertThat(senders().withAddress(WORK)).contains(ZOE);
    assertThat(senders().withAddress(HOME)).isEmpty();
  }

  protected static KnownSender zoe(int version, @Nullable EmailAddress address) {
    return new KnownSender(ZOE, version, address, START.plusSeconds(version));
  }

  private static KnownSender yan(int second, EmailAddress address) {
    return new KnownSender(YAN, 1, address, START.plusSeconds(second));
  }

  private void keep(KnownSender... heard) {
    for (KnownSender it : heard) {
      senders().keep(it);
    }
  }
}
