package ca.jechemine.administration.consumers;

import ca.jechemine.administration.AdministrationModule;
import ca.jechemine.administration.application.ProjectDirectory;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.GuaranteeChanged;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.ProfessionalEvent.ProfessionalChanged;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what the lists of people are made of.
public final class ProjectDirectoryHandler extends QueueHandler<DomainEvent> {

  private final ProjectDirectory projectDirectory;

  public ProjectDirectoryHandler() {
    this(AdministrationModule.current());
  }

  private ProjectDirectoryHandler(AdministrationModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.projectDirectory = module.projectDirectory();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    DomainEvent event = delivery.event();
    if (event instanceof AccountChanged it) {
      projectDirectory.keep(it);
    } else if (event instanceof ProfessionalChanged it) {
      projectDirectory.keep(it);
    } else if (event instanceof GuaranteeChanged it) {
      projectDirectory.keep(it);
    } else if (event instanceof AppointmentChanged it) {
      projectDirectory.keep(it);
    } else if (event instanceof PaymentChanged it) {
      projectDirectory.keep(it);
    }
  }
}
