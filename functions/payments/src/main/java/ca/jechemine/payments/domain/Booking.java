package ca.jechemine.payments.domain;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/// An appointment as the appointments domain told of it last.
public record Booking(About about) {

  /// Rises with each change there.
  public long version() {
    return about.version();
  }

  public UserId client() {
    return new UserId(about.clientId());
  }

  /// The same of another account: the one that stays of two that were merged.
  Booking of(UserId next) {
    return new Booking(
        new About(
            about.appointmentId(),
            next.value(),
            about.professionalId(),
            about.status(),
            about.routingStatus(),
            about.bookingFor(),
            about.type(),
            about.therapyType(),
            about.needs(),
            about.isEmergency(),
            about.language(),
            about.date(),
            about.time(),
            about.duration(),
            about.startsAt(),
            about.meetingLink(),
            about.location(),
            about.lovedOne(),
            about.patient(),
            about.payment(),
            about.version(),
            about.sequence()));
  }

  /// Who holds the session, once that is known.
  public Optional<UserId> professional() {
    return Optional.ofNullable(about.professionalId()).map(UserId::new);
  }

  /// When the session begins, once it has a date.
  public Optional<Instant> start() {
    return Optional.ofNullable(about.startsAt());
  }

  public Stage stage() {
    return Stage.of(about.status());
  }

  /// Whether it is called off and nothing of it is to be paid.
  boolean isFree() {
    return stage() == Stage.CANCELLED && about.payment().status().equals("cancelled");
  }

  /// Whether it is over and is to be paid: held, missed, or called off too late.
  boolean isBilled() {
    return switch (stage()) {
      case COMPLETED, NO_SHOW -> about.payment().priceCents() > 0;
      case CANCELLED -> isOwed() && about.payment().priceCents() > 0;
      case PENDING, SCHEDULED, ONGOING -> false;
    };
  }

  /// Whether it was called off too late: what was paid before it was called off is no such case.
  private boolean isOwed() {
    return switch (about.payment().status()) {
      case "pending", "processing", "failed", "overdue" -> true;
      default -> false;
    };
  }

  /// How far an appointment is (contract 20 §2).
  public enum Stage {
    PENDING,
    SCHEDULED,
    ONGOING,
    COMPLETED,
    NO_SHOW,
    CANCELLED;

    static Stage of(String status) {
      return switch (status) {
        case "scheduled" -> SCHEDULED;
        case "ongoing" -> ONGOING;
        case "completed" -> COMPLETED;
        case "no-show" -> NO_SHOW;
        case "cancelled" -> CANCELLED;
        default -> PENDING;
      };
    }
  }

  /// Without the people.
  @Override
  public String toString() {
    return about.appointmentId() + " at version " + version();
  }
}
