package ca.jechemine.local.stripe;

import java.time.Instant;
import java.util.Map;

/// A request that somebody made, and how it was answered.
///
/// @param caller the function that made it, or empty
/// @param operation for example `payment_intents.create`, or empty when there is none
/// @param params of the form or the query, by full name
/// @param idempotencyKey empty when there was none
/// @param account the connected account that it was made for, or empty
/// @param status of the answer, also when the answer was lost
/// @param replayed whether the answer was that to an earlier request of the same key
public record StripeRequest(
    String id,
    Instant at,
    String caller,
    String operation,
    String method,
    String path,
    Map<String, String> params,
    String idempotencyKey,
    String version,
    String account,
    int status,
    boolean replayed) {

  public StripeRequest {
    params = Map.copyOf(params);
  }
}
