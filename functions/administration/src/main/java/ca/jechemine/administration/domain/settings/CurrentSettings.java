package ca.jechemine.administration.domain.settings;

import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// The settings of the platform, and what of them each administrator was shown last.
public interface CurrentSettings {

  /// The settings as they are now. Who reads them first makes them.
  Sight sight(UserId reader);

  /// Keeps that this version is the one that `reader` was shown last.
  void shown(UserId reader, long version);

  /// The settings, and the version of them that the reader was shown before, if any was.
  record Sight(PlatformSettings settings, Optional<Long> before) {}
}
