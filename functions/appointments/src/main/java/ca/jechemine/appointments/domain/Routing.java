package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a request finds its professional (contract 20 §4.2, §2.10, §2.11, §2.26, §5.2, §5.3).
public final class Routing {

  /// How long an offer holds.
  public static final Duration ANSWER_WITHIN = Duration.ofDays(1);

  /// How long an urgent offer holds.
  public static final Duration URGENT_ANSWER_WITHIN = Duration.ofHours(12);

  private Routing() {}

  /// Why a request is open to everybody.
  public enum PoolCause {
    NO_MATCH,
    EXHAUSTED,
    RELEASED,
    RETURNING_CLIENT,
    ADMIN
  }

  /// Offers the request to these, the best first.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it does not wait to be matched
  public static Change propose(Appointment appointment, List<UserId> to, Instant now) {
    requireUnrouted(appointment);
    Instant until = now.plus(term(appointment));
    return Change.of(
        appointment,
        appointment.in(new State.Proposed(to, now, until, null), now),
        about ->
            new AppointmentNotice.ProposalCreated(
                about,
                to.stream().map(UserId::value).toList(),
                until,
                appointment.search().cascadeAttempts(),
                now));
  }

  /// Offers the request to that professional alone, at a time that the client chose and that is
  /// kept meanwhile: until the professional has to answer or, if that is sooner, until it begins.
  /// Whoever had it on offer has it no more.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it is somebody's or called off, or the
  ///   time is past
  static Change ask(Appointment appointment, UserId professional, Slot slot, Instant now) {
    if (!(appointment.state() instanceof State.Open)) {
      throw Refusals.noLongerPending();
    }
    Scheduling.refusePast(slot, now);
    Instant end = now.plus(term(appointment));
    Instant until = end.isBefore(slot.start()) ? end : slot.start();
    return Change.of(
        appointment,
        appointment
            .lasting(slot.minutes())
            .in(new State.Proposed(List.of(professional), now, until, slot), now),
        about ->
            new AppointmentNotice.ProposalCreated(
                about,
                List.of(professional.value()),
                until,
                appointment.search().cascadeAttempts(),
                now));
  }

  /// Opens the request to everybody.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it does not wait to be matched
  public static Change pool(Appointment appointment, PoolCause cause, Instant now) {
    requireUnrouted(appointment);
    return Change.of(
        appointment,
        appointment.in(new State.Pooled(now, cause), now),
        pooled(appointment, cause, now));
  }

  /// A professional takes the request. One at a time: whoever saves first has it. What is not paid
  /// yet costs `shares` from now on, what a session costs with them (contract 20 §5.5).
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict when somebody else was first
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it was never offered to them
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it is open no more
  public static Change accept(
      Appointment appointment, UserId professional, Prices.Shares shares, Instant now) {
    return switch (appointment.state()) {
      case State.Proposed it when appointment.isOfferedTo(professional) ->
          accepted(
              appointment,
              new State.Matched(professional, now, it.asked()),
              it.to().stream()
                  .filter(other -> !other.equals(professional))
                  .filter(other -> !appointment.search().excludes(other))
                  .toList(),
              shares,
              now);
      case State.Pooled _ when appointment.isOfferedTo(professional) ->
          accepted(appointment, new State.Matched(professional, now, null), List.of(), shares, now);
      case State.Proposed _, State.Pooled _, State.Unrouted _ -> throw Refusals.notProposed();
      case State.Matched it when it.assignee().equals(professional) -> Change.none(appointment);
      case State.Scheduled it when it.assignee().equals(professional) ->
          throw Refusals.noLongerPending();
      case State.Ongoing it when it.assignee().equals(professional) ->
          throw Refusals.noLongerPending();
      case State.Matched _, State.Scheduled _, State.Ongoing _ -> throw Refusals.alreadyTaken();
      case State.Completed _, State.NoShow _, State.Cancelled _ -> throw Refusals.noLongerPending();
    };
  }

  /// Whether somebody was first, and it is not over yet.
  public static boolean isTaken(Appointment appointment) {
    return switch (appointment.state()) {
      case State.Matched _, State.Scheduled _, State.Ongoing _ -> true;
      case State.Open _, State.Completed _, State.NoShow _, State.Cancelled _ -> false;
    };
  }

  private static Change accepted(
      Appointment appointment,
      State.Matched matched,
      List<UserId> others,
      Prices.Shares shares,
      Instant now) {
    return Change.of(
        appointment,
        appointment
            .with(appointment.payment().at(shares))
            .saidAnew(Reminder::isOfMatch)
            .in(matched, now),
        about ->
            new AppointmentNotice.ProposalAccepted(
                about,
                matched.assignee().value(),
                others.stream().map(UserId::value).toList(),
                now));
  }

  /// A professional says no. When nobody is left of the offer, the request waits to be matched
  /// again, or is open to everybody when it was matched as often as it is.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it was not offered to them by name
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it is open no more, or they said so before
  public static Change refuse(Appointment appointment, UserId professional, Instant now) {
    return switch (appointment.state()) {
      case State.Open _ when appointment.search().excludes(professional) ->
          throw Refusals.alreadyRefused();
      case State.Proposed it when it.to().contains(professional) ->
          refused(appointment, it, professional, now);
      case State.Open _ -> throw Refusals.notProposed();
      case State.Assigned _, State.Cancelled _ -> throw Refusals.noLongerPending();
    };
  }

  /// A professional does not want to see it any more: of an offer by name that is refusing, of the
  /// pool it concerns nobody else.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it is open no more, or they said so before
  public static Change turnDown(Appointment appointment, UserId professional, Instant now) {
    if (appointment.state() instanceof State.Pooled it && appointment.isOfferedTo(professional)) {
      return Change.of(
          appointment, appointment.after(appointment.search().without(professional)).in(it, now));
    }
    return refuse(appointment, professional, now);
  }

  private static Change refused(
      Appointment appointment, State.Proposed offer, UserId professional, Instant now) {
    Search search = appointment.search().without(professional);
    boolean isLast = offer.to().stream().allMatch(search::excludes);
    Change.Notice notice =
        about -> new AppointmentNotice.ProposalRefused(about, professional.value(), isLast, now);
    return isLast
        ? goneOn(appointment, search, now, notice)
        : Change.of(appointment, appointment.after(search).in(offer, now), notice);
  }

  /// Nobody is left of the offer. What a person looks at waits for them.
  static Change goneOn(
      Appointment appointment, Search search, Instant now, Change.Notice... notices) {
    Search next = search.again();
    Change waiting =
        Change.of(appointment, appointment.after(next).in(new State.Unrouted(), now), notices);
    return next.isExhausted() && !next.isByHand()
        ? waiting.then(it -> pool(it, PoolCause.EXHAUSTED, now))
        : waiting;
  }

  /// A professional takes requests again since that moment: what waits from before is looked for
  /// anew, as if nothing had been tried, and without those who are out but for them (contract 20
  /// §5.2). Nothing of what is on offer, somebody's or called off, of what began to wait later, of
  /// what a person decides, and of what a client asked for who left their professional: that is
  /// everybody's to take, and not matched (§2.2.1).
  public static Change searchAnew(
      Appointment appointment, UserId professional, Instant since, Instant now) {
    return waitsFromBefore(appointment, since)
            && !appointment.search().isByHand()
            && !appointment.request().isReturningClient()
        ? Change.of(
            appointment,
            appointment
                .after(appointment.search().anew(professional))
                .in(new State.Unrouted(), now))
        : Change.none(appointment);
  }

  /// What is new is being matched already; of what failed to be, administrators were told.
  private static boolean waitsFromBefore(Appointment appointment, Instant moment) {
    return switch (appointment.state()) {
      case State.Pooled it -> !it.at().isAfter(moment);
      case State.Unrouted _ ->
          appointment.search().failed().filter(it -> !it.isAfter(moment)).isPresent();
      case State.Proposed _, State.Assigned _, State.Cancelled _ -> false;
    };
  }

  /// The client wants a person to decide to whom it is offered (Law 25, s. 12.1): nobody has it on
  /// offer any more, and an administrator takes each further step. Again is the same.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it is somebody's or called off, or the
  ///   client chose the professional themself
  public static Change review(Appointment appointment, @Nullable String observations, Instant now) {
    if (appointment.search().isByHand()) {
      return Change.none(appointment);
    }
    return switch (appointment.state()) {
      case State.Proposed it when it.isOfClientsChoice() -> throw Refusals.chosenByClient();
      case State.Open it -> {
        List<String> withdrawnFrom =
            it instanceof State.Proposed offer
                ? offer.to().stream().filter(appointment::isOfferedTo).map(UserId::value).toList()
                : List.of();
        yield Change.of(
            appointment,
            appointment
                .after(appointment.search().reviewed(new Search.Review(now, observations)))
                .in(new State.Unrouted(), now),
            about ->
                new AppointmentNotice.HumanReviewRequested(
                    about, observations, withdrawnFrom, now));
      }
      case State.Assigned _, State.Cancelled _ -> throw Refusals.noLongerPending();
    };
  }

  /// Whether the client may ask for a person to decide, and has not yet.
  public static boolean canBeReviewed(Appointment appointment) {
    return !appointment.search().isByHand()
        && switch (appointment.state()) {
          case State.Proposed it -> !it.isOfClientsChoice();
          case State.Unrouted _, State.Pooled _ -> true;
          case State.Assigned _, State.Cancelled _ -> false;
        };
  }

  /// Matching fails again and again: administrators are told, once a round. Nothing when it does
  /// not wait to be matched any more.
  public static Change fail(Appointment appointment, Instant now) {
    return appointment.state() instanceof State.Unrouted it
            && appointment.search().failed().isEmpty()
        ? Change.of(
            appointment,
            appointment.after(appointment.search().failed(now)).in(it, now),
            about -> new AppointmentNotice.MatchingFailed(about, now))
        : Change.none(appointment);
  }

  /// Nobody answered in time: whoever did not is out, and the request goes on as when all refuse.
  /// Nothing when it is offered no more, or has time left.
  public static Change expire(Appointment appointment, Instant now) {
    if (!(appointment.state() instanceof State.Proposed offer) || now.isBefore(offer.until())) {
      return Change.none(appointment);
    }
    List<String> unanswered =
        offer.to().stream()
            .filter(it -> !appointment.search().excludes(it))
            .map(UserId::value)
            .toList();
    if (unanswered.isEmpty() && !appointment.search().untold().isEmpty()) {
      // All refused: it goes on when the last of them can take it back no more.
      return Change.none(appointment);
    }
    return goneOn(
        appointment,
        appointment.search().without(offer.to()),
        now,
        about -> new AppointmentNotice.ProposalExpired(about, unanswered, now));
  }

  /// The professional gives back what has no date yet: it is open to everybody but them, or waits
  /// for the administrator who takes each step of it. What is not paid yet costs `shares` again,
  /// the platform's, as long as it is nobody's. The client is not told.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it has a date, or is over
  public static Change release(
      Appointment appointment, UserId professional, Prices.Shares shares, Instant now) {
    if (!appointment.isOf(professional)) {
      throw Refusals.notYours();
    }
    return switch (appointment.state()) {
      case State.Matched _ -> released(appointment, professional, shares, now);
      case State.Dated _, State.Open _, State.Cancelled _ -> throw Refusals.noLongerPending();
    };
  }

  private static Change released(
      Appointment appointment, UserId professional, Prices.Shares shares, Instant now) {
    Change.Notice notice =
        about -> new AppointmentNotice.MatchReleased(about, professional.value(), now);
    Appointment without =
        appointment
            .with(appointment.payment().at(shares))
            .after(appointment.search().without(professional));
    if (without.search().isByHand()) {
      return Change.of(appointment, without.in(new State.Unrouted(), now), notice);
    }
    Appointment released = without.in(new State.Pooled(now, PoolCause.RELEASED), now);
    return Change.of(appointment, released, notice, pooled(released, PoolCause.RELEASED, now));
  }

  static Change.Notice pooled(Appointment appointment, PoolCause cause, Instant now) {
    Search search = appointment.search();
    return about ->
        new AppointmentNotice.RequestPooled(
            about, cause.name(), search.refusedBy().size(), search.cascadeAttempts(), now);
  }

  /// Lets only what waits to be matched pass.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it does not
  public static void requireUnrouted(Appointment appointment) {
    if (!(appointment.state() instanceof State.Unrouted)) {
      throw Refusals.noLongerPending();
    }
  }

  static Duration term(Appointment appointment) {
    return appointment.request().isEmergency() ? URGENT_ANSWER_WITHIN : ANSWER_WITHIN;
  }
}
