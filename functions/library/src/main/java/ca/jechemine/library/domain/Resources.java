package ca.jechemine.library.domain;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Versioned;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// The resources of the library. Each change gets a number of its own, one after the other over the
/// whole library, and stands in the log of changes under it: whoever keeps a copy reads what came
/// since.
public interface Resources {

  /// The resource as it is now, whatever its status.
  Optional<Versioned<Resource>> find(ResourceId id);

  /// Those of them that are there, at most 100, whatever their status.
  Map<ResourceId, Resource> findAll(Collection<ResourceId> ids);

  /// Its text to read; empty texts when there is none.
  ResourceText text(ResourceId id);

  /// Keeps a new one, and the answer to the request that asked for it.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when another change of the library came first
  void add(Resource resource, ResourceText text, Optional<Receipt> receipt);

  /// Keeps what became of it, and of its text when that is given.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when it was changed meanwhile, or another change of
  ///   the library came first
  void save(Versioned<Resource> read, Resource next, Optional<ResourceText> text);

  /// Deletes it and its text. The log of changes says so.
  ///
  /// @param gone as it was last
  /// @throws Refusal.Conflict when somebody bought it
  /// @throws ca.jechemine.kernel.StaleVersion when it was changed meanwhile, or another change of
  ///   the library came first
  void delete(Versioned<Resource> read, Resource gone);

  /// There is no such resource, or not for who asks.
  static Refusal unknown() {
    return Refusal.notFound(
        new Text("Cette ressource est introuvable.", "This resource was not found."));
  }
}
