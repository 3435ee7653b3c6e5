package ca.jechemine.library;

import ca.jechemine.library.application.GiftResource;
import ca.jechemine.library.application.ListGifts;
import ca.jechemine.library.application.WithdrawGift;
import ca.jechemine.library.persistence.LibraryTable;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.log.Log;

/// Wires what administrators give to people.
public final class GiftModule {

  private final LibraryModule library;

  private GiftModule(Platform platform) {
    this.library = new LibraryModule(platform);
  }

  /// For the function that is starting.
  public static GiftModule current() {
    return new GiftModule(Platform.current());
  }

  public HttpEdge edge() {
    return library.edge();
  }

  public HttpEdge edgeWithReceipts() {
    return library.edgeWithReceipts();
  }

  public Log log() {
    return library.log();
  }

  public GiftResource giftResource() {
    return new GiftResource(
        LibraryTable.gifts(
            library.tables(), library.cipher(), library.outbox(), library.receipts()),
        LibraryTable.resources(library.tables()),
        LibraryTable.people(library.tables(), library.cipher()),
        library.ids(),
        library.platform().clock());
  }

  public ListGifts listGifts() {
    return new ListGifts(
        LibraryTable.gifts(library.tables(), library.cipher()),
        LibraryTable.resources(library.tables()));
  }

  public WithdrawGift withdrawGift() {
    return new WithdrawGift(LibraryTable.gifts(library.tables(), library.cipher()));
  }
}
