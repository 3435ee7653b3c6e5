package ca.jechemine.payments.stripe;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.AccountId;
import ca.jechemine.payments.domain.stripe.ReversalId;
import ca.jechemine.payments.domain.stripe.Transfer;
import ca.jechemine.payments.domain.stripe.TransferId;
import ca.jechemine.payments.domain.stripe.TransferReversal;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A transfer to a Connect account.
@Json(naming = Json.Naming.LowerUnderscore)
record TransferBody(
    String id,
    String destination,
    long amount,
    long amountReversed,
    long created,
    @Nullable Map<String, String> metadata)
    implements Body<Transfer> {

  /// A page of them.
  @Json
  record Page(List<TransferBody> data) implements Body<List<Transfer>> {

    @Override
    public List<Transfer> meaning() {
      return data.stream().map(TransferBody::meaning).toList();
    }
  }

  /// One taken back.
  @Json
  record Reversal(String id, String transfer, long amount) implements Body<TransferReversal> {

    @Override
    public TransferReversal meaning() {
      return new TransferReversal(new ReversalId(id), new TransferId(transfer), new Money(amount));
    }
  }

  @Override
  public Transfer meaning() {
    return new Transfer(
        new TransferId(id),
        new AccountId(destination),
        new Money(amount),
        new Money(amountReversed),
        Instant.ofEpochSecond(created),
        MetadataBody.meaning(metadata));
  }
}
