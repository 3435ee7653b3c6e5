package ca.jechemine.library;

import ca.jechemine.library.application.ForgetReader;
import ca.jechemine.library.application.GatherOwnLibrary;
import ca.jechemine.library.application.RelateReaders;
import ca.jechemine.library.application.ReviewResource;
import ca.jechemine.library.domain.MergedShelves;
import ca.jechemine.library.persistence.LibraryTable;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.secrets.Secrets;

/// Wires what people say of resources, and what is held on them.
public final class ReviewModule {

  private final LibraryModule library;
  private final FieldCipher cipher;

  private ReviewModule(Platform platform) {
    this.library = new LibraryModule(platform);
    this.cipher = FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random());
  }

  /// For the function that is starting.
  public static ReviewModule current() {
    return new ReviewModule(Platform.current());
  }

  public HttpEdge edge() {
    return library.edge();
  }

  public ReviewResource reviewResource() {
    Tables tables = library.tables();
    return new ReviewResource(
        LibraryTable.resources(tables),
        LibraryTable.shelves(tables, library.platform().clock()),
        LibraryTable.reviews(tables, cipher),
        library.ids(),
        library.platform().clock());
  }

  /// What the library holds on a person.
  public GatherOwnLibrary gatherOwnLibrary() {
    return new GatherOwnLibrary(
        LibraryTable.ownShelf(library.tables(), cipher),
        LibraryTable.prescriptions(library.tables(), cipher));
  }

  public RelateReaders relateReaders() {
    return new RelateReaders(
        LibraryTable.relations(library.tables()), LibraryTable.people(library.tables(), cipher));
  }

  public Platform platform() {
    return library.platform();
  }

  public FieldCipher cipher() {
    return cipher;
  }

  /// This domain's part in merging accounts.
  public Merging merging() {
    return new Merging("library", library.tables(), library.outbox(), platform().clock());
  }

  /// What changes hands when accounts are merged.
  public MergedShelves mergedShelves() {
    return LibraryTable.mergedShelves(library.tables(), cipher, merging(), platform().clock());
  }

  public ForgetReader forgetReader() {
    Tables tables = library.tables();
    return new ForgetReader(
        LibraryTable.ownShelf(tables, cipher),
        LibraryTable.favorites(tables),
        LibraryTable.reviews(tables, cipher),
        LibraryTable.prescriptions(tables, cipher),
        library.platform().clock());
  }
}
