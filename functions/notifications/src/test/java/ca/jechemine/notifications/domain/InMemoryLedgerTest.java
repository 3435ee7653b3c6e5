package ca.jechemine.notifications.domain;

class InMemoryLedgerTest extends LedgerContract {

  private InMemoryDeliveries ledger = new InMemoryDeliveries();

  @Override
  protected Stores empty() {
    ledger = new InMemoryDeliveries();
    return inMemory(ledger);
  }

  @Override
  protected int told(String type) {
    return (int)
        ledger.told().stream().filter(it -> it.getClass().getSimpleName().equals(type)).count();
  }
}
