package ca.jechemine.contact.domain;

class InMemoryKnownSendersTest extends KnownSendersContract {

  private final KnownSenders senders = new InMemoryKnownSenders();

  @Override
  protected KnownSenders senders() {
    return senders;
  }

  @Override
  protected KnownSenders fresh() {
    return new InMemoryKnownSenders();
  }
}
