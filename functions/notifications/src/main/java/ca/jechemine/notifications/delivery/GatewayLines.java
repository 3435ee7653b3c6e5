package ca.jechemine.notifications.delivery;

import ca.jechemine.notifications.domain.realtime.Connection;
import ca.jechemine.notifications.domain.realtime.Lines;
import ca.jechemine.notifications.domain.realtime.ServerMessage;
import ca.jechemine.notifications.views.Messages;
import ca.jechemine.runtime.socket.SocketGateway;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The way through API Gateway.
public final class GatewayLines implements Lines {

  private final SocketGateway gateway;

  public GatewayLines(SocketGateway gateway) {
    this.gateway = gateway;
  }

  @Override
  public Map<Connection, Outcome> tell(List<Connection> connections, ServerMessage message) {
    return outcomes(connections, gateway.send(ids(connections), Messages.json(message)));
  }

  @Override
  public Map<Connection, Outcome> end(List<Connection> connections) {
    return outcomes(connections, gateway.close(ids(connections)));
  }

  private static List<String> ids(List<Connection> connections) {
    return connections.stream().map(Connection::id).toList();
  }

  private static Map<Connection, Outcome> outcomes(
      List<Connection> connections, Map<String, SocketGateway.Outcome> outcomes) {
    return connections.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Function.identity(),
                it ->
                    switch (Objects.requireNonNull(outcomes.get(it.id()))) {
                      case DONE -> Outcome.TOLD;
                      case GONE -> Outcome.GONE;
                      case FAILED -> Outcome.FAILED;
                    }));
  }
}
