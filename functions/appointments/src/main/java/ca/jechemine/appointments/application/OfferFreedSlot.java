package ca.jechemine.appointments.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import ca.jechemine.appointments.domain.AnotherOfferOpen;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.Waitlisting;
import ca.jechemine.appointments.domain.matching.Candidate;
import ca.jechemine.appointments.domain.matching.Candidates;
import ca.jechemine.appointments.domain.matching.Matching;
import ca.jechemine.appointments.domain.matching.Niches;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.waitlist.AnswerTerm;
import ca.jechemine.appointments.domain.waitlist.SlotOffer;
import ca.jechemine.appointments.domain.waitlist.SlotOfferId;
import ca.jechemine.appointments.domain.waitlist.WaitlistEntries;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Offers a time that became free to the one who is first among those who wait and fit
/// (docs/adr/0034). Whoever declines or lets the term go by frees it again, and so on until nobody
/// is left: then it is anybody's, as it is whenever this fails.
///
/// Twice is once: what is offered is kept for somebody, and not offered a second time.
public final class OfferFreedSlot {

  private final FindSlots slots;
  private final WaitlistEntries entries;
  private final Candidates candidates;
  private final Appointments appointments;
  private final Requesters requesters;
  private final Decisions decisions;
  private final Ids ids;
  private final InstantSource clock;

  public OfferFreedSlot(
      FindSlots slots,
      WaitlistEntries entries,
      Candidates candidates,
      Appointments appointments,
      Requesters requesters,
      Decisions decisions,
      Ids ids,
      InstantSource clock) {
    this.slots = slots;
    this.entries = entries;
    this.candidates = candidates;
    this.appointments = appointments;
    this.requesters = requesters;
    this.decisions = decisions;
    this.ids = ids;
    this.clock = clock;
  }

  /// A time of a professional, and the appointment that it was kept for, which has it not offered.
  public record Freed(AppointmentId by, UserId professional, Slot slot) {}

  /// Offers whatever sessions of the professional can be booked again by it, each to one person, if
  /// anybody who waits fits and there is time to answer.
  public void offer(Freed freed) {
    slots.openAgain(freed.professional(), freed.slot()).stream()
        .collect(groupingBy(Slot::date, TreeMap::new, toList()))
        .forEach((day, times) ->
            offer(freed.professional(), day, times, it -> !it.id().equals(freed.by())));
  }

  /// Offers the sessions of a day that was blocked and can be booked now, in the same way: nobody
  /// has two of them on offer, and so there are `WaitlistEntries.MOST` offers at most.
  public void offer(UserId professional, LocalDate opened) {
    offer(professional, opened, slots.open(professional, List.of(opened)), _ -> true);
  }

  private void offer(
      UserId professional, LocalDate day, List<Slot> times, Predicate<Appointment> may) {
    List<SlotOffer> offers =
        times.stream().flatMap(it -> offer(professional, it).stream()).toList();
    if (offers.isEmpty()) {
      return;
    }
    Optional<Candidate> candidate = candidates.find(professional);
    List<Appointment> line =
        appointments
            .findAll(
                entries.waitingFor(
                    professional, candidate.map(Niches::of).orElse(Niches.NONE), day))
            .stream()
            .filter(may)
            .filter(it -> offers.stream().anyMatch(offer -> mayHave(it, offer)))
            .toList();
    Set<UserId> former = former(line, professional);
    List<Appointment> left =
        new ArrayList<>(line.stream().filter(it -> !former.contains(it.client())).toList());
    offers.forEach(it -> offerToFirst(it, left, candidate));
  }

  private Optional<SlotOffer> offer(UserId professional, Slot slot) {
    return AnswerTerm.until(slot, slots.notice(), clock.instant())
        .map(it -> new SlotOffer(new SlotOfferId(ids.next()), professional, slot, it));
  }

  /// Whoever was looked at is in the line no more: they have an offer, or do not fit at all.
  private void offerToFirst(
      SlotOffer offer, List<Appointment> line, Optional<Candidate> candidate) {
    Instant now = clock.instant();
    Iterator<Appointment> each = line.iterator();
    try {
      while (each.hasNext()) {
        Appointment next = each.next();
        if (mayHave(next, offer)) {
          boolean isTheirs = fits(next, candidate, now) && isOffered(next, offer);
          each.remove();
          if (isTheirs) {
            return;
          }
        }
      }
    } catch (Refusal.Conflict notFree) {
      // Somebody booked it meanwhile, or it is offered already: it is nobody's to be offered.
      return;
    }
  }

  private static boolean mayHave(Appointment appointment, SlotOffer offer) {
    return Waitlisting.mayBeOffered(
        appointment, new Appointment.Claim(offer.professional(), offer.slot()));
  }

  /// Those who left that professional for another.
  private Set<UserId> former(List<Appointment> waiting, UserId professional) {
    return appointments.clientsAmong(
        professional,
        waiting.stream()
            .filter(it -> it.state() instanceof State.Open && it.request().isReturningClient())
            .map(Appointment::client)
            .toList());
  }

  /// Who has that professional already fits them; anybody else fits as for an offer by name.
  private boolean fits(Appointment appointment, Optional<Candidate> candidate, Instant now) {
    return !(appointment.state() instanceof State.Open)
        || candidate
            .filter(it -> Matching.inProduction().isFit(requesters.request(appointment, now), it))
            .isPresent();
  }

  /// Whether they have it on offer now, and not whatever else became of their appointment.
  private boolean isOffered(Appointment appointment, SlotOffer offer) {
    try {
      return decisions
          .decide(appointment.id(), Viewer.ADMIN, (it, _, now) -> Waitlisting.offer(it, offer, now))
          .isNew();
    } catch (AnotherOfferOpen busy) {
      return false;
    }
  }
}
