package ca.jechemine.identity.domain;

import ca.jechemine.identity.domain.Dossier.Part;
import java.util.List;

/// What the other domains hold on a person. Each is asked in the person's own name, and says what
/// they may read.
public interface Elsewhere {

  /// All of it, whole.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadGateway `EXPORT_INCOMPLETE` when one of them does not
  ///   answer to the end
  List<Part> heldOn(CallersProof proof);
}
