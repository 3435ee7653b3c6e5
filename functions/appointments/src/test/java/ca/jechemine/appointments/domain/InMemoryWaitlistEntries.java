package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.matching.Niche;
import ca.jechemine.appointments.domain.matching.Niches;
import ca.jechemine.appointments.domain.waitlist.SlotOffer;
import ca.jechemine.appointments.domain.waitlist.WaitlistEntries;
import ca.jechemine.appointments.domain.waitlist.WaitlistEntry;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Who waits, found in the appointments themselves.
public final class InMemoryWaitlistEntries implements WaitlistEntries {

  private final InMemoryAppointments appointments;

  public InMemoryWaitlistEntries(InMemoryAppointments appointments) {
    this.appointments = appointments;
  }

  @Override
  public List<AppointmentId> waitingFor(UserId professional, Niches niches, LocalDate day) {
    return appointments.all().stream()
        .filter(it -> it.waiting().filter(entry -> isOf(day, entry)).isPresent())
        .filter(it ->
            it.state() instanceof State.Open ? isIn(niches, it.request()) : it.isOf(professional))
        .sorted(
            Comparator.comparing((Appointment it) -> !it.request().isEmergency())
                .thenComparing(it -> it.waiting().orElseThrow().since())
                .thenComparing(it -> it.id().value()))
        .map(Appointment::id)
        .limit(MOST)
        .toList();
  }

  private static boolean isOf(LocalDate day, WaitlistEntry entry) {
    return !day.isBefore(entry.wishes().first()) && !day.isAfter(entry.wishes().last());
  }

  private static boolean isIn(Niches niches, ServiceRequest request) {
    return Niche.motifs(request.motifs()).stream().anyMatch(niches.motifs()::contains)
        && niches.cells().stream().anyMatch(it -> it.reach() == Niche.Reach.of(request.modality()));
  }

  @Override
  public Page<AppointmentId> endedOffers(Instant moment, PageRequest page) {
    return new Page<>(
        appointments.all().stream()
            .filter(
                it -> it.slotOffer().filter(offer -> !offer.until().isAfter(moment)).isPresent())
            .sorted(
                Comparator.comparing(
                        (Appointment it) -> it.slotOffer().map(SlotOffer::until).orElseThrow())
                    .thenComparing(it -> it.id().value()))
            .map(Appointment::id)
            .limit(page.limit())
            .toList(),
        null);
  }
}
