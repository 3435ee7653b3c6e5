package ca.jechemine.contact.persistence;

import ca.jechemine.contact.ContactCloud;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.contact.domain.MessagesContract;

class DynamoMessagesTest extends MessagesContract {

  private final ContactCloud cloud = new ContactCloud();
  private final Messages messages = cloud.messages();

  @Override
  protected Messages messages() {
    return messages;
  }
}
