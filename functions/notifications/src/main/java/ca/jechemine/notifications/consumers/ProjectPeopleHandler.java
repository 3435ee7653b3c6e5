package ca.jechemine.notifications.consumers;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.notifications.NotificationsModule;
import ca.jechemine.notifications.application.ProjectPeople;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// `ProjectPeopleQueue`
public final class ProjectPeopleHandler extends QueueHandler<AccountEvent> {

  private final ProjectPeople projectPeople;

  public ProjectPeopleHandler() {
    this(NotificationsModule.current());
  }

  private ProjectPeopleHandler(NotificationsModule module) {
    super(AccountEvent.class, module.platform(), module.cipher());
    this.projectPeople = module.projectPeople();
  }

  @Override
  protected void handle(Delivery<AccountEvent> delivery) {
    switch (delivery.event()) {
      case AccountChanged changed -> projectPeople.project(changed);
    }
  }
}
