package ca.jechemine.contact.persistence;

import ca.jechemine.contact.ContactCloud;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.contact.domain.MessagesContract;
import ca.jechemine.testkit.EmbeddedAws;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("adapter")
class DynamoMessagesTest extends MessagesContract {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private final ContactCloud cloud = new ContactCloud(AWS.underTest());
  private final Messages messages = cloud.messages();

  @Override
  protected Messages messages() {
    return messages;
  }
}
