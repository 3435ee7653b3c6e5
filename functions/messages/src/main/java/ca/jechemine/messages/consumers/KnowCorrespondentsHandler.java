package ca.jechemine.messages.consumers;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.ForgettingEvent.ForgettingConversationsContinued;
import ca.jechemine.contracts.MergeEvent;
import ca.jechemine.contracts.ProfessionalEvent.ProfessionalChanged;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.MessagesModule;
import ca.jechemine.messages.application.ForgetConversations;
import ca.jechemine.messages.application.KnowCorrespondents;
import ca.jechemine.messages.domain.MergedCorrespondents;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of accounts and profiles, and of conversations that are forgotten or change
/// hands.
public final class KnowCorrespondentsHandler extends QueueHandler<DomainEvent> {

  private final KnowCorrespondents knowCorrespondents;
  private final ForgetConversations forgetConversations;
  private final MergedCorrespondents mergedCorrespondents;
  private final Merging merging;

  public KnowCorrespondentsHandler() {
    this(MessagesModule.current());
  }

  private KnowCorrespondentsHandler(MessagesModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.knowCorrespondents = module.knowCorrespondents();
    this.forgetConversations = module.forgetConversations();
    this.mergedCorrespondents = module.mergedCorrespondents();
    this.merging = module.merging();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    DomainEvent event = delivery.event();
    if (event instanceof AccountChanged it) {
      knowCorrespondents.keep(it);
      if (it.isForgotten()) {
        forgetConversations.begin(new UserId(it.userId()));
      }
    } else if (event instanceof ProfessionalChanged it) {
      knowCorrespondents.keep(it);
    } else if (event instanceof ForgettingConversationsContinued it) {
      forgetConversations.goOn(new UserId(it.userId()));
    } else if (event instanceof MergeEvent it) {
      merging.follow(it, mergedCorrespondents::move);
    }
  }
}
