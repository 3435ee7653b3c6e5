package ca.jechemine.reporting.persistence.dashboard;

import ca.jechemine.reporting.domain.billing.BilledSession;
import ca.jechemine.reporting.domain.billing.Person;
import ca.jechemine.reporting.domain.dashboard.Activity;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How something that happened is spelled: `pk = DASHBOARD_ACTIVITY`, `sk =
/// <milliseconds>#<kind>#<id>`. It says whom it is about by their id alone, and is forgotten after
/// eight days.
public final class ActivityItem {

  static final String PK = "DASHBOARD_ACTIVITY";

  private static final Duration KEPT = Duration.ofDays(8);

  private ActivityItem() {}

  /// That a session was completed, once it was.
  public static Optional<Map<String, AttributeValue>> ofSession(BilledSession session) {
    return session
        .completedAt()
        .map(at ->
            item(at, Activity.Kind.SESSION_COMPLETED, session.id())
                .text("userId", Optional.ofNullable(session.professional()).map(it -> it.id()))
                .toItem());
  }

  /// That somebody joined, as long as they are counted.
  public static Optional<Map<String, AttributeValue>> ofPerson(Person person) {
    return person.isCounted()
        ? Optional.of(
            item(person.joinedAt(), Activity.Kind.USER_JOINED, person.party().id())
                .text("userId", person.party().id())
                .toItem())
        : Optional.empty();
  }

  /// Before all that happened at that moment and later.
  static String at(Instant moment) {
    return "%013d".formatted(moment.toEpochMilli());
  }

  private static ItemWriter item(Instant at, Activity.Kind kind, String id) {
    return new ItemWriter()
        .text("pk", PK)
        .text("sk", at(at) + "#" + kind + "#" + id)
        .text("kind", kind.name())
        .text("id", id)
        .instant("at", at)
        .expiresAt(at.plus(KEPT));
  }

  static Activity read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Activity(
        item.text("id"),
        Activity.Kind.valueOf(item.text("kind")),
        item.optionalText("userId").orElse(null),
        item.instant("at"));
  }
}
