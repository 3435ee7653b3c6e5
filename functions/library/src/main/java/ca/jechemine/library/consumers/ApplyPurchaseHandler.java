package ca.jechemine.library.consumers;

import ca.jechemine.contracts.PurchaseEvent.PurchaseChanged;
import ca.jechemine.library.PurchasesModule;
import ca.jechemine.library.application.ApplyPurchase;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of purchases: gives access, and takes it away.
public final class ApplyPurchaseHandler extends QueueHandler<PurchaseChanged> {

  private final ApplyPurchase applyPurchase;

  public ApplyPurchaseHandler() {
    this(PurchasesModule.current());
  }

  private ApplyPurchaseHandler(PurchasesModule module) {
    super(PurchaseChanged.class, module.platform(), module.cipher());
    this.applyPurchase = module.applyPurchase();
  }

  @Override
  protected void handle(Delivery<PurchaseChanged> delivery) {
    applyPurchase.apply(delivery.event());
  }
}
