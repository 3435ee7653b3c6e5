package ca.jechemine.reporting.domain;

import java.util.Collection;
import java.util.Map;

/// What professionals are called.
public interface ProfessionalNames {

  /// Keeps a name, which is empty of whoever is forgotten, unless a later version is known.
  void keep(String professional, long version, String name);

  /// The names of those, empty of whoever is forgotten; whoever is not known is left out.
  Map<String, String> of(Collection<String> professionals);
}
