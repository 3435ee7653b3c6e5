package ca.jechemine.notifications.domain;

class InMemoryDeliveriesTest extends DeliveriesContract {

  private InMemoryDeliveries deliveries = new InMemoryDeliveries();

  @Override
  protected Deliveries empty() {
    deliveries = new InMemoryDeliveries();
    return deliveries;
  }

  @Override
  protected int published() {
    return deliveries.published().size();
  }
}
