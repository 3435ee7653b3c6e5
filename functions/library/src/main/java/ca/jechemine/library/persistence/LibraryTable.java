package ca.jechemine.library.persistence;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.library.domain.Downloads;
import ca.jechemine.library.domain.Favorites;
import ca.jechemine.library.domain.MergedShelves;
import ca.jechemine.library.domain.OwnShelf;
import ca.jechemine.library.domain.PlanGrants;
import ca.jechemine.library.domain.Purchases;
import ca.jechemine.library.domain.Readings;
import ca.jechemine.library.domain.ResourceChanges;
import ca.jechemine.library.domain.ResourceCounts;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.library.domain.Reviews;
import ca.jechemine.library.domain.ShelfContents;
import ca.jechemine.library.domain.ShelfLists;
import ca.jechemine.library.domain.Shelves;
import ca.jechemine.library.domain.gift.Gifts;
import ca.jechemine.library.domain.prescription.People;
import ca.jechemine.library.domain.prescription.Prescriptions;
import ca.jechemine.library.domain.prescription.Relations;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The table of the library domain: what is kept in it, put together. Who only reads needs neither
/// receipts nor outbox.
public final class LibraryTable {

  private LibraryTable() {}

  /// The resources, for those who only read.
  public static Resources resources(Tables tables) {
    return new DynamoResources(tables, LibraryTable::untold, LibraryTable::unkept);
  }

  /// The resources, for those who change what is there.
  public static Resources resources(Tables tables, Outbox outbox) {
    return new DynamoResources(tables, outbox::publish, LibraryTable::unkept);
  }

  /// The resources, for those who add to them.
  public static Resources resources(Tables tables, Outbox outbox, ReceiptItems receipts) {
    return new DynamoResources(tables, outbox::publish, receipts::keep);
  }

  /// What each person has; what ends by the clock ends by that one.
  public static Shelves shelves(Tables tables, InstantSource clock) {
    return new DynamoShelves(tables, clock);
  }

  /// What is known of plans and subscriptions.
  public static PlanGrants planGrants(Tables tables) {
    return new DynamoPlanGrants(tables);
  }

  /// What is downloaded.
  public static Downloads downloads(Tables tables) {
    return new DynamoDownloads(tables);
  }

  /// Which resources each person has something of.
  public static ShelfContents shelfContents(Tables tables) {
    return new DynamoShelfContents(tables);
  }

  /// The log of what was changed.
  public static ResourceChanges changes(Tables tables) {
    return new DynamoResourceChanges(tables);
  }

  /// What is counted of each resource.
  public static ResourceCounts counts(Tables tables) {
    return new DynamoResourceCounts(tables);
  }

  /// What people marked.
  public static Favorites favorites(Tables tables) {
    return new DynamoFavorites(tables);
  }

  /// What stands on the shelves, in an order.
  public static ShelfLists shelfLists(Tables tables) {
    return new DynamoShelfLists(tables);
  }

  /// How far people came.
  public static Readings readings(Tables tables) {
    return new DynamoReadings(tables);
  }

  /// What people say of resources.
  public static Reviews reviews(Tables tables, FieldCipher cipher) {
    return new DynamoReviews(tables, cipher);
  }

  /// What is held on each person.
  public static OwnShelf ownShelf(Tables tables, FieldCipher cipher) {
    return new DynamoOwnShelf(tables, cipher);
  }

  /// What people bought.
  public static Purchases purchases(Tables tables) {
    return new DynamoPurchases(tables);
  }

  /// What professionals assigned, for those who change it and tell nobody, and who only read.
  public static Prescriptions prescriptions(Tables tables, FieldCipher cipher) {
    return new DynamoPrescriptions(tables, cipher, LibraryTable::untold, LibraryTable::unkept);
  }

  /// The same, for those who change it.
  public static Prescriptions prescriptions(Tables tables, FieldCipher cipher, Outbox outbox) {
    return new DynamoPrescriptions(tables, cipher, outbox::publish, LibraryTable::unkept);
  }

  /// The same, for those who assign.
  public static Prescriptions prescriptions(
      Tables tables, FieldCipher cipher, Outbox outbox, ReceiptItems receipts) {
    return new DynamoPrescriptions(tables, cipher, outbox::publish, receipts::keep);
  }

  /// What administrators gave, for those who only read, and who take it back.
  public static Gifts gifts(Tables tables, FieldCipher cipher) {
    return new DynamoGifts(tables, cipher, LibraryTable::untold, LibraryTable::unkept);
  }

  /// The same, for those who give.
  public static Gifts gifts(
      Tables tables, FieldCipher cipher, Outbox outbox, ReceiptItems receipts) {
    return new DynamoGifts(tables, cipher, outbox::publish, receipts::keep);
  }

  /// Who is known.
  public static People people(Tables tables, FieldCipher cipher) {
    return new DynamoPeople(tables, cipher);
  }

  /// Who accompanies whom.
  public static Relations relations(Tables tables) {
    return new DynamoRelations(tables);
  }

  /// What changes hands when accounts are merged.
  public static MergedShelves mergedShelves(
      Tables tables, FieldCipher cipher, Merging merging, InstantSource clock) {
    DynamoPrescriptions prescriptions =
        new DynamoPrescriptions(tables, cipher, LibraryTable::untold, LibraryTable::unkept);
    return new DynamoMergedShelves(tables, prescriptions, merging, clock);
  }

  private static Stream<Write> untold(List<? extends DomainEvent> events, long version) {
    if (!events.isEmpty()) {
      throw new IllegalStateException("an event, and no outbox, at version " + version);
    }
    return Stream.empty();
  }

  private static Stream<Write> unkept(Optional<Receipt> receipt) {
    if (receipt.isPresent()) {
      throw new IllegalStateException("a receipt, and nothing to keep it in");
    }
    return Stream.empty();
  }
}
