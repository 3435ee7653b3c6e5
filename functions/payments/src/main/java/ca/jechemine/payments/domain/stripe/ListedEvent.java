package ca.jechemine.payments.domain.stripe;

/// An event as Stripe lists it.
///
/// @param body as a webhook would have brought it, of the parts that are read here
public record ListedEvent(StripeEvent event, String body) {

  /// Without the body, which may tell of people.
  @Override
  public String toString() {
    return "ListedEvent[" + event.id() + "]";
  }
}
