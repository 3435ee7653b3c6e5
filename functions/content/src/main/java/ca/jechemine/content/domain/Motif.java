package ca.jechemine.content.domain;

import ca.jechemine.contracts.MotifEvent.MotifChanged;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;

/// A reason for a consultation, as people choose it by its label ([Labels]).
public record Motif(MotifId id, Text label, List<String> aliases, boolean active, Trail trail) {

  public Motif {
    aliases = List.copyOf(aliases);
  }

  /// The motif after the change; itself when nothing of it is new.
  public Motif change(LabelChange change, UserId by, Instant now) {
    Labels next = labels().change(change);
    return next.equals(labels())
        ? this
        : new Motif(id, next.label(), next.aliases(), next.active(), trail.goOn(by, now));
  }

  /// What no other motif may have.
  public String key() {
    return labels().key();
  }

  /// What the others hear of it as it became, at that version.
  public MotifChanged changed(long version, Instant now) {
    return new MotifChanged(id.value(), version, label.fr(), label.en(), aliases, active, now);
  }

  /// What the others hear when it is deleted: nobody may choose it any more.
  public MotifChanged deleted(long version, Instant now) {
    return new MotifChanged(id.value(), version, label.fr(), label.en(), aliases, false, now);
  }

  /// Whether each of the words, folded, is in a label or an alias.
  public boolean answers(String words) {
    return labels().answers(words);
  }

  private Labels labels() {
    return new Labels(label, aliases, active);
  }
}
