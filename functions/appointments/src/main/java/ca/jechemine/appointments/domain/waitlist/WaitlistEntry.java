package ca.jechemine.appointments.domain.waitlist;

import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// That the client of an appointment waits for a time that becomes free, since when, and the one
/// that is offered to them now; null while none is. It is part of the appointment, under its
/// version: of an answer, the end of the term and whatever else becomes of the appointment, one is
/// first (docs/adr/0034).
///
/// @param forEarlier whether they have a date and want an earlier one with the same professional;
///   else they have none. Who gets a date waits no more
/// @param passed what they were offered and did not take up, the latest last: not offered again
public record WaitlistEntry(
    Instant since,
    SlotWishes wishes,
    boolean forEarlier,
    List<Passed> passed,
    @Nullable SlotOffer offer) {

  /// How many of those are remembered.
  public static final int MOST_PASSED = 20;

  public WaitlistEntry {
    passed = List.copyOf(passed);
  }

  /// A time of a professional that somebody did not take up.
  public record Passed(UserId professional, Instant start) {}

  /// Somebody who joins.
  public static WaitlistEntry begun(Instant since, SlotWishes wishes, boolean forEarlier) {
    return new WaitlistEntry(since, wishes, forEarlier, List.of(), null);
  }

  /// The offer that waits for their answer, or whose term is over and which nobody ended yet.
  public Optional<SlotOffer> offered() {
    return Optional.ofNullable(offer);
  }

  /// What is left of it where the appointment stands: nothing once the wait is over, and no offer
  /// that does not suit any more.
  public @Nullable WaitlistEntry at(State state, Search search) {
    if (!lasts(state)) {
      return null;
    }
    return offer == null || suits(offer.professional(), offer.slot(), state, search)
        ? this
        : withoutOffer();
  }

  /// Whether an appointment that stands there can wait at all, and for what: true for an earlier
  /// date; empty when it cannot.
  public static Optional<Boolean> whatFor(State state) {
    return switch (state) {
      case State.Open _, State.Matched _ -> Optional.of(false);
      case State.Scheduled _ -> Optional.of(true);
      case State.Ongoing _, State.Completed _, State.NoShow _, State.Cancelled _ ->
          Optional.empty();
    };
  }

  private boolean lasts(State state) {
    return whatFor(state).filter(it -> it == forEarlier).isPresent();
  }

  /// Whether that time may be offered to somebody whose appointment stands there. Whoever has asked
  /// for a time, or for a person to decide, is not offered another one meanwhile.
  public static boolean suits(UserId professional, Slot slot, State state, Search search) {
    return switch (state) {
      case State.Open it ->
          it.slot().isEmpty() && !search.isByHand() && !search.excludes(professional);
      case State.Matched it -> it.assignee().equals(professional) && it.asked() == null;
      case State.Scheduled it ->
          it.assignee().equals(professional)
              && it.at().minutes() == slot.minutes()
              && slot.start().isBefore(it.at().start());
      case State.Ongoing _, State.Completed _, State.NoShow _, State.Cancelled _ -> false;
    };
  }

  /// Whether they may be offered that time now: they want it, did not pass it by, and nothing else
  /// is offered to them.
  public boolean wants(UserId professional, Slot slot) {
    return offer == null
        && wishes.take(slot)
        && !passed.contains(new Passed(professional, slot.start()));
  }

  /// Whether their last day is over.
  public boolean isOver(LocalDate today) {
    return wishes.areOver(today);
  }

  /// The same with other wishes; their place is what it was, and what was passed by may be offered
  /// again.
  public WaitlistEntry wishing(SlotWishes next) {
    return new WaitlistEntry(since, next, forEarlier, List.of(), offer);
  }

  /// The same, offered that.
  public WaitlistEntry with(SlotOffer next) {
    return new WaitlistEntry(since, wishes, forEarlier, passed, next);
  }

  /// The same, having passed by what was offered, if anything was.
  public WaitlistEntry withoutOffer() {
    if (offer == null) {
      return this;
    }
    List<Passed> all =
        Stream.concat(
                passed.stream(), Stream.of(new Passed(offer.professional(), offer.slot().start())))
            .toList();
    return new WaitlistEntry(
        since,
        wishes,
        forEarlier,
        all.subList(Math.max(0, all.size() - MOST_PASSED), all.size()),
        null);
  }
}
