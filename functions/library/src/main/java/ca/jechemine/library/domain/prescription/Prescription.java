package ca.jechemine.library.domain.prescription;

import ca.jechemine.contracts.PrescriptionEvent.PrescriptionDone;
import ca.jechemine.contracts.PrescriptionEvent.PrescriptionReminded;
import ca.jechemine.contracts.PrescriptionEvent.ResourcePrescribed;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A resource that a professional assigned to a client:
///
/// ```
/// Open ⇄ Done               the client says so, or takes it back
///   └──► Withdrawn ◄── Done  whoever assigned it gave it up; the access that it gave ends
/// ```
public sealed interface Prescription {

  Assignment assignment();

  /// What was told of it.
  Told told();

  /// The same as that of another account of its client.
  Prescription of(UserId client);

  /// The same without the name of whoever assigned it, who is forgotten.
  Prescription nameless();

  default PrescriptionId id() {
    return assignment().id();
  }

  /// When it was done, if it was: also of one that was withdrawn since.
  default Optional<Instant> whenDone() {
    return switch (this) {
      case Open _ -> Optional.empty();
      case Done it -> Optional.of(it.at());
      case Withdrawn it -> Optional.ofNullable(it.doneAt());
    };
  }

  /// Whether the client sees it: what was withdrawn before it was done is as though it had never
  /// been.
  default boolean isShownToClient() {
    return !(this instanceof Withdrawn it) || it.doneAt() != null;
  }

  /// It is to be done.
  record Open(Assignment assignment, Told told) implements Prescription {

    /// Assigned just now.
    public static Open assigned(Assignment assignment) {
      return new Open(assignment, Told.nothing());
    }

    /// What is told of its assignment.
    public ResourcePrescribed event() {
      return new ResourcePrescribed(
          assignment.id().value(),
          assignment.client().value(),
          assignment.professional().value(),
          assignment.professionalsName(),
          assignment.resource().value(),
          assignment.title().fr(),
          assignment.title().en(),
          assignment.dueDate(),
          assignment.createdAt());
    }

    /// Whether the last day is over on which it would have been done in time.
    public boolean isOverdue(Instant now) {
      return assignment.due().filter(Toronto.day(now)::isAfter).isPresent();
    }

    /// When the client is to be reminded, if they are.
    public Optional<Instant> remindAt() {
      return told.remindAt(assignment);
    }

    /// Whether the client is to be reminded by now.
    public boolean isDue(Instant now) {
      return remindAt().filter(it -> !it.isAfter(now)).isPresent();
    }

    /// There is nothing more to remind of: they were, or it is too late.
    public Open reminded(Instant now) {
      return new Open(assignment, told.reminded(now));
    }

    /// What is told of the reminder.
    public PrescriptionReminded reminder(LocalDate due, Instant now) {
      return new PrescriptionReminded(
          assignment.id().value(),
          assignment.client().value(),
          assignment.professional().value(),
          assignment.professionalsName(),
          assignment.resource().value(),
          assignment.title().fr(),
          assignment.title().en(),
          due,
          now);
    }

    /// It was done.
    public Done done(Instant now) {
      return new Done(assignment, assignment.hasProfessional() ? told.done() : told, now);
    }

    /// Whoever assigned it gave it up.
    public Withdrawn withdrawn(Instant now) {
      return new Withdrawn(assignment, told, null, now);
    }

    @Override
    public Open of(UserId client) {
      return new Open(assignment.of(client), told);
    }

    @Override
    public Open nameless() {
      return new Open(assignment.nameless(), told);
    }
  }

  /// The client says that it is done.
  record Done(Assignment assignment, Told told, Instant at) implements Prescription {

    /// What is told of it.
    ///
    /// @param clientName null where a guardian says so
    public PrescriptionDone event(@Nullable String clientName) {
      return new PrescriptionDone(
          assignment.id().value(),
          assignment.client().value(),
          clientName,
          assignment.professional().value(),
          assignment.resource().value(),
          assignment.title().fr(),
          assignment.title().en(),
          at);
    }

    /// It is not, after all.
    public Open reopened() {
      return new Open(assignment, told);
    }

    /// Whoever assigned it gave it up. That it was done stays.
    public Withdrawn withdrawn(Instant now) {
      return new Withdrawn(assignment, told, at, now);
    }

    @Override
    public Done of(UserId client) {
      return new Done(assignment.of(client), told, at);
    }

    @Override
    public Done nameless() {
      return new Done(assignment.nameless(), told, at);
    }
  }

  /// Whoever assigned it gave it up.
  ///
  /// @param doneAt when it was done before; null where it was not
  record Withdrawn(Assignment assignment, Told told, @Nullable Instant doneAt, Instant at)
      implements Prescription {

    @Override
    public Withdrawn of(UserId client) {
      return new Withdrawn(assignment.of(client), told, doneAt, at);
    }

    @Override
    public Withdrawn nameless() {
      return new Withdrawn(assignment.nameless(), told, doneAt, at);
    }
  }
}
