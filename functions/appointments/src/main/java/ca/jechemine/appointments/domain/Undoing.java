package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.UntoldAnswer.Accepted;
import ca.jechemine.appointments.domain.UntoldAnswer.Refused;
import ca.jechemine.contracts.AppointmentNotice.ProposalAccepted;
import ca.jechemine.contracts.AppointmentNotice.ProposalRefused;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How a professional answers, and takes it back before anybody else is told (docs/adr/0050). What
/// was answered counts at once: nobody else can take what is taken, nor sees it. Only the telling,
/// and the search for others after the last refusal, wait until the window is over.
public final class Undoing {

  private Undoing() {}

  /// The same as `Routing.accept`, told when the window is over; at once when there is none.
  ///
  /// @throws Refusal as `Routing.accept`
  public static Change accept(
      Appointment appointment,
      UserId professional,
      Prices.Shares shares,
      Duration window,
      Instant now) {
    Change told = Routing.accept(appointment, professional, shares, now);
    if (window.isZero() || !told.isReal() || !(appointment.state() instanceof State.Open before)) {
      return told;
    }
    Accepted answer =
        new Accepted(
            professional,
            now.plus(window),
            othersOf(appointment, professional),
            before,
            appointment.payment().shares(),
            appointment.reminded());
    Change.Notice[] refusals =
        notices(appointment.search().untold(), false, now).toArray(Change.Notice[]::new);
    // What the client is offered off the waitlist stays theirs as long as all may be as before.
    Appointment after =
        told.after()
            .after(told.after().search().telling(List.of(answer)))
            .waiting(appointment.entry());
    return Change.of(appointment, after, refusals);
  }

  private static List<UserId> othersOf(Appointment appointment, UserId professional) {
    return appointment.state() instanceof State.Proposed offer
        ? offer.to().stream()
            .filter(appointment::isOfferedTo)
            .filter(it -> !it.equals(professional))
            .toList()
        : List.of();
  }

  /// The same as `Routing.refuse`, told when the window is over, and others are looked for then; at
  /// once when there is none.
  ///
  /// @throws Refusal as `Routing.refuse`
  public static Change refuse(
      Appointment appointment, UserId professional, Duration window, Instant now) {
    Change told = Routing.refuse(appointment, professional, now);
    return window.isZero() ? told : refused(appointment, professional, window, now);
  }

  /// The same as `Routing.turnDown`. Nobody is told of what is turned down in the pool, which is
  /// not taken back either.
  ///
  /// @throws Refusal as `Routing.turnDown`
  public static Change turnDown(
      Appointment appointment, UserId professional, Duration window, Instant now) {
    Change told = Routing.turnDown(appointment, professional, now);
    return window.isZero() || !(appointment.state() instanceof State.Proposed)
        ? told
        : refused(appointment, professional, window, now);
  }

  private static Change refused(
      Appointment appointment, UserId professional, Duration window, Instant now) {
    Search search = appointment.search();
    List<UntoldAnswer> untold =
        Stream.concat(
                search.untold().stream(), Stream.of(new Refused(professional, now.plus(window))))
            .toList();
    return Change.of(
        appointment,
        appointment
            .after(search.without(professional).telling(untold))
            .in(appointment.state(), now));
  }

  /// The professional takes back what they answered: all is as it was before, and nobody was told.
  ///
  /// @throws Refusal.Conflict `UNDO_WINDOW_OVER` when it is too late, was done before, or something
  ///   else was decided meanwhile
  /// @throws Refusal.Forbidden when they have nothing to do with it
  public static Change undo(Appointment appointment, UserId professional, Instant now) {
    UntoldAnswer answer =
        appointment
            .search()
            .untoldOf(professional)
            .filter(it -> now.isBefore(it.until()))
            .orElseThrow(() -> late(appointment, professional));
    Search search = appointment.search().told(List.of(answer));
    return switch (answer) {
      case Refused _ ->
          Change.of(
              appointment,
              appointment.after(search.with(professional)).in(appointment.state(), now));
      case Accepted it when appointment.state() instanceof State.Matched ->
          Change.of(
              appointment,
              appointment
                  .with(appointment.payment().at(it.shares()))
                  .saidAnew(_ -> true)
                  .reminding(it.reminded())
                  .in(it.before(), now)
                  .after(search));
      case Accepted _ -> throw Refusals.undoWindowOver();
    };
  }

  private static Refusal late(Appointment appointment, UserId professional) {
    boolean hadASay =
        appointment.isOf(professional)
            || appointment.isOfferedTo(professional)
            || appointment.search().excludes(professional);
    return hadASay ? Refusals.undoWindowOver() : Refusals.notYours();
  }

  /// The window of some answers is over: the others are told, and when nobody is left of the offer
  /// the request goes on. Nothing while every answer can still be taken back.
  public static Change close(Appointment appointment, Instant now) {
    List<UntoldAnswer> due =
        appointment.search().untold().stream().filter(it -> !now.isBefore(it.until())).toList();
    if (due.isEmpty()) {
      return Change.none(appointment);
    }
    Search search = appointment.search().told(due);
    boolean isNobodyLeft =
        search.untold().isEmpty()
            && appointment.state() instanceof State.Proposed it
            && it.to().stream().allMatch(search::excludes);
    Change.Notice[] notices = notices(due, isNobodyLeft, now).toArray(Change.Notice[]::new);
    return isNobodyLeft
        ? Routing.goneOn(appointment, search, now, notices)
        : Change.of(appointment, appointment.after(search), notices);
  }

  /// What the others know of it: as long as they were not told that it was taken, it is where it
  /// was.
  public static Appointment asTold(Appointment appointment) {
    return appointment.search().untold().stream()
        .flatMap(it -> it instanceof Accepted taken ? Stream.of(taken) : Stream.empty())
        .filter(_ -> appointment.state() instanceof State.Matched)
        .findFirst()
        .map(it ->
            appointment
                .with(appointment.payment().at(it.shares()))
                .in(it.before(), appointment.milestones()))
        .orElse(appointment);
  }

  /// What a change makes of answers of which nobody was told: an outcome, and what is told first.
  record Settled(Appointment after, List<Change.Notice> first) {}

  /// Whatever else becomes of an appointment ends the window. An acceptance is told before anything
  /// else is, and never when it does not stand any more; refusals are told when the offer is
  /// another one, and never of what was called off. A change that tells nobody anything leaves the
  /// window as it is.
  static Settled settle(Appointment before, Appointment after, boolean tells) {
    List<UntoldAnswer> untold = before.search().untold();
    if (untold.isEmpty() || !after.search().untold().equals(untold)) {
      return new Settled(after, List.of());
    }
    boolean isLeft =
        switch (untold.getFirst()) {
          case Accepted it -> stands(it, after) && !tells;
          case Refused _ -> after.state().equals(before.state());
        };
    if (isLeft) {
      return new Settled(after, List.of());
    }
    boolean isTold =
        switch (untold.getFirst()) {
          case Accepted it -> stands(it, after);
          case Refused _ -> !(after.state() instanceof State.Cancelled);
        };
    return new Settled(
        after.after(after.search().told(untold)),
        isTold ? notices(untold, false, after.milestones().updatedAt()).toList() : List.of());
  }

  private static boolean stands(Accepted answer, Appointment appointment) {
    return appointment.state() instanceof State.Assigned it && it.assignee().equals(answer.by());
  }

  /// @param nobodyLeft whether the last of them leaves nobody of the offer
  private static Stream<Change.Notice> notices(
      List<UntoldAnswer> answers, boolean nobodyLeft, Instant now) {
    return IntStream.range(0, answers.size())
        .mapToObj(n -> notice(answers.get(n), nobodyLeft && n == answers.size() - 1, now));
  }

  private static Change.Notice notice(UntoldAnswer answer, boolean isLast, Instant now) {
    String by = answer.by().value();
    return switch (answer) {
      case Refused _ -> about -> new ProposalRefused(about, by, isLast, now);
      case Accepted it -> {
        List<String> others = it.others().stream().map(UserId::value).toList();
        yield about -> new ProposalAccepted(about, by, others, now);
      }
    };
  }
}
