package ca.jechemine.payments.stripe;

import io.avaje.jsonb.Json;
import java.net.URI;

/// An address to send somebody to.
@Json
record LinkBody(String url) implements Body<URI> {

  @Override
  public URI meaning() {
    return URI.create(url);
  }
}
