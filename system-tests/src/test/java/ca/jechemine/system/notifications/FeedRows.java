package ca.jechemine.system.notifications;

import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Choice;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.Feeds;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.PreferencesChange;
import ca.jechemine.notifications.domain.ReaderPreferences;
import ca.jechemine.notifications.persistence.DynamoFeeds;
import ca.jechemine.notifications.persistence.DynamoReaderPreferences;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Puts rows into feeds as `WriteFeed` does, without an event for each, and tells nobody.
public final class FeedRows {

  private static final List<CatalogueEvent> KINDS =
      List.of(
          CatalogueEvent.WELCOME,
          CatalogueEvent.REMINDER_72H,
          CatalogueEvent.PROPOSAL_TAKEN,
          CatalogueEvent.CONTACT_REPLY);

  private final RunningCloud cloud;
  private final Platform platform;
  private final Feeds feeds;
  private final ReaderPreferences preferences;
  private final AtomicInteger numbers = new AtomicInteger();

  public FeedRows(RunningCloud cloud) {
    this.cloud = cloud;
    this.platform = cloud.cloud().functions().platform("WriteFeed");
    this.feeds = new DynamoFeeds(Tables.of(platform), _ -> Stream.empty());
    this.preferences = new DynamoReaderPreferences(Tables.of(platform));
  }

  /// Rows of the four types in turn, a second apart until now; their ids, the oldest first.
  public List<String> arrive(UserId reader, int count) {
    Instant now = platform.clock().instant();
    return IntStream.range(0, count)
        .mapToObj(n -> arrive(reader, KINDS.get(n % KINDS.size()), now.minusSeconds(count - n)))
        .toList();
  }

  /// A row that is dated then; its id.
  public String arrive(UserId reader, CatalogueEvent event, Instant createdAt) {
    String id =
        "%s%012x"
            .formatted(DerivedIds.first(createdAt).substring(0, 12), numbers.incrementAndGet());
    feeds.add(
        id,
        new FeedNotice(
            reader, event, "Titre", "Message", Map.of("link", "/client/dashboard/appointments")),
        createdAt,
        platform.clock().instant());
    return id;
  }

  /// Whoever it is wants to be told discreetly from now on.
  public void chooseDiscretion(UserId reader) {
    preferences.change(
        reader,
        new PreferencesChange(Map.of(new Choice.Discreetly(), true), Set.of()),
        platform.clock().instant());
  }

  /// The account of one of the demo data.
  public UserId id(Persona persona) {
    return new UserId(
        cloud.cloud().accounts().stream()
            .filter(it -> it.email().equals(persona.email()))
            .findFirst()
            .orElseThrow()
            .userId());
  }
}
