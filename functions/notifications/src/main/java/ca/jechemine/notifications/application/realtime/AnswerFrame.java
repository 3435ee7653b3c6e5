package ca.jechemine.notifications.application.realtime;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.application.ListNotifications;
import ca.jechemine.notifications.application.MarkAllRead;
import ca.jechemine.notifications.application.MarkRead;
import ca.jechemine.notifications.domain.realtime.ClientFrame;
import ca.jechemine.notifications.domain.realtime.Connection;
import ca.jechemine.notifications.domain.realtime.Connections;
import ca.jechemine.notifications.domain.realtime.ServerMessage;
import java.time.InstantSource;
import java.util.Optional;

/// Answers what a client says over its WebSocket. What it changes is told all tabs of its person,
/// this one too, as a change over HTTP is.
public final class AnswerFrame {

  private static final Text NO_CONNECTION =
      new Text(
          "Cette connexion n’est plus valable. Veuillez vous reconnecter.",
          "This connection is no longer valid. Please reconnect.");
  private static final Text MALFORMED =
      new Text("Le message n’est pas le JSON attendu.", "The message is not the JSON expected.");
  private static final Text UNKNOWN = new Text("Action inconnue.", "Unknown action.");
  private static final Text CHANGED =
      new Text(
          "Quelqu’un a modifié cet élément entre-temps. Veuillez réessayer.",
          "Someone changed this in the meantime. Please try again.");
  private static final Text FAILED =
      new Text(
          "Une erreur est survenue. Veuillez réessayer.",
          "Something went wrong. Please try again.");

  private final Connections connections;
  private final ListNotifications feed;
  private final MarkRead markRead;
  private final MarkAllRead markAllRead;
  private final InstantSource clock;

  public AnswerFrame(
      Connections connections,
      ListNotifications feed,
      MarkRead markRead,
      MarkAllRead markAllRead,
      InstantSource clock) {
    this.connections = connections;
    this.feed = feed;
    this.markRead = markRead;
    this.markAllRead = markAllRead;
    this.clock = clock;
  }

  /// What is said to it. A connection that is not known any more is told so, whatever it says.
  public ServerMessage answer(String connectionId, ClientFrame frame) {
    Optional<Connection> connection = connections.find(connectionId, clock.instant());
    if (connection.isEmpty()) {
      return problem("RECONNECT", NO_CONNECTION, Language.FR);
    }
    Language language = connection.get().language();
    try {
      return answer(connection.get(), frame);
    } catch (Refusal refusal) {
      return problem(refusal.code(), refusal.reason(), language);
    } catch (StaleVersion lost) {
      return problem("CHANGED_MEANWHILE", CHANGED, language);
    }
  }

  /// What is said when something went wrong.
  public static ServerMessage failure() {
    return problem("INTERNAL", FAILED, Language.FR);
  }

  private ServerMessage answer(Connection connection, ClientFrame frame) {
    return switch (frame) {
      case ClientFrame.Hello _ -> new ServerMessage.Hello(feed.unread(connection.user()));
      case ClientFrame.Ping _ -> new ServerMessage.Pong();
      case ClientFrame.MarkRead it -> {
        MarkRead.Marked marked = markRead.mark(connection.user(), it.id(), true);
        yield new ServerMessage.Marked(it.id(), marked.notification().readAt(), marked.unread());
      }
      case ClientFrame.MarkAllRead _ -> {
        MarkAllRead.AllMarked marked = markAllRead.mark(connection.user(), null, null);
        yield new ServerMessage.AllMarked(marked.readAt(), null, null, marked.unread());
      }
      case ClientFrame.Malformed _ -> problem("INVALID", MALFORMED, connection.language());
      case ClientFrame.Unknown _ -> problem("UNKNOWN_ACTION", UNKNOWN, connection.language());
    };
  }

  private static ServerMessage problem(String code, Text error, Language language) {
    return new ServerMessage.Problem(code, error.in(language));
  }
}
