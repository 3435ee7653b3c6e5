package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.FollowUp;
import ca.jechemine.appointments.domain.Intervention;
import ca.jechemine.appointments.domain.Meeting;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Motifs;
import ca.jechemine.appointments.domain.Party;
import ca.jechemine.appointments.domain.Payment;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.PriceList;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Professionals;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.clients.Clients;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A professional enters the next session of a client of theirs (contract 20 §2.31), or an
/// administrator one of anybody with anybody (contract 40 §6.5).
public final class CreateOwnBooking {

  private final Appointments appointments;
  private final People people;
  private final Clients clients;
  private final Professionals professionals;
  private final Motifs motifs;
  private final PriceList prices;
  private final Ids ids;
  private final InstantSource clock;

  public CreateOwnBooking(
      Appointments appointments,
      People people,
      Clients clients,
      Professionals professionals,
      Motifs motifs,
      PriceList prices,
      Ids ids,
      InstantSource clock) {
    this.appointments = appointments;
    this.people = people;
    this.clients = clients;
    this.professionals = professionals;
    this.motifs = motifs;
    this.prices = prices;
    this.ids = ids;
    this.clock = clock;
  }

  /// What they enter. Without a length it is as long as their sessions are; a place is kept of
  /// meetings in person only; `notes` are their own.
  public record Entry(
      UserId client,
      LocalDate date,
      LocalTime time,
      Modality type,
      Optional<Integer> minutes,
      @Nullable String motif,
      @Nullable String notes,
      @Nullable String location) {

    /// Without a word of it, so that it gets into no log.
    @Override
    public String toString() {
      return "an entry";
    }
  }

  /// The appointment as it was entered.
  ///
  /// @throws Refusal.NotFound when there is no such client
  /// @throws Refusal.Forbidden with `NOT_YOUR_CLIENT` when no appointment links them
  /// @throws Refusal.Invalid when the motif is none of the catalogue's
  /// @throws Refusal.BadRequest when the time is past
  /// @throws Refusal.Conflict when the time is not free
  public Appointment create(UserId professional, Entry entry, Receipts<Appointment> receipts) {
    refuseUnlessTheirs(professional, entry.client());
    ServiceRequest request = request(entry);
    Session session = session(professional, professionals.find(professional), entry);
    return Retry.whenStale(() -> {
      Change change = booked(entry, request, session, Party.PROFESSIONAL, clock.instant());
      return appointments.enter(change, receipts.of(change.after())).value();
    });
  }

  /// The appointment as an administrator entered it, whether or not the two know each other; with
  /// all that follows from a first date.
  ///
  /// @throws Refusal.NotFound when there is no such client or professional, or their account is
  ///   closed
  /// @throws Refusal.Invalid when the motif is none of the catalogue's
  /// @throws Refusal.BadRequest when the time is past
  /// @throws Refusal.Conflict when the time is not free
  public Appointment createFor(
      Reader admin, UserId professional, Entry entry, Receipts<Appointment> receipts) {
    if (people.find(entry.client()).filter(it -> it.isInUse() && isCared(it.role())).isEmpty()) {
      throw Refusals.noSuchClient();
    }
    Optional<Professional> known = professionals.find(professional).filter(Professional::isInUse);
    if (known.isEmpty()) {
      throw Refusals.noSuchProfessional();
    }
    ServiceRequest request = request(entry);
    Session session = session(professional, known, entry);
    return Retry.whenStale(() -> {
      Instant now = clock.instant();
      Change change =
          booked(entry, request, session, Party.ADMIN, now)
              .by(
                  new Intervention(
                      ids.next(),
                      admin,
                      Intervention.Kind.BOOKING,
                      "none",
                      AppointmentStatus.SCHEDULED.code(),
                      now));
      return appointments.save(0, change, receipts.of(change.after())).value();
    });
  }

  private static boolean isCared(Role role) {
    return switch (role) {
      case CLIENT, GUEST, PROSPECT -> true;
      case PROFESSIONAL, ADMIN, EMPLOYEE -> false;
    };
  }

  /// With whom, when, and for how much.
  private record Session(UserId professional, Slot slot, Payment payment) {}

  private Session session(UserId professional, Optional<Professional> known, Entry entry) {
    int minutes =
        entry
            .minutes()
            .or(() -> known.map(Professional::sessionMinutes))
            .orElse(Appointment.USUAL_MINUTES);
    Prices current = prices.current();
    Prices.Shares shares =
        current.shares(TherapyType.SOLO, known.map(Professional::prices).orElse(Prices.Own.NONE));
    return new Session(
        professional,
        new Slot(entry.date(), entry.time(), minutes),
        Payment.pending(shares, PaymentMethod.CARD).under(current.terms()));
  }

  private Change booked(
      Entry entry, ServiceRequest request, Session session, Party by, Instant now) {
    return FollowUp.booked(
        new AppointmentId(ids.next()),
        entry.client(),
        request,
        new State.Scheduled(session.professional(), now, session.slot()),
        meeting(entry),
        session.payment(),
        by,
        now);
  }

  /// Said first, before anything else is found wrong; what counts is the condition under which the
  /// appointment is kept.
  private void refuseUnlessTheirs(UserId professional, UserId client) {
    if (people.find(client).filter(it -> it.role() == Role.CLIENT && it.isInUse()).isEmpty()) {
      throw Refusals.noSuchClient();
    }
    if (!clients.isClientOf(client, professional)) {
      throw Refusals.notYourClient();
    }
  }

  private ServiceRequest request(Entry entry) {
    List<String> needs = Optional.ofNullable(entry.motif()).stream().toList();
    Map<String, String> french = motifs.frenchLabels(needs);
    if (french.size() < needs.size()) {
      throw Refusal.invalid(
          "motif", new Text("n’est pas un motif connu", "is not a motif that is known"));
    }
    return new ServiceRequest(
        new Beneficiary.Self(),
        TherapyType.SOLO,
        entry.type(),
        needs,
        List.copyOf(french.values()),
        null,
        List.of(),
        false,
        false);
  }

  private static Meeting meeting(Entry entry) {
    return Meeting.by(entry.type())
        .withLocation(entry.type() == Modality.IN_PERSON ? entry.location() : null)
        .withNotes(entry.notes());
  }
}
