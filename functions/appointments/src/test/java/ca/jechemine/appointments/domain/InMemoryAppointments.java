package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.matching.Rationale;
import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.kernel.AlreadyAnswered;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Appointments in memory, for tests, with what was told of each change.
public final class InMemoryAppointments implements Appointments {

  private record Pair(UserId professional, UserId client) {}

  private final Map<AppointmentId, Versioned<Appointment>> kept = new HashMap<>();
  private final Map<AppointmentId, List<Rationale>> rationales = new HashMap<>();
  private final Map<String, Receipt> receipts = new HashMap<>();
  private final Set<Pair> pairs = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();
  private final DaySheets sheets;
  private final InstantSource clock;

  /// On these day sheets, whose changes are made with those of the appointments.
  public InMemoryAppointments(DaySheets sheets, InstantSource clock) {
    this.sheets = sheets;
    this.clock = clock;
  }

  /// Every change that was kept, the first one first.
  public synchronized List<Change> changes() {
    return List.copyOf(changes);
  }

  @Override
  public synchronized Optional<Versioned<Appointment>> find(AppointmentId id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public synchronized List<Appointment> findAll(List<AppointmentId> ids) {
    return ids.stream().map(kept::get).filter(Objects::nonNull).map(Versioned::value).toList();
  }

  @Override
  public synchronized Versioned<Appointment> save(
      long readVersion, Change change, Optional<Receipt> receipt) {
    if (!change.isReal() && receipt.isEmpty()) {
      return new Versioned<>(change.after(), readVersion);
    }
    Appointment after = change.after();
    Optional<Receipt> earlier = receipt.map(it -> receipts.get(it.key()));
    if (earlier.isPresent()) {
      throw new AlreadyAnswered(earlier.get());
    }
    long version = find(after.id()).map(Versioned::version).orElse(0L);
    if (version != readVersion) {
      throw new StaleVersion("the appointment");
    }
    refuseAnotherOffer(after);
    refuseAnothersLetter(after);
    new KeptTimes(sheets, clock).after(change).forEach(sheets::save);
    receipt.ifPresent(it -> receipts.put(it.key(), it));
    kept.put(after.id(), new Versioned<>(after, version + 1));
    after.asTold().state().professional().ifPresent(it -> pairs.add(new Pair(it, after.client())));
    change
        .why()
        .ifPresent(it -> rationales.computeIfAbsent(after.id(), _ -> new ArrayList<>()).add(it));
    changes.add(change);
    return new Versioned<>(after, version + 1);
  }

  @Override
  public synchronized Versioned<Appointment> enter(Change first, Optional<Receipt> receipt) {
    UserId client = first.after().client();
    UserId professional = first.after().state().professional().orElseThrow();
    if (kept.values().stream()
        .map(Versioned::value)
        .noneMatch(it -> it.client().equals(client) && it.isOf(professional))) {
      throw Refusals.notYourClient();
    }
    return save(0, first, receipt);
  }

  @Override
  public synchronized void forget(long readVersion, Change change) {
    if (change.isReal()) {
      save(readVersion, change, Optional.empty());
      rationales.remove(change.after().id());
    }
  }

  /// Nobody is offered two times at once.
  private void refuseAnotherOffer(Appointment after) {
    if (after.slotOffer().isPresent()
        && all().stream()
            .filter(it -> !it.id().equals(after.id()) && it.client().equals(after.client()))
            .anyMatch(it -> it.slotOffer().isPresent())) {
      throw new AnotherOfferOpen();
    }
  }

  /// A letter of referral is one appointment's.
  private void refuseAnothersLetter(Appointment after) {
    Optional<String> letter = after.letter().map(Beneficiary.Letter::fileId);
    if (letter.isPresent()
        && all().stream()
            .filter(it -> !it.id().equals(after.id()))
            .anyMatch(it -> it.letter().map(Beneficiary.Letter::fileId).equals(letter))) {
      throw Refusals.letterAlreadyUsed();
    }
  }

  /// Every appointment as it is now.
  synchronized List<Appointment> all() {
    return kept.values().stream().map(Versioned::value).toList();
  }

  @Override
  public Page<Appointment> ofClient(UserId client, Range range, PageRequest page) {
    return page(it -> it.client().equals(client) && isIn(range, it), ORDER, page);
  }

  @Override
  public Page<Appointment> ofProfessional(UserId professional, Range range, PageRequest page) {
    return page(it -> it.isOf(professional) && isIn(range, it), ORDER, page);
  }

  @Override
  public Page<Appointment> newestOfClient(UserId client, PageRequest page) {
    return page(it -> it.client().equals(client), NEWEST, page);
  }

  @Override
  public Page<Appointment> newestOfProfessional(UserId professional, PageRequest page) {
    return page(it -> it.isOf(professional), NEWEST, page);
  }

  @Override
  public Page<Appointment> pending(PageRequest page) {
    return page(Queueing::isPending, URGENCY, page);
  }

  @Override
  public Page<Appointment> awaitingActivation(PageRequest page) {
    return page(Queueing::awaitsActivation, URGENCY, page);
  }

  @Override
  public List<Appointment> latestOfClient(UserId client, Range range, int most) {
    return latest(it -> it.client().equals(client) && isIn(range, it), most);
  }

  @Override
  public List<Appointment> latestOfProfessional(UserId professional, Range range, int most) {
    return latest(it -> it.isOf(professional) && isIn(range, it), most);
  }

  private synchronized List<Appointment> latest(Predicate<Appointment> filter, int most) {
    List<Appointment> found =
        kept.values().stream().map(Versioned::value).filter(filter).sorted(ORDER).toList();
    return found.subList(Math.max(0, found.size() - most), found.size());
  }

  @Override
  public Page<Appointment> all(Range range, PageRequest page) {
    return page(it -> isIn(range, it), ORDER, page);
  }

  @Override
  public Page<Appointment> proposedTo(UserId professional, PageRequest page) {
    return page(
        it -> it.state() instanceof State.Proposed && it.isOfferedTo(professional), URGENCY, page);
  }

  @Override
  public Page<Appointment> pooled(PageRequest page) {
    return page(it -> it.state() instanceof State.Pooled, URGENCY, page);
  }

  @Override
  public Page<Appointment> longestPooled(boolean urgent, PageRequest page) {
    return page(
        it -> it.state() instanceof State.Pooled && it.request().isEmergency() == urgent,
        URGENCY.reversed(),
        page);
  }

  @Override
  public Page<Appointment> longestUnmatched(boolean urgent, PageRequest page) {
    return page(
        it ->
            it.state() instanceof State.Unrouted
                && it.search().failed().isPresent()
                && !it.search().isByHand()
                && it.request().isEmergency() == urgent,
        URGENCY.reversed(),
        page);
  }

  @Override
  public Page<Appointment> awaitingSchedule(UserId professional, PageRequest page) {
    return page(it -> it.state() instanceof State.Matched && it.isOf(professional), URGENCY, page);
  }

  @Override
  public Page<Appointment> endedOffers(Instant moment, PageRequest page) {
    return page(
        it -> it.state() instanceof State.Proposed offer && !offer.until().isAfter(moment),
        Comparator.comparing((Appointment it) -> ((State.Proposed) it.state()).until())
            .thenComparing(it -> it.id().value()),
        page);
  }

  @Override
  public Page<Appointment> toBeReminded(Instant moment, PageRequest page) {
    return page(
        it ->
            it.search().untold().isEmpty()
                && Reminding.nextAt(it).filter(at -> !at.isAfter(moment)).isPresent(),
        Comparator.comparing((Appointment it) -> Reminding.nextAt(it).orElseThrow())
            .thenComparing(it -> it.id().value()),
        page);
  }

  @Override
  public Page<Appointment> toBeTold(Instant moment, PageRequest page) {
    return page(
        it -> it.search().tellsAt().filter(at -> !at.isAfter(moment)).isPresent(),
        Comparator.comparing((Appointment it) -> it.search().tellsAt().orElseThrow())
            .thenComparing(it -> it.id().value()),
        page);
  }

  @Override
  public synchronized Set<UserId> clientsAmong(UserId professional, Collection<UserId> clients) {
    return clients.stream()
        .filter(it -> pairs.contains(new Pair(professional, it)))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public synchronized List<Rationale> rationales(AppointmentId id) {
    return List.copyOf(rationales.getOrDefault(id, List.of()));
  }

  private static final Comparator<Appointment> URGENCY =
      Comparator.comparing((Appointment it) -> !it.request().isEmergency())
          .thenComparing(
              Comparator.comparing((Appointment it) -> it.milestones().createdAt()).reversed())
          .thenComparing(it -> it.id().value());

  private static final Comparator<Appointment> ORDER =
      Comparator.comparing(InMemoryAppointments::order);

  /// What was called off before it had a date comes last.
  private static final Comparator<Appointment> NEWEST =
      Comparator.comparing((Appointment it) -> order(it).startsWith("2#"))
          .thenComparing(ORDER.reversed());

  private static String order(Appointment it) {
    return it.state()
        .slot()
        .map(slot -> "1#%sT%s#%s".formatted(slot.date(), slot.time(), it.id()))
        .orElseGet(() ->
            (it.state() instanceof State.Cancelled ? "2#" : "0#")
                + it.milestones().createdAt()
                + it.id());
  }

  private static boolean isIn(Range range, Appointment it) {
    return it.state().slot().map(slot -> range.takes(slot.date())).orElse(range.takesUndated());
  }

  private synchronized Page<Appointment> page(
      Predicate<Appointment> which, Comparator<Appointment> order, PageRequest page) {
    List<Appointment> all =
        kept.values().stream().map(Versioned::value).filter(which).sorted(order).toList();
    int from =
        page.start()
            .map(it -> new AppointmentId(it.value()))
            .map(last ->
                IntStream.range(0, all.size())
                        .filter(it -> all.get(it).id().equals(last))
                        .findFirst()
                        .orElseThrow()
                    + 1)
            .orElse(0);
    List<Appointment> items = all.stream().skip(from).limit(page.limit()).toList();
    return new Page<>(
        items,
        from + items.size() < all.size() ? new Position(items.getLast().id().value()) : null);
  }
}
