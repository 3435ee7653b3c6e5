package ca.jechemine.payments.domain.purchase;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the library offers, in memory.
public final class InMemoryOffers implements Offers {

  private final Map<ResourceId, OnSale> offers = new HashMap<>();

  @Override
  public Optional<OnSale> find(ResourceId resource) {
    return Optional.ofNullable(offers.get(resource));
  }

  @Override
  public void keep(OnSale offer) {
    offers.merge(
        offer.resource(), offer, (one, other) -> other.version() > one.version() ? other : one);
  }
}
