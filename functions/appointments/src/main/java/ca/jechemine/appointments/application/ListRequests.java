package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Shows a professional the requests that they may take, or have taken (contract 20 §2.8, §2.9,
/// §2.27).
public final class ListRequests {

  /// So many stretches of the pool are searched for one page at most: whoever filters much gets
  /// short pages that go on.
  static final int MOST_STRETCHES = 5;

  private final Appointments appointments;

  public ListRequests(Appointments appointments) {
    this.appointments = appointments;
  }

  /// Those offered to them by name, urgent ones first, then the newest.
  public Page<Appointment> proposedTo(UserId professional, PageRequest page) {
    return appointments.proposedTo(professional, page);
  }

  /// Those that they have taken and not set a date for, in the same order.
  public Page<Appointment> awaitingSchedule(UserId professional, PageRequest page) {
    return appointments.awaitingSchedule(professional, page);
  }

  /// Those open to everybody that they have not turned down, in the same order; without requests of
  /// clients who left them.
  public Page<Appointment> pooledFor(UserId professional, PoolFilter filter, PageRequest page) {
    List<Appointment> found = new ArrayList<>();
    @Nullable Position next = page.from();
    for (int stretch = 0; stretch < MOST_STRETCHES; stretch++) {
      Page<Appointment> pooled =
          appointments.pooled(new PageRequest(page.limit() - found.size(), next));
      found.addAll(
          withoutFormerClients(
              professional,
              pooled.items().stream()
                  .filter(it -> it.isOfferedTo(professional))
                  .filter(it -> filter.takes(it.request()))
                  .toList()));
      next = pooled.next();
      if (next == null || found.size() == page.limit()) {
        break;
      }
    }
    return new Page<>(found, next);
  }

  private List<Appointment> withoutFormerClients(UserId professional, List<Appointment> offered) {
    Set<UserId> former =
        appointments.clientsAmong(
            professional,
            offered.stream()
                .filter(it -> it.request().isReturningClient())
                .map(Appointment::client)
                .toList());
    return offered.stream()
        .filter(it -> !it.request().isReturningClient() || !former.contains(it.client()))
        .toList();
  }
}
