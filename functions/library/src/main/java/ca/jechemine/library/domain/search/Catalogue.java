package ca.jechemine.library.domain.search;

import java.time.Duration;

/// The library as it is searched: a copy of the resources, made for finding.
public interface Catalogue {

  /// How far behind the library a copy may be for readers.
  Duration SOON = Duration.ofSeconds(1);

  /// What the criteria ask for, out of a copy that is behind the library by no more than that.
  /// Counts by which it is sorted may be older, see `docs/search.md`.
  Found find(Criteria criteria, Duration behind);
}
