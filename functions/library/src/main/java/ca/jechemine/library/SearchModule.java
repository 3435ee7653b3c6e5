package ca.jechemine.library;

import ca.jechemine.library.application.SearchResources;
import ca.jechemine.library.lucene.LuceneCatalogue;
import ca.jechemine.library.persistence.LibraryTable;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;

/// Wires what finds resources. Who asks for the search loads the whole catalogue, once.
public final class SearchModule {

  private final LibraryModule library;

  private SearchModule(LibraryModule library) {
    this.library = library;
  }

  /// For the function that is starting.
  public static SearchModule current() {
    return new SearchModule(new LibraryModule(Platform.current()));
  }

  public HttpEdge edge() {
    return library.edge();
  }

  public SearchResources searchResources() {
    Tables tables = library.tables();
    LuceneCatalogue catalogue =
        new LuceneCatalogue(
            LibraryTable.changes(tables), LibraryTable.counts(tables), library.platform().clock());
    return new SearchResources(
        catalogue.loaded(),
        LibraryTable.shelves(tables),
        LibraryTable.shelfContents(tables),
        LibraryTable.counts(tables));
  }
}
