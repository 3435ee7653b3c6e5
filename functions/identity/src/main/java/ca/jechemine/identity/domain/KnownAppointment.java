package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An appointment as far as the identity domain heard of it: whom it links, and what came of it.
/// `status` and `routing` are as contract 20 spells them, `paymentStatus` too, null where it was
/// not told; `transferDueAt` is until when its transfer is waited for; `changedAt` is when that
/// version came to be.
public record KnownAppointment(
    AppointmentId id,
    long version,
    UserId client,
    @Nullable UserId professional,
    String status,
    String routing,
    List<UserId> proposedTo,
    @Nullable String paymentStatus,
    @Nullable Instant transferDueAt,
    Instant changedAt) {

  private static final Set<String> LASTING =
      Set.of("pending", "scheduled", "ongoing", "completed", "no-show");
  private static final Set<String> POOLED = Set.of("general", "refused");
  private static final String FAILED = "failed";
  private static final Set<String> UNPAID = Set.of("pending", "overdue");

  public KnownAppointment {
    proposedTo = List.copyOf(proposedTo);
  }

  /// One of whose payment nothing was told.
  public KnownAppointment(
      AppointmentId id,
      long version,
      UserId client,
      @Nullable UserId professional,
      String status,
      String routing,
      List<UserId> proposedTo,
      Instant changedAt) {
    this(id, version, client, professional, status, routing, proposedTo, null, null, changedAt);
  }

  /// Whose it is, if it is anybody's yet.
  public Optional<UserId> assignedTo() {
    return Optional.ofNullable(professional);
  }

  /// Whether it links client and professional for good.
  public boolean lasts() {
    return professional != null && LASTING.contains(status);
  }

  /// Whether it linked them and was called off.
  public boolean isCancelled() {
    return professional != null && status.equals("cancelled");
  }

  /// Whether the session took place.
  public boolean isCompleted() {
    return status.equals("completed");
  }

  /// Whether the client did not come.
  public boolean isNoShow() {
    return status.equals("no-show");
  }

  /// Whether the session is to come.
  public boolean isScheduled() {
    return status.equals("scheduled");
  }

  /// Whether its payment failed.
  public boolean isPaymentFailed() {
    return FAILED.equals(paymentStatus);
  }

  /// When the transfer is due that has not come.
  public Optional<Instant> unpaidSince() {
    return paymentStatus != null && UNPAID.contains(paymentStatus)
        ? Optional.ofNullable(transferDueAt)
        : Optional.empty();
  }

  /// To whom it is offered now, by name.
  public List<UserId> offeredTo() {
    return isUnassigned() && routing.equals("proposed") ? proposedTo : List.of();
  }

  /// Whether every active professional may take it now.
  public boolean isPooled() {
    return isUnassigned() && POOLED.contains(routing);
  }

  private boolean isUnassigned() {
    return professional == null && status.equals("pending");
  }
}
