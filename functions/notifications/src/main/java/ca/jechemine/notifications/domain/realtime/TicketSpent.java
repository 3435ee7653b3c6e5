package ca.jechemine.notifications.domain.realtime;

/// Somebody was quicker with the same ticket.
public final class TicketSpent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TicketSpent() {
    super("the ticket is spent", null, false, false);
  }
}
