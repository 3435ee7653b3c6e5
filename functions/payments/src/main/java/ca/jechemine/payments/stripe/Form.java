package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.Metadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parameters of one call, nested as Stripe's are.
final class Form {

  private final Map<String, Object> values = new LinkedHashMap<>();

  /// With that text, number or truth.
  Form with(String name, Object value) {
    values.put(name, value.toString());
    return this;
  }

  /// With that value, where there is one.
  Form withKnown(String name, Optional<?> value) {
    value.ifPresent(it -> with(name, it));
    return this;
  }

  /// With those names beneath that one.
  Form with(String name, Map<String, ?> nested) {
    values.put(name, nested);
    return this;
  }

  /// With that list of one.
  Form withOnly(String name, String value) {
    values.put(name, List.of(value));
    return this;
  }

  Form with(Metadata metadata) {
    return with("metadata", metadata.entries());
  }

  Map<String, Object> values() {
    return values;
  }
}
