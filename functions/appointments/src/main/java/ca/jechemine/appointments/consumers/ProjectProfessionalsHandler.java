package ca.jechemine.appointments.consumers;

import ca.jechemine.appointments.BookingModule;
import ca.jechemine.appointments.application.ProjectProfessionals;
import ca.jechemine.contracts.ProfessionalEvent;
import ca.jechemine.contracts.ProfessionalEvent.ProfessionalChanged;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// `ProjectProfessionalsQueue`
public final class ProjectProfessionalsHandler extends QueueHandler<ProfessionalEvent> {

  private final ProjectProfessionals projectProfessionals;

  public ProjectProfessionalsHandler() {
    this(BookingModule.current());
  }

  private ProjectProfessionalsHandler(BookingModule module) {
    super(ProfessionalEvent.class, module.platform(), module.cipher());
    this.projectProfessionals = module.projectProfessionals();
  }

  @Override
  protected void handle(Delivery<ProfessionalEvent> delivery) {
    switch (delivery.event()) {
      case ProfessionalChanged changed -> projectProfessionals.project(changed);
    }
  }
}
