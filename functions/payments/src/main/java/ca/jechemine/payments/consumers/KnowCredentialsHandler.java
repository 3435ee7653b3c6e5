package ca.jechemine.payments.consumers;

import ca.jechemine.contracts.ProfessionalEvent.ProfessionalChanged;
import ca.jechemine.payments.ReceiptsModule;
import ca.jechemine.payments.application.KnowCredentials;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of professionals: keeps what receipts say of them.
public final class KnowCredentialsHandler extends QueueHandler<ProfessionalChanged> {

  private final KnowCredentials knowCredentials;

  public KnowCredentialsHandler() {
    this(ReceiptsModule.current());
  }

  private KnowCredentialsHandler(ReceiptsModule module) {
    super(ProfessionalChanged.class, module.platform(), module.shared().cipher());
    this.knowCredentials = module.knowCredentials();
  }

  @Override
  protected void handle(Delivery<ProfessionalChanged> delivery) {
    knowCredentials.keep(delivery.event());
  }
}
