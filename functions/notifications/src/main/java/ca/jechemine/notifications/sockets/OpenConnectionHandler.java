package ca.jechemine.notifications.sockets;

import ca.jechemine.notifications.RealTimeModule;
import ca.jechemine.notifications.application.realtime.OpenConnection;
import ca.jechemine.runtime.socket.SocketHandler;
import ca.jechemine.runtime.socket.SocketRequest;
import java.util.Optional;

/// `$connect`: lets in whoever brings a ticket, `?ticket=`.
public final class OpenConnectionHandler extends SocketHandler {

  private final OpenConnection openConnection;

  public OpenConnectionHandler() {
    this(RealTimeModule.current());
  }

  private OpenConnectionHandler(RealTimeModule module) {
    super(module.edge());
    this.openConnection = module.openConnection();
  }

  @Override
  protected Optional<String> respond(SocketRequest request) {
    openConnection.open(request.connectionId(), request.query("ticket"));
    return Optional.empty();
  }
}
