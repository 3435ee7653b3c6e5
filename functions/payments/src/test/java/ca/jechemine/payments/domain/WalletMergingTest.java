package ca.jechemine.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.Wallet.Guarantee;
import ca.jechemine.payments.domain.ledger.Account.Receivable;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.PlatformPostings;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What vouches for somebody whose two accounts become one.
class WalletMergingTest {

  private static final Instant NOW = Instant.parse("2026-06-15T16:00:00Z");
  private static final UserId STAYS = new UserId("65f0c0ffee65f0c0ffee65f1");
  private static final UserId LEAVES = new UserId("65f0c0ffee65f0c0ffee65f2");

  private final Wallet stays = Wallet.empty(STAYS);
  private final Wallet leaves = Wallet.empty(LEAVES);

  private static Wallet withCard(Wallet wallet, String id) {
    return wallet
        .with(new CustomerId("cus_" + id))
        .with(new KeptMethod(new PaymentMethodId("pm_" + id), MethodType.CARD, null));
  }

  @Test
  void the_customer_is_taken_where_there_is_none() {
    Wallet other = withCard(leaves, "2");

    assertThat(stays.absorbing(other)).isEqualTo(withCard(stays, "2"));
    assertThat(other.absorbedBy(stays)).isEqualTo(leaves);
  }

  @Test
  void the_own_customer_stays_where_both_have_methods_and_the_other_keeps_none() {
    Wallet own = withCard(stays, "1");
    Wallet other = withCard(leaves, "2");

    assertThat(own.absorbing(other)).isEqualTo(own);
    assertThat(other.absorbedBy(own)).isEqualTo(leaves.with(new CustomerId("cus_2")));
  }

  @Test
  void a_customer_with_a_method_comes_before_one_without() {
    Wallet own = stays.with(new CustomerId("cus_1"));
    Wallet other = withCard(leaves, "2");

    assertThat(own.absorbing(other)).isEqualTo(withCard(stays, "2"));
    assertThat(own.absorbing(leaves.with(new CustomerId("cus_2")))).isEqualTo(own);
  }

  @Test
  void the_stronger_guarantee_wins() {
    Wallet asking = leaves.requestingTrust(NOW);

    assertThat(stays.absorbing(leaves.trusted()).guarantee()).isEqualTo(Guarantee.INTERAC_TRUST);
    assertThat(stays.absorbing(asking).guarantee()).isEqualTo(Guarantee.PENDING_ADMIN);
    assertThat(stays.trusted().absorbing(asking).guarantee()).isEqualTo(Guarantee.INTERAC_TRUST);
    assertThat(withCard(stays, "1").absorbing(asking).guarantee()).isEqualTo(Guarantee.STRIPE);
    assertThat(stays.requestingTrust(NOW).absorbing(leaves.trusted()).guarantee())
        .isEqualTo(Guarantee.INTERAC_TRUST);
    assertThat(stays.absorbing(leaves).guarantee()).isEqualTo(Guarantee.NONE);
  }

  @Test
  void once_more_it_changes_nothing() {
    Wallet other = withCard(leaves, "2").trusted();
    Wallet once = stays.absorbing(other);
    Wallet left = other.absorbedBy(stays);

    assertThat(once.absorbing(left)).isEqualTo(once);
    assertThat(left.absorbedBy(once)).isEqualTo(left);
  }

  @Test
  void what_is_owed_and_what_was_paid_in_advance_are_moved_to_the_cent() {
    for (long cents : new long[] {12_345, -6_789}) {
      JournalEntry entry =
          PlatformPostings.merged(LEAVES + "_1", LEAVES, STAYS, new Money(cents), NOW);

      assertThat(entry.debits(new Receivable(STAYS))).isEqualTo(new Money(cents));
      assertThat(entry.debits(new Receivable(LEAVES))).isEqualTo(new Money(-cents));
      assertThat(entry.said()).isEmpty();
    }
  }
}
