package ca.jechemine.payments.application;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.payments.application.ChargeableMethods.Chargeable;
import ca.jechemine.payments.domain.Means;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MandateId;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.SavedMethod;
import ca.jechemine.payments.domain.stripe.SetupIntent;
import ca.jechemine.payments.domain.stripe.SetupIntent.Status;
import ca.jechemine.payments.domain.stripe.SetupIntentId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is charged for a session, and under which agreement (contract 30 §5.1): a bank account is
/// not debited without one.
class ChargeableMethodsTest {

  private static final CustomerId CUSTOMER = new CustomerId("cus_1Client");
  private static final PaymentMethodId DEBIT = new PaymentMethodId("pm_1Debit");
  private static final PaymentMethodId CARD = new PaymentMethodId("pm_1Card");
  private static final MandateId AGREED = new MandateId("mandate_1Agreed");

  private final MethodsAtStripe stripe = new MethodsAtStripe();
  private final ChargeableMethods methods = new ChargeableMethods(stripe);

  @BeforeEach
  void an_account_was_agreed_on_once_and_refused_once() {
    stripe.put(new SavedMethod.AcssDebit(DEBIT, CUSTOMER, "Desjardins", "6789"));
    put("seti_1Refused", Status.REQUIRES_PAYMENT_METHOD, CUSTOMER, "mandate_1Refused");
    put("seti_1Other", Status.SUCCEEDED, new CustomerId("cus_1Other"), "mandate_1Other");
    put("seti_1Agreed", Status.SUCCEEDED, CUSTOMER, AGREED.value());
  }

  @Test
  void the_account_charged_by_default_is_debited_under_its_agreement() {
    stripe.setDefaultMethod(CUSTOMER, DEBIT);

    assertThat(chargeable(Means.NONE)).contains(debit(AGREED));
  }

  @Test
  void the_account_that_is_all_there_is_too() {
    assertThat(chargeable(Means.NONE)).contains(debit(AGREED));
  }

  @Test
  void the_account_kept_for_the_session_is_debited_under_the_agreement_kept_or_else_stripe_s() {
    MandateId kept = new MandateId("mandate_1Kept");

    assertThat(chargeable(Means.saved(DEBIT, Optional.of(kept)))).contains(debit(kept));
    assertThat(chargeable(Means.saved(DEBIT, Optional.empty()))).contains(debit(AGREED));
  }

  @Test
  void a_card_needs_none_and_comes_first() {
    stripe.put(new SavedMethod.Card(CARD, CUSTOMER, "visa", "4242", 12, 2030));

    assertThat(chargeable(Means.saved(new PaymentMethodId("pm_1Gone"), Optional.empty())))
        .contains(new Chargeable(CARD, MethodType.CARD, null));
  }

  private Optional<Chargeable> chargeable(Means means) {
    return methods.of(means, CUSTOMER);
  }

  private static Chargeable debit(@Nullable MandateId mandate) {
    return new Chargeable(DEBIT, MethodType.ACSS_DEBIT, mandate);
  }

  private void put(String id, Status status, CustomerId customer, String mandate) {
    stripe.put(
        new SetupIntent(
            new SetupIntentId(id),
            status,
            customer,
            DEBIT,
            MethodType.ACSS_DEBIT,
            new MandateId(mandate),
            null,
            null,
            Metadata.none()));
  }
}
