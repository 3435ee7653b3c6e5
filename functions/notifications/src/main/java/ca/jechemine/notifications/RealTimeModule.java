package ca.jechemine.notifications;

import ca.jechemine.notifications.application.ListNotifications;
import ca.jechemine.notifications.application.MarkAllRead;
import ca.jechemine.notifications.application.MarkRead;
import ca.jechemine.notifications.application.realtime.AnswerFrame;
import ca.jechemine.notifications.application.realtime.EndConnections;
import ca.jechemine.notifications.application.realtime.ForgetConnection;
import ca.jechemine.notifications.application.realtime.IssueTicket;
import ca.jechemine.notifications.application.realtime.OpenConnection;
import ca.jechemine.notifications.application.realtime.SendRealTime;
import ca.jechemine.notifications.delivery.GatewayLines;
import ca.jechemine.notifications.domain.Feeds;
import ca.jechemine.notifications.domain.Fingerprints;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.realtime.Connections;
import ca.jechemine.notifications.domain.realtime.Lines;
import ca.jechemine.notifications.persistence.DynamoConnections;
import ca.jechemine.notifications.persistence.DynamoFeeds;
import ca.jechemine.notifications.persistence.DynamoPeople;
import ca.jechemine.notifications.persistence.FeedNews;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.Digests;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.runtime.socket.SocketGateway;

/// Puts together what serves those who are connected. Keys are read by those alone who open what is
/// sealed, or tell something.
public final class RealTimeModule {

  /// The path of the WebSocket API, which is the name of its stage.
  private static final String PATH = "/ws";

  /// A ticket is 256 bits at random: nobody finds it by its digest.
  private static final Fingerprints TICKETS = Digests::sha256;

  private final Platform platform;
  private final Tables tables;
  private final Connections connections;

  private RealTimeModule(Platform platform) {
    this.platform = platform;
    this.tables = Tables.of(platform);
    this.connections = new DynamoConnections(tables);
  }

  /// For the function that is starting.
  public static RealTimeModule current() {
    return new RealTimeModule(Platform.current());
  }

  /// On that platform.
  static RealTimeModule on(Platform platform) {
    return new RealTimeModule(platform);
  }

  /// What the functions stand on that answer somebody.
  public HttpEdge edge() {
    return HttpEdge.of(platform, new Secrets(platform).read("EDGE_SECRET"), tables);
  }

  /// What the function stands on.
  public Platform platform() {
    return platform;
  }

  /// What events are opened with.
  public FieldCipher cipher() {
    return FieldCipher.of(dataKeys(), platform.random());
  }

  /// Where WebSockets are opened; the local cloud listens elsewhere (`SITE_ENDPOINT`).
  public String socketAddress() {
    String endpoint = platform.environment().get("SITE_ENDPOINT");
    String site = endpoint == null ? platform.variable("SITE_URL") : endpoint;
    return site.replaceFirst("^http", "ws") + PATH;
  }

  /// Hands out tickets.
  public IssueTicket issueTicket() {
    return new IssueTicket(connections, TICKETS, platform.clock(), platform.random());
  }

  /// Lets people in.
  public OpenConnection openConnection() {
    return new OpenConnection(connections, people(), TICKETS, platform.clock());
  }

  /// Forgets those who are gone.
  public ForgetConnection forgetConnection() {
    return new ForgetConnection(connections, platform.clock());
  }

  /// Ends the connections of those who may not listen any more.
  public EndConnections endConnections() {
    return new EndConnections(connections, lines(), platform.clock());
  }

  /// Answers what people say.
  public AnswerFrame answerFrame() {
    Feeds feeds = new DynamoFeeds(tables, FeedNews.in(platform, cipher()));
    return new AnswerFrame(
        connections,
        new ListNotifications(feeds, platform.clock()),
        new MarkRead(feeds, platform.clock()),
        new MarkAllRead(feeds, platform.clock()),
        platform.clock());
  }

  /// Tells people.
  public SendRealTime sendRealTime() {
    return new SendRealTime(
        connections, people(), new DynamoFeeds(tables, FeedNews.none()), lines(), platform.clock());
  }

  private Lines lines() {
    return new GatewayLines(SocketGateway.of(platform.variable("SOCKETS_URL"), platform));
  }

  private People people() {
    return new DynamoPeople(tables, cipher(), KeyedHash.forLookups(dataKeys()));
  }

  private Keyring dataKeys() {
    return new Secrets(platform).read("DATA_KEYS_SECRET");
  }
}
