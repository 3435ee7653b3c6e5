package ca.jechemine.appointments.domain.clients;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.appointments.domain.PaymentStatus;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Every appointment of a client that is a professional's now, in whichever status.
public record ClientHistory(UserId professional, UserId client, List<Encounter> encounters) {

  /// By date, undated ones first, then as they were asked for.
  private static final Comparator<Encounter> IN_ORDER =
      Comparator.comparing((Encounter it) -> it.day().orElse(LocalDate.MIN))
          .thenComparing(Encounter::createdAt);

  public ClientHistory {
    encounters = List.copyOf(encounters);
  }

  /// The same with that appointment as it is now.
  public ClientHistory with(Appointment appointment) {
    List<Encounter> all = new ArrayList<>(without(appointment.id()).encounters);
    all.add(Encounter.of(appointment));
    return new ClientHistory(professional, client, all);
  }

  /// The same without that appointment.
  public ClientHistory without(AppointmentId appointment) {
    return new ClientHistory(
        professional,
        client,
        encounters.stream().filter(it -> !it.appointment().equals(appointment)).toList());
  }

  /// What a list says of it.
  public ClientSummary summary() {
    List<LocalDate> days = encounters.stream().flatMap(it -> it.day().stream()).sorted().toList();
    return new ClientSummary(
        client,
        encounters.size(),
        days.isEmpty() ? null : days.getFirst(),
        days.isEmpty() ? null : days.getLast(),
        encounters.stream().max(IN_ORDER).map(Encounter::issueType).orElse(null),
        encounters.stream().allMatch(it -> it.status() == AppointmentStatus.PENDING),
        encounters.stream().anyMatch(it -> it.payment() == PaymentStatus.FAILED),
        encounters.stream()
            .filter(Encounter::awaitsTransfer)
            .flatMap(it -> Optional.ofNullable(it.closedAt()).stream())
            .min(Comparator.<Instant>naturalOrder())
            .orElse(null));
  }

  /// Who it is that an appointment adds to, if it is somebody's. Of what can be taken back nothing
  /// is kept.
  public static Optional<Pair> pair(Appointment appointment) {
    return appointment
        .asTold()
        .state()
        .professional()
        .map(it -> new Pair(it, appointment.client()));
  }

  /// A professional and a client.
  public record Pair(UserId professional, UserId client) {}
}
