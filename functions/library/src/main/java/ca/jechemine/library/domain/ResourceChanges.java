package ca.jechemine.library.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The log of changes, for those who keep a copy of the library: everything once, then what was
/// changed since.
public interface ResourceChanges {

  /// The number of the last change; 0 when there was none.
  long last();

  /// Every resource as it is, with all changes that were made when this is called and perhaps some
  /// that are made meanwhile.
  void all(Consumer<Resource> taker);

  /// The changes after that one up to that one, in their order, if all of them are still there:
  /// they are kept for [#KEPT_DAYS] days.
  Optional<List<ResourceChange>> between(long after, long last);

  /// How long a change stands in the log.
  int KEPT_DAYS = 90;
}
