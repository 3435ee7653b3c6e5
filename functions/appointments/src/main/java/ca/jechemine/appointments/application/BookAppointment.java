package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Booking;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Motifs;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.PriceList;
import ca.jechemine.appointments.domain.Professionals;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody who is signed in asks for a service (contract 20 §2.2). The event that is written with
/// the request has it routed, however the function ends.
public final class BookAppointment {

  private final Appointments appointments;
  private final People people;
  private final Professionals professionals;
  private final Motifs motifs;
  private final PriceList prices;
  private final Ids ids;
  private final InstantSource clock;

  /// What requests are weighed by.
  public record Known(
      People people, Professionals professionals, Motifs motifs, PriceList prices) {}

  public BookAppointment(Appointments appointments, Known known, Ids ids, InstantSource clock) {
    this.appointments = appointments;
    this.people = known.people();
    this.professionals = known.professionals();
    this.motifs = known.motifs();
    this.prices = known.prices();
    this.ids = ids;
    this.clock = clock;
  }

  /// The appointment, and who is in it.
  public record Booked(Appointment appointment, Map<UserId, Person> people) {}

  /// The request as it was taken.
  ///
  /// @throws Refusal.Forbidden with `PHONE_NOT_VERIFIED` for a client whose phone is not
  /// @throws Refusal.Invalid when a motif is none of the catalogue's
  /// @throws Refusal.NotFound when the professional cannot be booked
  /// @throws Refusal.BadRequest when they do not work then
  /// @throws Refusal.Conflict when the time is not free
  public Booked book(Caller caller, Wish wish, Receipts<Booked> receipts) {
    Map<UserId, Person> known =
        people.findAll(
            Stream.concat(Stream.of(caller.id()), wish.professional().stream()).toList());
    if (caller.role() == Role.CLIENT && !isPhoneVerified(known.get(caller.id()))) {
      throw Refusals.phoneNotVerified();
    }
    ServiceRequest request = wish.request(french(wish.needs()));
    return Retry.whenStale(() -> {
      Change change = decided(caller.id(), request, wish, clock.instant());
      Booked booked = new Booked(change.after(), known);
      appointments.save(0, change, receipts.of(booked));
      return booked;
    });
  }

  private Change decided(UserId client, ServiceRequest request, Wish wish, Instant now) {
    AppointmentId id = new AppointmentId(ids.next());
    Optional<UserId> asked = wish.professional();
    return asked.isEmpty()
        ? Booking.request(id, client, request, prices.current(), now)
        : Booking.direct(
            id,
            client,
            request,
            professionals.find(asked.get()).orElseThrow(Refusals::noSuchProfessional),
            wish.at().orElse(null),
            prices.current(),
            now);
  }

  /// The motifs by their French labels, in their order.
  private List<String> french(List<String> needs) {
    Map<String, String> labels = motifs.frenchLabels(needs);
    List<String> unknown = needs.stream().filter(it -> !labels.containsKey(it)).toList();
    if (!unknown.isEmpty()) {
      String named = String.join(", ", unknown);
      throw Refusal.invalid(
          "needs",
          new Text("ne sont pas des motifs connus : " + named, "are no known motifs: " + named));
    }
    return needs.stream().flatMap(it -> Optional.ofNullable(labels.get(it)).stream()).toList();
  }

  private static boolean isPhoneVerified(@Nullable Person person) {
    return person != null && person.isPhoneVerified();
  }
}
