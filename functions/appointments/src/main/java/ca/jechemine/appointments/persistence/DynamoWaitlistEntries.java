package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.matching.Niche;
import ca.jechemine.appointments.domain.matching.Niches;
import ca.jechemine.appointments.domain.waitlist.WaitlistEntries;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Finds who waits in the rows of `WaitlistItem`: one query for those who wait for the professional
/// and one for each motif, at the same time.
public final class DynamoWaitlistEntries implements WaitlistEntries {

  /// So many rows of a place are read; those of other days and other ways to meet are left out.
  private static final int MOST_READ = 100;

  private final Tables tables;
  private final WaitlistItem items;

  DynamoWaitlistEntries(Tables tables, WaitlistItem items) {
    this.tables = tables;
    this.items = items;
  }

  private record Found(String order, AppointmentId id) {}

  @Override
  public List<AppointmentId> waitingFor(UserId professional, Niches niches, LocalDate day) {
    Set<Niche.Reach> reaches =
        niches.cells().stream().map(Niche.Cell::reach).collect(Collectors.toUnmodifiableSet());
    Stream<Place> others =
        reaches.isEmpty()
            ? Stream.empty()
            : niches.motifs().stream()
                .sorted()
                .limit(MOST_MOTIFS)
                .map(it -> new Place(items.pk(it), reaches));
    Set<Niche.Reach> all = Set.of(Niche.Reach.values());
    List<Place> places =
        Stream.concat(Stream.of(new Place(WaitlistItem.pk(professional), all)), others).toList();
    return Together.all(places, it -> in(it, day)).stream()
        .flatMap(Collection::stream)
        .sorted(Comparator.comparing(Found::order))
        .map(Found::id)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /// Where to look, and for whom: those who want to meet in one of these ways.
  private record Place(String pk, Set<Niche.Reach> reaches) {}

  private List<Found> in(Place place, LocalDate day) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pk", AttributeValue.fromS(place.pk()));
    values.put(":day", AttributeValue.fromS(day.toString()));
    place.reaches().forEach(it -> values.put(":" + it.name(), AttributeValue.fromS(it.name())));
    String reaches =
        place.reaches().stream()
            .map(it -> ":" + it.name())
            .sorted()
            .collect(Collectors.joining(", "));
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .filterExpression(
                    WaitlistItem.FIRST_DAY
                        + " <= :day AND "
                        + WaitlistItem.LAST_DAY
                        + " >= :day AND "
                        + WaitlistItem.REACH
                        + " IN ("
                        + reaches
                        + ")")
                .expressionAttributeValues(values)
                .consistentRead(true)
                .limit(MOST_READ))
        .items()
        .stream()
        .map(it -> new Found(new ItemReader(it).text("sk"), WaitlistItem.appointment(it)))
        .toList();
  }

  @Override
  public Page<AppointmentId> endedOffers(Instant moment, PageRequest page) {
    return RowsQuery.ofIndex(tables, "gsi5", WaitlistItem.OFFERS)
        .between("0", AppointmentItem.moment(moment) + "~")
        .page(page)
        .map(WaitlistItem::appointment);
  }
}
