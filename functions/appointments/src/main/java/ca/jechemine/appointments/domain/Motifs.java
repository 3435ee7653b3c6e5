package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.Text;
import java.util.Collection;
import java.util.Map;

/// The motifs that people may choose, by what the content domain tells.
public interface Motifs {

  /// By each of these labels, in whichever language, the French label of the motif that it is of; a
  /// label of none is left out. At most a hundred, in one read.
  Map<String, String> frenchLabels(Collection<String> labels);

  /// Each of these French labels in both languages, as far as a motif of it is known: any other is
  /// left out. At most a hundred, in two reads.
  Map<String, Text> inBoth(Collection<String> frenchLabels);

  /// Keeps each, unless something later is known of it, whatever order they arrive in. No motif may
  /// be among them twice.
  void keep(Collection<Motif> motifs);
}
