package ca.jechemine.content.domain;

import ca.jechemine.contracts.MotifEvent.MotifChanged;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A reason for a consultation, as people choose it. What they chose is stored elsewhere as the
/// label that was shown, so a label that was once in force stays an alias.
public record Motif(MotifId id, Text label, List<String> aliases, boolean active, Trail trail) {

  public Motif {
    aliases = List.copyOf(aliases);
  }

  /// The motif after the change; itself when nothing of it is new.
  public Motif change(MotifChange change, UserId by, Instant now) {
    Text nextLabel =
        new Text(change.labelFr().orElse(label.fr()), change.labelEn().orElse(label.en()));
    List<String> nextAliases = new ArrayList<>(change.aliases().orElse(aliases));
    Stream.of(label.fr(), label.en())
        .filter(it -> !it.isEmpty() && !it.equals(nextLabel.fr()) && !it.equals(nextLabel.en()))
        .filter(it -> !nextAliases.contains(it))
        .forEach(nextAliases::add);
    boolean nextActive = change.active().orElse(active);
    boolean same = nextLabel.equals(label) && nextAliases.equals(aliases) && nextActive == active;
    return same ? this : new Motif(id, nextLabel, nextAliases, nextActive, trail.goOn(by, now));
  }

  /// What no other motif may have.
  public String key() {
    return Wording.key(label.fr());
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
    String all =
        Wording.folded(
            String.join(
                "\n", Stream.concat(Stream.of(label.fr(), label.en()), aliases.stream()).toList()));
    return Stream.of(Wording.folded(words).split(" ", -1)).allMatch(all::contains);
  }
}
