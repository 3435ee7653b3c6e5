package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Intervention;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Queueing;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decides on a request of the queue as an administrator found it. Whoever is late, by another
/// administrator or by a professional who accepts, is told what became of it and changes nothing:
/// it is decided again only while the request stands where it stood.
public final class QueueDecisions {

  private static final Text SOMEBODY = new Text("un professionnel", "a professional");

  private final Decisions decisions;
  private final People people;
  private final Ids ids;

  public QueueDecisions(Decisions decisions, People people, Ids ids) {
    this.decisions = decisions;
    this.people = people;
    this.ids = ids;
  }

  /// What becomes of a request.
  @FunctionalInterface
  interface Rule {

    /// The change that it is.
    ///
    /// @throws ca.jechemine.kernel.Refusal when it is turned down
    Change decide(Appointment appointment, Instant now);
  }

  /// What an administrator does: `from` and `to` are kept of it.
  record Act(Reader admin, Intervention.Kind kind, Function<Appointment, String> standing) {

    /// One that changes how the request is routed.
    static Act routing(Reader admin, Intervention.Kind kind) {
      return new Act(admin, kind, it -> it.state().routingStatus().code());
    }

    /// One that changes its status.
    static Act status(Reader admin, Intervention.Kind kind) {
      return new Act(admin, kind, it -> it.state().status().code());
    }
  }

  /// The request as it became.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is none
  /// @throws ca.jechemine.kernel.Refusal.Conflict `CHANGED_MEANWHILE` when somebody else was first
  Appointment decide(Act act, AppointmentId id, Rule rule) {
    AtomicReference<@Nullable Appointment> found = new AtomicReference<>();
    return decisions
        .decide(
            id,
            Viewer.ADMIN,
            (appointment, _, now) -> {
              Appointment first = found.getAndSet(appointment);
              if (first != null && !Queueing.standsAsBefore(first, appointment)) {
                throw Refusals.changedMeanwhile(standing(appointment));
              }
              Change change = rule.decide(appointment, now);
              return change.by(
                  new Intervention(
                      ids.next(),
                      act.admin(),
                      act.kind(),
                      act.standing().apply(appointment),
                      act.standing().apply(change.after()),
                      now));
            })
        .appointment();
  }

  /// Lets only what is pending pass.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict `NO_LONGER_PENDING`, saying what became of it
  void requirePending(Appointment appointment) {
    if (!Queueing.isPending(appointment)) {
      throw Refusals.notInQueue(standing(appointment));
    }
  }

  /// Lets only what is nobody's pass.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict `NO_LONGER_PENDING` or `ALREADY_ASSIGNED`, saying
  ///   whose it is
  void requireOpen(Appointment appointment) {
    requirePending(appointment);
    if (appointment.state() instanceof State.Matched) {
      throw Refusals.alreadyAssigned(standing(appointment));
    }
  }

  /// Where the request stands, and with whom, for whoever thought otherwise.
  private Text standing(Appointment appointment) {
    return switch (appointment.state()) {
      case State.Unrouted _ ->
          new Text(
              "Cette demande attend maintenant d’être jumelée.",
              "This request is now waiting to be matched.");
      case State.Proposed it -> {
        Text names = names(it.to());
        yield new Text(
            "Cette demande est maintenant proposée à %s.".formatted(names.fr()),
            "This request is now proposed to %s.".formatted(names.en()));
      }
      case State.Pooled _ ->
          new Text(
              "Cette demande est maintenant ouverte à tous les professionnels.",
              "This request is now open to every professional.");
      case State.Matched it -> {
        Text names = names(List.of(it.assignee()));
        yield new Text(
            "Cette demande est maintenant confiée à %s.".formatted(names.fr()),
            "This request is now with %s.".formatted(names.en()));
      }
      case State.Dated it -> {
        Text names = names(List.of(it.assignee()));
        yield new Text(
            "Cette demande n’est plus en attente : elle a une date avec %s.".formatted(names.fr()),
            "This request is no longer pending: it has a date with %s.".formatted(names.en()));
      }
      case State.Cancelled _ ->
          new Text(
              "Cette demande n’est plus en attente : elle est annulée.",
              "This request is no longer pending: it is cancelled.");
    };
  }

  private Text names(List<UserId> professionals) {
    Map<UserId, Person> known = people.findAll(professionals);
    return new Text(
        names(professionals, known, SOMEBODY.fr()), names(professionals, known, SOMEBODY.en()));
  }

  private static String names(List<UserId> ids, Map<UserId, Person> known, String somebody) {
    return ids.stream()
        .map(it ->
            Optional.ofNullable(known.get(it))
                .map(person -> person.contact().name())
                .filter(name -> !name.isBlank())
                .orElse(somebody))
        .collect(Collectors.joining(", "));
  }
}
