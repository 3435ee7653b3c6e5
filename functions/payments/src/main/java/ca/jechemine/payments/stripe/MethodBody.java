package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.SavedMethod;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A method of payment. What it means is empty for a type that the platform does not know.
@Json(naming = Json.Naming.LowerUnderscore)
record MethodBody(
    String id,
    String type,
    @Nullable String customer,
    @Nullable Card card,
    @Nullable AcssDebit acssDebit)
    implements Body<Optional<SavedMethod>> {

  @Json(naming = Json.Naming.LowerUnderscore)
  record Card(String brand, String last4, int expMonth, int expYear) {}

  @Json(naming = Json.Naming.LowerUnderscore)
  record AcssDebit(@Nullable String bankName, @Nullable String last4) {}

  /// A page of them.
  @Json(naming = Json.Naming.LowerUnderscore)
  record Page(List<MethodBody> data, boolean hasMore) implements Body<Page> {

    @Override
    public Page meaning() {
      return this;
    }
  }

  @Override
  public Optional<SavedMethod> meaning() {
    return MethodType.of(type).map(this::saved);
  }

  private SavedMethod saved(MethodType known) {
    PaymentMethodId method = new PaymentMethodId(id);
    CustomerId owner = Body.known(customer, CustomerId::new);
    return switch (known) {
      case CARD -> {
        if (card == null) {
          throw new IllegalArgumentException("a card without its particulars");
        }
        yield new SavedMethod.Card(
            method, owner, card.brand, card.last4, card.expMonth, card.expYear);
      }
      case ACSS_DEBIT -> {
        if (acssDebit == null) {
          throw new IllegalArgumentException("a bank debit without its particulars");
        }
        yield new SavedMethod.AcssDebit(
            method, owner, orEmpty(acssDebit.bankName), orEmpty(acssDebit.last4));
      }
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
