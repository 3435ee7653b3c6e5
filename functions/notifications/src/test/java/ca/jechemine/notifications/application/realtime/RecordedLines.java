package ca.jechemine.notifications.application.realtime;

import ca.jechemine.notifications.domain.realtime.Connection;
import ca.jechemine.notifications.domain.realtime.Lines;
import ca.jechemine.notifications.domain.realtime.ServerMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Lines that write down what is told, and to whom; with some it goes wrong.
final class RecordedLines implements Lines {

  private final Map<String, Outcome> outcomes = new HashMap<>();
  private final List<ServerMessage> messages = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<String> ended = new ArrayList<>();

  /// This is what becomes of calls to that connection.
  RecordedLines with(String connectionId, Outcome outcome) {
    outcomes.put(connectionId, outcome);
    return this;
  }

  List<ServerMessage> messages() {
    return messages;
  }

  List<String> told() {
    return told;
  }

  List<String> ended() {
    return ended;
  }

  @Override
  public Map<Connection, Outcome> tell(List<Connection> connections, ServerMessage message) {
    messages.add(message);
    return each(connections, told);
  }

  @Override
  public Map<Connection, Outcome> end(List<Connection> connections) {
    return each(connections, ended);
  }

  private Map<Connection, Outcome> each(List<Connection> connections, List<String> record) {
    connections.stream()
        .map(Connection::id)
        .filter(it -> outcome(it) == Outcome.TOLD)
        .forEach(record::add);
    return connections.stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), it -> outcome(it.id())));
  }

  private Outcome outcome(String id) {
    return outcomes.getOrDefault(id, Outcome.TOLD);
  }
}
