package ca.jechemine.library.domain.prescription;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What professionals assigned to their clients. While one is not withdrawn, its client may open
/// its resource: the grant on their shelf is changed in the same write.
public interface Prescriptions {

  /// The client's prescription as it is now.
  Optional<Versioned<Prescription>> find(UserId client, PrescriptionId id);

  /// Keeps a new one, with its grant, and tells of it.
  ///
  /// @param resource as it was read
  /// @throws ca.jechemine.kernel.Refusal.Conflict when one of the same professional, client and
  ///   resource is open
  /// @throws ca.jechemine.kernel.StaleVersion when the resource was changed, or the client or the
  ///   professional is forgotten meanwhile
  void assign(
      Prescription.Open prescription, Versioned<Resource> resource, Optional<Receipt> receipt);

  /// Carries a change out.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict when it would be open besides another one of the
  ///   same professional, client and resource
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed it since it was read
  void save(PrescriptionChange change);

  /// Deletes one of a client who is forgotten.
  void drop(Prescription prescription);

  /// What the client sees of theirs: the open ones first, those due soonest foremost and those
  /// without a day after them; then those that were done, the last one first.
  Page<Prescription> ofClient(UserId client, PageRequest page);

  /// What the professional assigned to the client: in the same order, and what was withdrawn at the
  /// end.
  Page<Prescription> ofClient(UserId client, UserId professional, PageRequest page);

  /// All that the professional assigned and their name is in, client by client.
  Page<Versioned<Prescription>> assignedBy(UserId professional, PageRequest page);

  /// Open ones of which the client is to be reminded by then, the longest waiting first.
  List<Versioned<Prescription>> toBeReminded(Instant now, int most);
}
