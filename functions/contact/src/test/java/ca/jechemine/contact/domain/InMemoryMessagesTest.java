package ca.jechemine.contact.domain;

class InMemoryMessagesTest extends MessagesContract {

  @Override
  protected Messages messages() {
    return new InMemoryMessages();
  }
}
