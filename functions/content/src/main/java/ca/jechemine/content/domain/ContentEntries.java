package ca.jechemine.content.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Versioned;
import java.util.Optional;

/// The editorial content. Lists are in the order of their kind: those that are dated newest first,
/// drafts that were never published before all; the others by the administration's order, then by
/// slug.
public interface ContentEntries {

  /// What everybody may read of a kind.
  Page<ContentHead> published(ContentKind kind, PageRequest page);

  /// All of a kind, drafts too.
  Page<ContentEntry> all(ContentKind kind, PageRequest page);

  /// One of them, as it is now.
  Optional<Versioned<ContentEntry>> find(ContentAddress address);

  /// Keeps a new one, in both languages or not at all.
  ///
  /// @throws Refusal.Conflict when another one has its address
  void add(ContentEntry entry, Optional<Receipt> receipt);

  /// Keeps what became of one.
  ///
  /// @throws StaleVersion when somebody was faster
  void save(Versioned<ContentEntry> read, ContentEntry next);

  /// Forgets one for good; its address is free again.
  ///
  /// @throws StaleVersion when somebody was faster
  void delete(Versioned<ContentEntry> read);

  /// Another entry has the address.
  static Refusal slugTaken() {
    return Refusal.conflict(
        "CONTENT_EXISTS",
        new Text(
            "Une fiche de ce type porte déjà cet identifiant d’adresse (slug).",
            "An entry of this kind already has this slug."));
  }

  /// There is no such entry, or it is not for everybody.
  static Refusal unknown() {
    return Refusal.notFound(new Text("Ce contenu n’existe pas.", "This content does not exist."));
  }
}
