package ca.jechemine.appointments.domain.clients;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;

/// The clients of professionals. Kept with each appointment by whoever keeps those.
public interface Clients {

  /// Those of whom an appointment is the professional's, the latest day first, those without a day
  /// last.
  Page<ClientSummary> of(UserId professional, PageRequest page);

  /// Whether an appointment of the client is the professional's, in whichever status.
  boolean isClientOf(UserId client, UserId professional);
}
