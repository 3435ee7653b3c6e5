package ca.jechemine.notifications.consumers;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.MergeEvent;
import ca.jechemine.notifications.NotificationsModule;
import ca.jechemine.notifications.application.ProjectPeople;
import ca.jechemine.notifications.domain.MergedReaders;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// `ProjectPeopleQueue`
public final class ProjectPeopleHandler extends QueueHandler<DomainEvent> {

  private final ProjectPeople projectPeople;
  private final MergedReaders mergedReaders;
  private final Merging merging;

  public ProjectPeopleHandler() {
    this(NotificationsModule.current());
  }

  private ProjectPeopleHandler(NotificationsModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.projectPeople = module.projectPeople();
    this.mergedReaders = module.mergedReaders();
    this.merging = module.merging();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    DomainEvent event = delivery.event();
    if (event instanceof AccountChanged it) {
      projectPeople.project(it);
    } else if (event instanceof MergeEvent it) {
      merging.follow(it, mergedReaders::move);
    }
  }
}
