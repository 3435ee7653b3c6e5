package ca.jechemine.administration.domain.incident;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import java.util.Optional;

/// The register of confidentiality incidents. Nothing of it is ever changed or deleted.
public interface IncidentRegister {

  /// How often an incident can be written on.
  int MOST_ENTRIES = 100;

  /// One, with all that was written.
  Optional<Incident> find(IncidentId id);

  /// How they stand now, entered last first; of each the latest entry alone.
  Page<Incident> list(PageRequest page);

  /// As `list`, and of each all that was written.
  Page<Incident> whole(PageRequest page);

  /// Writes one more entry, the first one of a new incident.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when there is an entry of that number already
  void append(IncidentId id, Incident.Entry entry, Optional<Receipt> receipt);
}
