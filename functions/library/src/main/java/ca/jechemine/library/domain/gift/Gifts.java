package ca.jechemine.library.domain.gift;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import java.util.Optional;

/// What administrators gave, each on the shelf of whoever was given it.
public interface Gifts {

  /// What the person was given of that resource, if they were and it was not withdrawn.
  Optional<Gift> find(UserId person, ResourceId resource);

  /// Keeps a new one and tells of it.
  ///
  /// @param resource as it was read
  /// @throws ca.jechemine.kernel.Refusal.NotFound when the person's account was given up for
  ///   another
  /// @throws ca.jechemine.kernel.StaleVersion when there is one already, the resource was changed,
  ///   or the person is forgotten meanwhile
  void give(Gift gift, Versioned<Resource> resource, Optional<Receipt> receipt);

  /// Takes it back; where there is none, nothing is done.
  void withdraw(UserId person, ResourceId resource);

  /// To whom the resource is given, the newest first.
  Page<Gift> of(ResourceId resource, PageRequest page);
}
