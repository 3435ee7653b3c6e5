package ca.jechemine.content.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What of the initial content was planted. Each part is planted once, whatever became of it since:
/// what an administrator deleted does not come back.
public interface Plantings {

  /// The marks of all that was planted.
  Set<String> done();

  /// Plants motifs, without those whose label somebody took meanwhile, and tells of them; nothing
  /// when the mark is there already.
  ///
  /// @return how many were planted
  int plant(String mark, List<Motif> motifs, Instant now);

  /// Plants a legal document, and tells that it is in force; nothing when the mark is there.
  ///
  /// @return how many were planted
  int plant(String mark, LegalDocument document, Instant now);
}
