package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Booking;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Leaving;
import ca.jechemine.appointments.domain.Minor;
import ca.jechemine.appointments.domain.MinorBookings;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Range;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody who is signed in asks for a service (contract 20 §2.2). The event that is written with
/// the request has it routed, however the function ends.
public final class BookAppointment {

  /// Among so many a client's professional is looked for.
  private static final int LATEST = 50;

  private final Appointments appointments;
  private final People people;
  private final MinorBookings minors;
  private final Intake intake;
  private final InstantSource clock;

  public BookAppointment(
      Appointments appointments,
      MinorBookings minors,
      People people,
      Intake intake,
      InstantSource clock) {
    this.appointments = appointments;
    this.minors = minors;
    this.people = people;
    this.intake = intake;
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
  /// @throws Refusal.Conflict when the time is not free, or the letter of referral is another's
  public Booked book(Caller caller, Wish wish, Receipts<Booked> receipts) {
    Map<UserId, Person> known =
        people.findAll(
            Stream.concat(Stream.of(caller.id()), wish.professional().stream()).toList());
    if (caller.role() == Role.CLIENT && !isPhoneVerified(known.get(caller.id()))) {
      throw Refusals.phoneNotVerified();
    }
    ServiceRequest request = intake.request(wish);
    Optional<Minor> minor = wish.minorOf(caller.id(), TorontoTime.day(clock.instant()));
    return Retry.whenStale(() ->
        minor.isPresent()
            ? forMinor(minor.get(), request, wish, known, receipts)
            : forCaller(caller, request, wish, known, receipts));
  }

  private Booked forCaller(
      Caller caller,
      ServiceRequest request,
      Wish wish,
      Map<UserId, Person> known,
      Receipts<Booked> receipts) {
    Instant now = clock.instant();
    Change change =
        Booking.preferring(
            begun(caller.id(), request, wish, now), caller.id(), wish.payment(), now);
    Booked booked = new Booked(change.after(), known);
    appointments.save(0, change, receipts.of(booked));
    return booked;
  }

  /// The request is the minor's. Their account follows from the event that is written with it, so
  /// that the booking stands whatever becomes of that.
  private Booked forMinor(
      Minor minor,
      ServiceRequest request,
      Wish wish,
      Map<UserId, Person> known,
      Receipts<Booked> receipts) {
    Instant now = clock.instant();
    String language =
        Optional.ofNullable(known.get(minor.guardian())).map(Person::language).orElse("fr");
    Optional<UserId> stands = minors.find(minor);
    UserId id = stands.orElseGet(intake::newClient);
    Change change =
        Booking.preferring(
            Booking.ofMinor(begun(id, request, wish, now), minor, language, now),
            minor.guardian(),
            wish.payment(),
            now);
    Map<UserId, Person> all = new HashMap<>(known);
    all.put(id, Person.unheard(id, Role.CLIENT, language, minor.contact()));
    Booked booked = new Booked(change.after(), Map.copyOf(all));
    minors.save(change, minor, stands.isEmpty(), receipts.of(booked));
    return booked;
  }

  /// Whoever never had an appointment has nobody to change.
  private Change begun(UserId client, ServiceRequest request, Wish wish, Instant now) {
    List<Appointment> earlier =
        wish.changesProfessional()
            ? appointments.latestOfClient(client, Range.ALL, LATEST)
            : List.of();
    return earlier.isEmpty()
        ? intake.begun(client, request, wish, now)
        : Leaving.request(
            intake.begun(client, request.ofReturningClient(), wish, now), earlier, now);
  }

  private static boolean isPhoneVerified(@Nullable Person person) {
    return person != null && person.isPhoneVerified();
  }
}
