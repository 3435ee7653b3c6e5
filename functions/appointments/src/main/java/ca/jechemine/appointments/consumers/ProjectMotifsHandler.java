package ca.jechemine.appointments.consumers;

import ca.jechemine.appointments.BookingModule;
import ca.jechemine.appointments.application.ProjectMotifs;
import ca.jechemine.contracts.MotifEvent;
import ca.jechemine.contracts.MotifEvent.MotifChanged;
import ca.jechemine.contracts.MotifEvent.MotifsPlanted;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;
import java.util.List;

/// `ProjectMotifsQueue`
public final class ProjectMotifsHandler extends QueueHandler<MotifEvent> {

  private final ProjectMotifs projectMotifs;

  public ProjectMotifsHandler() {
    this(BookingModule.current());
  }

  private ProjectMotifsHandler(BookingModule module) {
    super(MotifEvent.class, module.platform(), module.cipher());
    this.projectMotifs = module.projectMotifs();
  }

  @Override
  protected void handle(Delivery<MotifEvent> delivery) {
    switch (delivery.event()) {
      case MotifChanged changed -> projectMotifs.keep(List.of(changed));
      case MotifsPlanted planted -> projectMotifs.keep(planted.motifs());
    }
  }
}
