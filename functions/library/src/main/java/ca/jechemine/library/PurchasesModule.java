package ca.jechemine.library;

import ca.jechemine.library.application.ApplyPurchase;
import ca.jechemine.library.application.ListPurchases;
import ca.jechemine.library.persistence.LibraryTable;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.http.HttpEdge;

/// Wires what people bought of the library.
public final class PurchasesModule {

  private final LibraryModule library;

  private PurchasesModule(LibraryModule library) {
    this.library = library;
  }

  /// For the function that is starting.
  public static PurchasesModule current() {
    return new PurchasesModule(new LibraryModule(Platform.current()));
  }

  public HttpEdge edge() {
    return library.edge();
  }

  public Platform platform() {
    return library.platform();
  }

  public FieldCipher cipher() {
    return library.cipher();
  }

  public ApplyPurchase applyPurchase() {
    return new ApplyPurchase(LibraryTable.purchases(library.tables()));
  }

  public ListPurchases listPurchases() {
    return new ListPurchases(
        LibraryTable.purchases(library.tables()),
        LibraryTable.shelves(library.tables()),
        LibraryTable.counts(library.tables()));
  }
}
