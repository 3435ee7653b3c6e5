package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Booking;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Guest;
import ca.jechemine.appointments.domain.GuestBookings;
import ca.jechemine.appointments.domain.GuestBookings.Claim;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Somebody asks for a service without being signed in (contract 20 §2.3, docs/adr/0029).
///
/// The request is that of whoever is known by the address, else of an id that is claimed for it. It
/// is answered from what was sent alone, so that nobody learns who is known here.
public final class BookAsGuest {

  private final GuestBookings bookings;
  private final People people;
  private final Intake intake;
  private final InstantSource clock;

  public BookAsGuest(GuestBookings bookings, People people, Intake intake, InstantSource clock) {
    this.bookings = bookings;
    this.people = people;
    this.intake = intake;
    this.clock = clock;
  }

  /// The request as whoever sent it is shown it: of a client under an id that is nobody's, called
  /// what they called themselves.
  public record Booked(Appointment shown, Map<UserId, Person> people) {}

  /// The request as it was taken.
  ///
  /// @throws Refusal.Invalid when a motif is none of the catalogue's
  /// @throws Refusal.NotFound when the professional cannot be booked
  /// @throws Refusal.BadRequest when they do not work then
  /// @throws Refusal.Conflict when the time is not free, or the letter of referral is another's
  /// @throws Refusal.TooManyRequests after too many of one network or e-mail address
  public Booked book(Guest guest, Wish wish, String source, Receipts<Booked> receipts) {
    ServiceRequest request = intake.request(wish);
    Map<UserId, Person> professional = people.findAll(wish.professional().stream().toList());
    return Retry.whenStale(() -> {
      Instant now = clock.instant();
      Optional<UserId> known = people.withEmail(guest.email());
      Claim claim = new Claim(guest.email(), known.orElseGet(intake::newClient), known.isEmpty());
      Change booking =
          Booking.ofGuest(
              intake.begun(claim.holder(), request, wish, now), guest, wish.payment(), now);
      Booked booked = shown(booking.after(), guest, professional, now);
      bookings.save(booking, claim, source, receipts.of(booked));
      return booked;
    });
  }

  private Booked shown(
      Appointment taken, Guest guest, Map<UserId, Person> professional, Instant now) {
    UserId nobody = intake.newClient();
    Map<UserId, Person> shown = new HashMap<>();
    professional.values().forEach(it -> shown.put(it.id(), byName(it)));
    shown.put(nobody, Person.unheard(nobody, Role.GUEST, guest.language().code(), guest.contact()));
    return new Booked(taken.of(nobody, now), Map.copyOf(shown));
  }

  /// How to reach a professional is not told to just anybody.
  private static Person byName(Person professional) {
    Person.Contact contact = professional.contact();
    return Person.unheard(
        professional.id(),
        professional.role(),
        professional.language(),
        new Person.Contact(contact.firstName(), contact.lastName(), "", null, null));
  }
}
