package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.appointments.domain.schedule.HoldId;
import ca.jechemine.appointments.domain.schedule.Sheets;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.waitlist.SlotOffer;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Professionals' days with the times that an appointment takes or has held for its client, and
/// without those that it gives back: one read of the days of each professional whose time that is.
public final class KeptTimes {

  private final DaySheets sheets;
  private final InstantSource clock;

  public KeptTimes(DaySheets sheets, InstantSource clock) {
    this.sheets = sheets;
    this.clock = clock;
  }

  /// The days as they are to be; none when all stays.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict `SLOT_TAKEN`, `SLOT_HELD` or `DAY_BLOCKED` when a
  ///   time is not free
  public List<Sheets> after(Change change) {
    Times had = Times.of(change.before());
    Times has = Times.of(change.after());
    return Stream.of(had, has)
        .flatMap(Times::professionals)
        .distinct()
        .flatMap(it -> of(it, had, has, change.after()))
        .toList();
  }

  private Stream<Sheets> of(UserId professional, Times had, Times has, Appointment appointment) {
    Times before = had.of(professional);
    Times after = has.of(professional);
    boolean isClaimOther = !before.claim().equals(after.claim());
    boolean isOfferOther = !before.offer().equals(after.offer());
    Slot[] slots =
        Stream.of(before, after)
            .flatMap(it ->
                Stream.concat(
                    isClaimOther
                        ? it.claim().map(Appointment.Claim::slot).stream()
                        : Stream.empty(),
                    isOfferOther ? it.offer().map(SlotOffer::slot).stream() : Stream.empty()))
            .toArray(Slot[]::new);
    if (slots.length == 0) {
      return Stream.empty();
    }
    Sheets next = sheets.find(professional, Sheets.days(slots));
    if (isOfferOther) {
      next = dropped(next, before.offer(), appointment);
    }
    if (isClaimOther) {
      next = claimed(next, after.claim(), appointment);
    }
    if (isOfferOther) {
      next = held(next, after.offer(), appointment);
    }
    return Stream.of(next);
  }

  private static Sheets dropped(Sheets read, Optional<SlotOffer> offer, Appointment appointment) {
    return offer
        .map(it -> read.drop(new HoldId(it.id().value()), SlotOffer.holder(appointment.id())))
        .orElse(read);
  }

  private Sheets claimed(Sheets read, Optional<Appointment.Claim> claim, Appointment appointment) {
    return claim
        .map(it -> read.claim(appointment.id(), it.slot(), appointment.client(), clock.instant()))
        .orElseGet(() -> read.release(appointment.id()));
  }

  private Sheets held(Sheets read, Optional<SlotOffer> offer, Appointment appointment) {
    return offer.map(it -> read.hold(it.hold(appointment.id()), clock.instant())).orElse(read);
  }

  /// What an appointment takes, and what is held for its client.
  private record Times(Optional<Appointment.Claim> claim, Optional<SlotOffer> offer) {

    static Times of(@Nullable Appointment appointment) {
      return appointment == null
          ? new Times(Optional.empty(), Optional.empty())
          : new Times(appointment.claim(), appointment.slotOffer());
    }

    Stream<UserId> professionals() {
      return Stream.concat(
          claim.map(Appointment.Claim::professional).stream(),
          offer.map(SlotOffer::professional).stream());
    }

    Times of(UserId professional) {
      return new Times(
          claim.filter(it -> it.professional().equals(professional)),
          offer.filter(it -> it.professional().equals(professional)));
    }
  }
}
