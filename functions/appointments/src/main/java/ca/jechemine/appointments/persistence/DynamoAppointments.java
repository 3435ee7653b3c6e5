package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.KeptTimes;
import ca.jechemine.appointments.domain.Range;
import ca.jechemine.appointments.domain.matching.Rationale;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Keeps appointments in DynamoDB. A change is one transaction, after one read of the
/// professional's days when their time is taken or given back, and one of what they had with the
/// client when the list of clients tells the difference; a list is one query, that of offers by
/// name one more read.
public final class DynamoAppointments implements Appointments {

  /// As many rows as stay far below the megabyte that one query returns.
  private static final int AT_ONCE = 100;

  private static final Comparator<Appointment> BY_DATE =
      Comparator.comparing(DynamoAppointments::dateAndTime)
          .thenComparing(it -> it.milestones().createdAt())
          .thenComparing(it -> it.id().value());

  private final Tables tables;
  private final AppointmentItem items;
  private final AppointmentWrites writes;
  private final RationaleItem rationales;
  private final DynamoDaySheets sheets;
  private final KeptTimes times;
  private final DynamoClients clients;
  private final InstantSource clock;

  public DynamoAppointments(
      Tables tables,
      AppointmentItem items,
      AppointmentWrites writes,
      RationaleItem rationales,
      DynamoDaySheets sheets,
      DynamoClients clients,
      InstantSource clock) {
    this.tables = tables;
    this.items = items;
    this.writes = writes;
    this.rationales = rationales;
    this.sheets = sheets;
    this.times = new KeptTimes(sheets, clock);
    this.clients = clients;
    this.clock = clock;
  }

  @Override
  public Optional<Versioned<Appointment>> find(AppointmentId id) {
    return tables.find(AppointmentItem.pk(id), AppointmentItem.SK).map(items::read);
  }

  @Override
  public List<Appointment> findAll(List<AppointmentId> ids) {
    return ids.isEmpty()
        ? List.of()
        : tables
            .findAll(
                ids.stream()
                    .map(it -> Tables.key(AppointmentItem.pk(it), AppointmentItem.SK))
                    .toList())
            .stream()
            .filter(it -> !it.isEmpty())
            .map(it -> items.read(it).value())
            .toList();
  }

  @Override
  public Versioned<Appointment> save(long readVersion, Change change, Optional<Receipt> receipt) {
    if (!change.isReal() && receipt.isEmpty()) {
      return new Versioned<>(change.after(), readVersion);
    }
    tables.transactions().commit(writes(readVersion, change, receipt));
    return new Versioned<>(change.after(), readVersion + 1);
  }

  @Override
  public Versioned<Appointment> enter(Change first, Optional<Receipt> receipt) {
    tables
        .transactions()
        .commit(
            Stream.of(
                    writes.rows(0, first, receipt, clock.instant()),
                    times.after(first).stream().flatMap(it -> sheets.writes(it).stream()),
                    clients.entering(first))
                .flatMap(it -> it)
                .toList());
    return new Versioned<>(first.after(), 1);
  }

  /// One query more than any other change, of the rows that go with it.
  @Override
  public void forget(long readVersion, Change change) {
    if (!change.isReal()) {
      return;
    }
    Stream<Write> reasons =
        rationaleRows(change.after().id()).stream()
            .map(it -> rationales.delete(tables.table(), it));
    tables
        .transactions()
        .commit(
            Stream.concat(writes(readVersion, change, Optional.empty()).stream(), reasons)
                .toList());
  }

  /// All that the change writes; reads the professional's days when their time is taken or given
  /// back.
  List<Write> writes(long readVersion, Change change, Optional<Receipt> receipt) {
    return Stream.of(
            writes.rows(readVersion, change, receipt, clock.instant()),
            times.after(change).stream().flatMap(it -> sheets.writes(it).stream()),
            clients.writes(change).stream())
        .flatMap(it -> it)
        .toList();
  }

  @Override
  public Page<Appointment> ofClient(UserId client, Range range, PageRequest page) {
    return inOrder("gsi1", AppointmentItem.ofClient(client), range, page);
  }

  @Override
  public Page<Appointment> ofProfessional(UserId professional, Range range, PageRequest page) {
    return inOrder("gsi2", AppointmentItem.ofProfessional(professional), range, page);
  }

  @Override
  public Page<Appointment> all(Range range, PageRequest page) {
    return inOrder("gsi4", AppointmentItem.ALL, range, page);
  }

  @Override
  public Page<Appointment> newestOfClient(UserId client, PageRequest page) {
    return newest("gsi1", AppointmentItem.ofClient(client), page);
  }

  @Override
  public Page<Appointment> newestOfProfessional(UserId professional, PageRequest page) {
    return newest("gsi2", AppointmentItem.ofProfessional(professional), page);
  }

  /// What was called off before it had a date comes behind what has none yet: two queries where the
  /// one ends and the other begins.
  private Page<Appointment> newest(String index, String pk, PageRequest page) {
    RowsQuery all = RowsQuery.ofIndex(tables, index, pk);
    RowsQuery neverDated =
        all.between(AppointmentItem.NEVER_DATED, AppointmentItem.LAST_NEVER_DATED).backwards();
    if (page.start().filter(it -> isNeverDated(it, index)).isPresent()) {
      return appointments(neverDated.page(page));
    }
    RowsQuery others = all.between(AppointmentItem.UNDATED, SortKeys.AFTER_DATES).backwards();
    Page<Map<String, AttributeValue>> first = others.page(page);
    if (first.next() != null) {
      return appointments(first);
    }
    int room = page.limit() - first.items().size();
    Page<Map<String, AttributeValue>> rest =
        neverDated.page(new PageRequest(Math.max(room, 1), null));
    if (room == 0) {
      return appointments(
          new Page<>(
              first.items(),
              rest.items().isEmpty() ? null : others.position(first.items().getLast())));
    }
    return appointments(
        new Page<>(
            Stream.concat(first.items().stream(), rest.items().stream()).toList(), rest.next()));
  }

  private static boolean isNeverDated(Position position, String index) {
    return Optional.ofNullable(Positions.key(position).get(index + "sk"))
        .filter(it -> it.s().startsWith(AppointmentItem.NEVER_DATED))
        .isPresent();
  }

  @Override
  public List<Appointment> latestOfClient(UserId client, Range range, int most) {
    return latest("gsi1", AppointmentItem.ofClient(client), range, most);
  }

  @Override
  public List<Appointment> latestOfProfessional(UserId professional, Range range, int most) {
    return latest("gsi2", AppointmentItem.ofProfessional(professional), range, most);
  }

  private List<Appointment> latest(String index, String pk, Range range, int most) {
    if (range.isEmpty()) {
      return List.of();
    }
    SortKeys keys = SortKeys.of(range);
    RowsQuery query =
        RowsQuery.ofIndex(tables, index, pk).between(keys.first(), keys.last()).backwards();
    List<Appointment> latest = new ArrayList<>();
    Position from = null;
    do {
      Page<Appointment> page =
          appointments(query.page(new PageRequest(Math.min(AT_ONCE, most - latest.size()), from)));
      latest.addAll(page.items());
      from = page.next();
    } while (from != null && latest.size() < most);
    return latest.stream().sorted(BY_DATE).toList();
  }

  private Page<Appointment> inOrder(String index, String pk, Range range, PageRequest page) {
    if (range.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    SortKeys keys = SortKeys.of(range);
    return appointments(
        RowsQuery.ofIndex(tables, index, pk).between(keys.first(), keys.last()).page(page));
  }

  /// Sorts as date and time do, and before them where there are none.
  private static String dateAndTime(Appointment appointment) {
    return appointment.state().slot().map(it -> it.date() + "T" + it.time()).orElse("");
  }

  @Override
  public Page<Appointment> pooled(PageRequest page) {
    return appointments(RowsQuery.ofIndex(tables, "gsi3", AppointmentItem.POOL).page(page));
  }

  @Override
  public Page<Appointment> longestPooled(boolean urgent, PageRequest page) {
    return longest(AppointmentItem.POOL, urgent, page);
  }

  @Override
  public Page<Appointment> longestUnmatched(boolean urgent, PageRequest page) {
    return longest(AppointmentItem.UNMATCHED, urgent, page);
  }

  private Page<Appointment> longest(String place, boolean urgent, PageRequest page) {
    return appointments(
        RowsQuery.ofIndex(tables, "gsi3", place)
            .between(AppointmentItem.first(urgent), AppointmentItem.last(urgent))
            .backwards()
            .page(page));
  }

  @Override
  public Page<Appointment> awaitingSchedule(UserId professional, PageRequest page) {
    return appointments(
        RowsQuery.ofIndex(tables, "gsi3", AppointmentItem.awaitingSchedule(professional))
            .page(page));
  }

  @Override
  public Page<Appointment> pending(PageRequest page) {
    return appointments(RowsQuery.ofIndex(tables, "gsi6", AppointmentItem.PENDING).page(page));
  }

  @Override
  public Page<Appointment> awaitingActivation(PageRequest page) {
    return appointments(
        RowsQuery.ofIndex(tables, "gsi7", AppointmentItem.AWAITING_ACTIVATION).page(page));
  }

  @Override
  public Page<Appointment> endedOffers(Instant moment, PageRequest page) {
    return appointments(
        RowsQuery.ofIndex(tables, "gsi3", AppointmentItem.OFFERED)
            .between("0", AppointmentItem.moment(moment) + "~")
            .page(page));
  }

  @Override
  public Page<Appointment> toBeReminded(Instant moment, PageRequest page) {
    return appointments(
        RowsQuery.ofIndex(tables, "gsi5", AppointmentItem.DUE)
            .between("0", AppointmentItem.moment(moment) + "~")
            .page(page));
  }

  @Override
  public Page<Appointment> toBeTold(Instant moment, PageRequest page) {
    return appointments(
        RowsQuery.ofIndex(tables, "gsi5", AppointmentItem.UNTOLD)
            .between("0", AppointmentItem.moment(moment) + "~")
            .page(page));
  }

  @Override
  public Set<UserId> clientsAmong(UserId professional, Collection<UserId> clients) {
    List<UserId> asked = clients.stream().distinct().toList();
    if (asked.isEmpty()) {
      return Set.of();
    }
    List<Map<String, AttributeValue>> rows =
        tables.findAll(
            asked.stream()
                .map(it ->
                    Tables.key(ClientHistoryItem.pk(it), ClientHistoryItem.summarySk(professional)))
                .toList());
    return IntStream.range(0, asked.size())
        .filter(it -> !rows.get(it).isEmpty())
        .mapToObj(asked::get)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<Rationale> rationales(AppointmentId id) {
    return rationaleRows(id).stream().map(it -> rationales.read(id, it)).toList();
  }

  private List<Map<String, AttributeValue>> rationaleRows(AppointmentId id) {
    return RowsQuery.ofTable(tables, AppointmentItem.pk(id))
        .between(RationaleItem.FIRST, RationaleItem.LAST)
        .page(new PageRequest(RationaleItem.MOST, null))
        .items();
  }

  private Page<Appointment> appointments(Page<Map<String, AttributeValue>> rows) {
    return rows.map(it -> items.read(it).value());
  }

  @Override
  public Page<Appointment> proposedTo(UserId professional, PageRequest page) {
    Page<Map<String, AttributeValue>> rows =
        RowsQuery.ofTable(tables, AppointmentWrites.proposalsOf(professional)).page(page);
    List<AppointmentId> ids =
        rows.items().stream()
            .map(it -> new AppointmentId(new ItemReader(it).text("appointmentId")))
            .toList();
    return new Page<>(findAll(ids), rows.next());
  }

  /// Between which sort keys the appointments of a range are.
  private record SortKeys(String first, @Nullable String last) {

    /// Behind every key that begins with a date.
    private static final String AFTER_DATES = "1$";

    /// Behind every key of that day: `$` follows `#` and precedes digits, `~` follows all.
    static SortKeys of(Range range) {
      if (range.takesUndated()) {
        return new SortKeys(AppointmentItem.UNDATED, null);
      }
      return new SortKeys(
          range.first() == null ? AppointmentItem.DATED : AppointmentItem.from(range.first()),
          range.last() == null ? AFTER_DATES : AppointmentItem.from(range.last()) + "~");
    }
  }
}
