package ca.jechemine.notifications.domain.realtime;

class InMemoryConnectionsTest extends ConnectionsContract {

  @Override
  protected Connections empty() {
    return new InMemoryConnections();
  }
}
