package ca.jechemine.library;

import ca.jechemine.library.application.ListShelf;
import ca.jechemine.library.application.MarkFavorite;
import ca.jechemine.library.application.SaveProgress;
import ca.jechemine.library.persistence.LibraryTable;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;

/// Wires what people have of the library: marks, progress, and the lists of their shelves.
public final class ShelfModule {

  private final LibraryModule library;
  private final Tables tables;

  private ShelfModule(LibraryModule library) {
    this.library = library;
    this.tables = library.tables();
  }

  /// For the function that is starting.
  public static ShelfModule current() {
    return new ShelfModule(new LibraryModule(Platform.current()));
  }

  public HttpEdge edge() {
    return library.edge();
  }

  public MarkFavorite markFavorite() {
    return new MarkFavorite(
        LibraryTable.resources(tables),
        LibraryTable.shelves(tables, library.platform().clock()),
        LibraryTable.favorites(tables),
        library.platform().clock());
  }

  public ListShelf listShelf() {
    return new ListShelf(
        LibraryTable.shelfLists(tables),
        LibraryTable.shelves(tables, library.platform().clock()),
        LibraryTable.counts(tables));
  }

  public SaveProgress saveProgress() {
    return new SaveProgress(
        LibraryTable.resources(tables),
        LibraryTable.shelves(tables, library.platform().clock()),
        LibraryTable.readings(tables),
        library.platform().clock());
  }
}
