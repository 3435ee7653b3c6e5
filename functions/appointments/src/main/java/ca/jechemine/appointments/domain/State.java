package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a request or appointment stands: both machines of the contract (20 §4.1, §4.2) in one, so
/// that a pair of `status` and `routingStatus` that cannot be is not written down anywhere.
///
/// ```
/// Unrouted ──► Proposed ──► Matched ──► Scheduled ──► Ongoing ──► Completed | NoShow
///    │  ▲         │  ▲         │            │ ▲           │
///    │  └─wave────┘  │         │            └─┘ moved     │
///    └──► Pooled ────┴─────────┘ released                 │
///    └───────┴──────────────── Cancelled ─────────────────┘
/// ```
public sealed interface State {

  /// The contract's `status`.
  AppointmentStatus status();

  /// The contract's `routingStatus`.
  RoutingStatus routingStatus();

  /// Whose appointment it is, once it is somebody's.
  default Optional<UserId> professional() {
    return Optional.empty();
  }

  /// When it is or was to be held, once that is known or asked for.
  default Optional<Slot> slot() {
    return Optional.empty();
  }

  /// What it was closed with, if it was.
  default Optional<Closure> closing() {
    return Optional.ofNullable(
        switch (this) {
          case Completed it -> it.closure();
          case NoShow it -> it.closure();
          case Cancelled it -> it.closure();
          case Open _, Matched _, Scheduled _, Ongoing _ -> null;
        });
  }

  /// Whether its time is kept free of others.
  default boolean holdsItsSlot() {
    return false;
  }

  /// Nobody's yet.
  sealed interface Open extends State permits Unrouted, Proposed, Pooled {
    @Override
    default AppointmentStatus status() {
      return AppointmentStatus.PENDING;
    }
  }

  /// Somebody's.
  sealed interface Assigned extends State permits Matched, Dated {
    /// Whose it is.
    UserId assignee();

    /// When it became theirs.
    Instant matchedAt();

    @Override
    default RoutingStatus routingStatus() {
      return RoutingStatus.ACCEPTED;
    }

    @Override
    default Optional<UserId> professional() {
      return Optional.of(assignee());
    }
  }

  /// Somebody's, at a time.
  sealed interface Dated extends Assigned permits Scheduled, Ongoing, Completed, NoShow {
    /// When.
    Slot at();

    @Override
    default Optional<Slot> slot() {
      return Optional.of(at());
    }
  }

  /// Waits to be matched, for the first time or for another wave.
  record Unrouted() implements Open {
    @Override
    public RoutingStatus routingStatus() {
      return RoutingStatus.PENDING;
    }
  }

  /// Offered to these professionals at once, the best first, since `at`; `until` is when it goes on
  /// to others. `asked` is a time that the client wished for, kept free meanwhile: only of an offer
  /// to the client's own professional.
  record Proposed(List<UserId> to, Instant at, Instant until, @Nullable Slot asked)
      implements Open {

    public Proposed {
      to = List.copyOf(to);
      if (to.isEmpty() || (asked != null && to.size() != 1)) {
        throw new IllegalArgumentException("an offer is made to somebody; of a time, to one");
      }
    }

    /// Whether the client named the professional, at a time.
    boolean isOfClientsChoice() {
      return asked != null;
    }

    @Override
    public RoutingStatus routingStatus() {
      return RoutingStatus.PROPOSED;
    }

    @Override
    public Optional<Slot> slot() {
      return Optional.ofNullable(asked);
    }

    @Override
    public boolean holdsItsSlot() {
      return asked != null;
    }
  }

  /// Open to every professional since `at`; `cause` is why, null where that was not kept.
  record Pooled(Instant at, Routing.@Nullable PoolCause cause) implements Open {

    /// One of which it is not known why.
    public Pooled(Instant at) {
      this(at, null);
    }

    /// Why, if it is known.
    public Optional<Routing.PoolCause> because() {
      return Optional.ofNullable(cause);
    }

    @Override
    public RoutingStatus routingStatus() {
      return RoutingStatus.GENERAL;
    }
  }

  /// Somebody's, without a date; `asked` is a time that the client wished for, kept free meanwhile.
  record Matched(UserId assignee, Instant matchedAt, @Nullable Slot asked) implements Assigned {
    @Override
    public AppointmentStatus status() {
      return AppointmentStatus.PENDING;
    }

    @Override
    public Optional<Slot> slot() {
      return Optional.ofNullable(asked);
    }

    @Override
    public boolean holdsItsSlot() {
      return asked != null;
    }
  }

  /// Has a date.
  record Scheduled(UserId assignee, Instant matchedAt, Slot at) implements Dated {
    @Override
    public AppointmentStatus status() {
      return AppointmentStatus.SCHEDULED;
    }

    @Override
    public boolean holdsItsSlot() {
      return true;
    }
  }

  /// Is being held.
  record Ongoing(UserId assignee, Instant matchedAt, Slot at) implements Dated {
    @Override
    public AppointmentStatus status() {
      return AppointmentStatus.ONGOING;
    }

    @Override
    public boolean holdsItsSlot() {
      return true;
    }
  }

  /// Was held. `closure` is what the professional closed it with; null when the status alone was
  /// set, which bills nothing (contract 20 §4.1).
  record Completed(UserId assignee, Instant matchedAt, Slot at, @Nullable Closure closure)
      implements Dated {
    @Override
    public AppointmentStatus status() {
      return AppointmentStatus.COMPLETED;
    }

    @Override
    public boolean holdsItsSlot() {
      return closure == null || !closure.isBesideAgenda();
    }
  }

  /// The client did not come.
  record NoShow(UserId assignee, Instant matchedAt, Slot at, @Nullable Closure closure)
      implements Dated {
    @Override
    public AppointmentStatus status() {
      return AppointmentStatus.NO_SHOW;
    }

    @Override
    public boolean holdsItsSlot() {
      return true;
    }
  }

  /// Will not be, or was called off; `before` is where it stood.
  record Cancelled(Cancellation cancellation, State before, @Nullable Closure closure)
      implements State {

    public Cancelled {
      if (before instanceof Cancelled) {
        throw new IllegalArgumentException("what is cancelled is not cancelled again");
      }
    }

    @Override
    public AppointmentStatus status() {
      return AppointmentStatus.CANCELLED;
    }

    @Override
    public RoutingStatus routingStatus() {
      return before.routingStatus();
    }

    @Override
    public Optional<UserId> professional() {
      return before.professional();
    }

    @Override
    public Optional<Slot> slot() {
      return before.slot();
    }
  }
}
