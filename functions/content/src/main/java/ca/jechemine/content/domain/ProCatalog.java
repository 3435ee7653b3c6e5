package ca.jechemine.content.domain;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The professional catalogue. It is small, and read as a whole. The others are told of each change
/// of what is a motif.
public interface ProCatalog {

  /// So many there can be, of all categories together.
  int MOST = 500;

  /// All items, in no order.
  List<ProCatalogItem> all();

  /// One of them, as it is now.
  Optional<Versioned<ProCatalogItem>> find(ProCatalogItemId id);

  /// Keeps a new one.
  ///
  /// @throws Refusal.Conflict when another one of its category has its French label, or there are
  ///   as many as there can be
  void add(ProCatalogItem item, Optional<Receipt> receipt);

  /// Keeps what became of one.
  ///
  /// @throws Refusal.Conflict when another one of its category has its French label
  /// @throws StaleVersion when somebody was faster
  void save(Versioned<ProCatalogItem> read, ProCatalogItem next);

  /// Forgets one for good; its label is free again.
  ///
  /// @throws StaleVersion when somebody was faster
  void delete(Versioned<ProCatalogItem> read, Instant now);

  /// Another item of the category has the French label.
  static Refusal labelTaken() {
    return Refusal.conflict(
        "PRO_CATALOG_ITEM_EXISTS",
        new Text(
            "Un élément de cette catégorie porte déjà ce libellé français.",
            "An item of this category already has this French label."));
  }

  /// There are as many as there can be.
  static Refusal full() {
    return Refusal.conflict(
        "TOO_MANY_PRO_CATALOG_ITEMS",
        new Text(
            "Le catalogue a déjà 500 éléments\u00a0: supprimez-en un, ou modifiez-en un.",
            "The catalogue already has 500 items: delete one, or change one."));
  }

  /// There is no such item.
  static Refusal unknown() {
    return Refusal.notFound(
        new Text("Cet élément du catalogue n’existe pas.", "This catalogue item does not exist."));
  }
}
