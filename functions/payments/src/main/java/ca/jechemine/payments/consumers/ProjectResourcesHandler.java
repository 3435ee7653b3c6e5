package ca.jechemine.payments.consumers;

import ca.jechemine.contracts.ResourceEvent.ResourceChanged;
import ca.jechemine.payments.PurchasesModule;
import ca.jechemine.payments.application.ProjectResources;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of the library's resources: keeps what is for sale.
public final class ProjectResourcesHandler extends QueueHandler<ResourceChanged> {

  private final ProjectResources projectResources;

  public ProjectResourcesHandler() {
    this(PurchasesModule.current());
  }

  private ProjectResourcesHandler(PurchasesModule module) {
    super(ResourceChanged.class, module.platform(), module.cipher());
    this.projectResources = module.projectResources();
  }

  @Override
  protected void handle(Delivery<ResourceChanged> delivery) {
    projectResources.keep(delivery.event());
  }
}
