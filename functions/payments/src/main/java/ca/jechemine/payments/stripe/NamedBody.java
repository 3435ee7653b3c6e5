package ca.jechemine.payments.stripe;

import io.avaje.jsonb.Json;

/// A thing of which only the id is read: how it stands is asked of Stripe when it counts.
@Json
record NamedBody(String id) implements Body<String> {

  @Override
  public String meaning() {
    return id;
  }
}
