package ca.jechemine.administration.domain;

import ca.jechemine.kernel.AdminColor;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the list of patients says of a client's appointments: always the same for the same
/// appointments, in whatever order they became known.
///
/// @param sessions how many took place
/// @param unpaidSince when the first transfer that has not come was due
/// @param lateFrom from when the first of them is late
/// @param motif what the latest appointment is for, as the catalogue calls it
/// @param matchedWith whose the latest appointment is that has a date or took place
public record ClientSummary(
    int appointments,
    int pending,
    int scheduled,
    int sessions,
    int failedPayments,
    @Nullable Instant unpaidSince,
    @Nullable Instant lateFrom,
    @Nullable String motif,
    @Nullable UserId matchedWith) {

  public static final ClientSummary NONE = new ClientSummary(0, 0, 0, 0, 0, null, null, null, null);

  private static final Comparator<KnownAppointment> BY_START =
      Comparator.comparing((KnownAppointment it) -> it.start().orElse(Instant.MIN))
          .thenComparing(it -> it.id().value());

  /// Ids sort by the time at which they were made.
  private static final Comparator<KnownAppointment> BY_CREATION =
      Comparator.comparing(it -> it.id().value());

  /// The summary of those.
  public static ClientSummary of(List<ClientAppointment> all) {
    List<KnownAppointment> known = all.stream().flatMap(it -> it.known().stream()).toList();
    List<KnownPayment> payments = all.stream().flatMap(it -> it.paid().stream()).toList();
    return new ClientSummary(
        known.size(),
        (int) known.stream().filter(KnownAppointment::isPending).count(),
        (int) known.stream().filter(KnownAppointment::isScheduled).count(),
        (int) known.stream().filter(KnownAppointment::isCompleted).count(),
        (int) payments.stream().filter(KnownPayment::isFailed).count(),
        first(payments.stream().flatMap(it -> it.unpaidSince().stream()).toList()),
        first(payments.stream().flatMap(it -> it.lateFrom().stream()).toList()),
        known.stream().max(BY_CREATION).map(KnownAppointment::motif).orElse(null),
        known.stream()
            .filter(KnownAppointment::isMatch)
            .max(BY_START)
            .flatMap(KnownAppointment::assignedTo)
            .orElse(null));
  }

  /// The same without what anything is for.
  public ClientSummary withoutMotif() {
    return new ClientSummary(
        appointments,
        pending,
        scheduled,
        sessions,
        failedPayments,
        unpaidSince,
        lateFrom,
        null,
        matchedWith);
  }

  /// Whether there are appointments and each waits for a date.
  public boolean isAllPending() {
    return appointments > 0 && pending == appointments;
  }

  /// The colour of the client with that guarantee then.
  public AdminColor color(Guarantee guarantee, Instant now) {
    return AdminColor.of(
        new AdminColor.Grounds(failedPayments, unpaidSince, guarantee.isGreen(), scheduled), now);
  }

  /// What the latest appointment is for, if there is one and it says so.
  public Optional<String> issueType() {
    return Optional.ofNullable(motif);
  }

  private static @Nullable Instant first(List<Instant> instants) {
    return instants.stream().min(Comparator.naturalOrder()).orElse(null);
  }
}
