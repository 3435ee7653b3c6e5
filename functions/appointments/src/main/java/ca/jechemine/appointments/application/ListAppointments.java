package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Guardianship;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Range;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists appointments (contract 20 §2.1): a client's own or those of a minor of theirs, a
/// professional's own, or, for administrators, all of them page by page.
public final class ListAppointments {

  /// A list that comes whole holds the latest so many.
  public static final int MOST = 2_000;

  private static final int OFFERS = 100;

  private final Appointments appointments;
  private final ListRequests requests;
  private final People people;
  private final ShowAppointments show;
  private final InstantSource clock;

  public ListAppointments(
      Appointments appointments,
      ListRequests requests,
      People people,
      ShowAppointments show,
      InstantSource clock) {
    this.appointments = appointments;
    this.requests = requests;
    this.people = people;
    this.show = show;
    this.clock = clock;
  }

  /// What is asked for; whatever is null is not.
  public record Query(
      Range range,
      @Nullable AppointmentStatus status,
      @Nullable UserId client,
      @Nullable UserId professional) {

    private boolean takes(Appointment appointment) {
      return (status == null || appointment.state().status() == status)
          && (client == null || appointment.client().equals(client))
          && (professional == null || appointment.isOf(professional));
    }
  }

  /// What a page shows. `next` is where the following one starts; null at the end.
  public record Listed(ShowAppointments.Shown shown, @Nullable Position next) {}

  /// Those of an account: the caller's own, or of a minor whose guardian they are. Whose client the
  /// query names does not matter.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when the account is not theirs to see
  public ShowAppointments.Shown ofAccount(Reader reader, UserId account, Query query) {
    if (!account.equals(reader.id()) && !mayActFor(reader.id(), account)) {
      throw Refusals.notYourAccount();
    }
    return show.ofClient(
        reader,
        account,
        appointments.latestOfClient(account, query.range(), MOST).stream()
            .filter(new Query(query.range(), query.status(), null, null)::takes)
            .toList(),
        Viewer.CLIENT);
  }

  private boolean mayActFor(UserId caller, UserId account) {
    return people
        .find(account)
        .filter(it -> Guardianship.mayActFor(caller, it, clock.instant()))
        .isPresent();
  }

  /// Those that are or were a professional's. The pages cannot show what has no date: it comes only
  /// to whoever asks for what is pending.
  public ShowAppointments.Shown ofProfessional(Reader reader, Query query) {
    Predicate<Appointment> isShown =
        query.status() == AppointmentStatus.PENDING
            ? _ -> true
            : it -> it.state().slot().isPresent();
    List<Appointment> shown =
        appointments.latestOfProfessional(reader.id(), query.range(), MOST).stream()
            .filter(isShown)
            .filter(new Query(query.range(), query.status(), query.client(), null)::takes)
            .toList();
    return shown(reader, query, shown, Viewer.PROFESSIONAL);
  }

  /// What a professional may take, by name or from the pool, and nobody else's: the first hundred
  /// of each, as the lists of requests show them.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden while the professional may take nothing
  public ShowAppointments.Shown offeredTo(Caller caller) {
    if (caller.status() != AccountStatus.ACTIVE) {
      throw Refusals.notYours();
    }
    UserId professional = caller.id();
    PageRequest first = new PageRequest(OFFERS, null);
    List<Appointment> offered =
        Stream.concat(
                requests.proposedTo(professional, first).items().stream(),
                requests.pooledFor(professional, PoolFilter.ALL, first).items().stream())
            .toList();
    return show.with(offered, Viewer.OFFERED);
  }

  /// A page of all, or of one client or one professional, for an administrator. It may be shorter
  /// than asked for when the query picks some of them.
  public Listed page(Reader reader, Query query, PageRequest page) {
    Page<Appointment> read =
        Optional.ofNullable(query.client())
            .map(it -> appointments.ofClient(it, query.range(), page))
            .or(() ->
                Optional.ofNullable(query.professional())
                    .map(it -> appointments.ofProfessional(it, query.range(), page)))
            .orElseGet(() -> appointments.all(query.range(), page));
    List<Appointment> shown = read.items().stream().filter(query::takes).toList();
    return new Listed(shown(reader, query, shown, Viewer.ADMIN), read.next());
  }

  private ShowAppointments.Shown shown(
      Reader reader, Query query, List<Appointment> shown, Viewer viewer) {
    return query.client() == null
        ? show.with(shown, viewer)
        : show.ofClient(reader, query.client(), shown, viewer);
  }
}
