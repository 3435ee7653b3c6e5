package ca.jechemine.notifications.sockets;

import ca.jechemine.notifications.RealTimeModule;
import ca.jechemine.notifications.application.realtime.ForgetConnection;
import ca.jechemine.runtime.socket.SocketHandler;
import ca.jechemine.runtime.socket.SocketRequest;
import java.util.Optional;

/// `$disconnect`: whoever is gone is told nothing any more. The gateway promises to try to say so;
/// connections of which it did not are found to be gone.
public final class CloseConnectionHandler extends SocketHandler {

  private final ForgetConnection forgetConnection;

  public CloseConnectionHandler() {
    this(RealTimeModule.current());
  }

  private CloseConnectionHandler(RealTimeModule module) {
    super(module.edge());
    this.forgetConnection = module.forgetConnection();
  }

  @Override
  protected Optional<String> respond(SocketRequest request) {
    forgetConnection.forget(request.connectionId());
    return Optional.empty();
  }
}
