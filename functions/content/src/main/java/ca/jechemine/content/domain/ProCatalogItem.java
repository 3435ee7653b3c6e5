package ca.jechemine.content.domain;

import ca.jechemine.contracts.MotifEvent;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An item of the professional catalogue: a mandate, an approach or an expertise that professionals
/// choose among. Mandates and expertises are also motifs that people may choose, whose ids are
/// those of the items.
public record ProCatalogItem(
    ProCatalogItemId id, ProCategory category, Labels labels, Trail trail) {

  /// The item after the change; itself when nothing of it is new. Its category never changes.
  public ProCatalogItem change(LabelChange change, UserId by, Instant now) {
    Labels next = labels.change(change);
    return next.equals(labels) ? this : new ProCatalogItem(id, category, next, trail.goOn(by, now));
  }

  /// What no other item of its category may have.
  public String key() {
    return labels.key();
  }

  /// The motif that it is, if its category is one of motifs.
  public Optional<Motif> motif() {
    return category.isMotif()
        ? Optional.of(
            new Motif(
                new MotifId(id.value()), labels.label(), labels.aliases(), labels.active(), trail))
        : Optional.empty();
  }

  /// What the others hear of it as it became, at that version: that a motif changed, or nothing.
  public List<MotifEvent> changed(long version, Instant now) {
    return motif().<MotifEvent>map(it -> it.changed(version, now)).stream().toList();
  }

  /// What the others hear when it is deleted.
  public List<MotifEvent> deleted(long version, Instant now) {
    return motif().<MotifEvent>map(it -> it.deleted(version, now)).stream().toList();
  }
}
