package ca.jechemine.library;

import ca.jechemine.library.application.Accompaniment;
import ca.jechemine.library.application.CompletePrescription;
import ca.jechemine.library.application.ListPrescriptions;
import ca.jechemine.library.application.PrescribeResource;
import ca.jechemine.library.application.RelateReaders;
import ca.jechemine.library.application.RemindOfPrescriptions;
import ca.jechemine.library.application.WithdrawPrescription;
import ca.jechemine.library.domain.prescription.People;
import ca.jechemine.library.domain.prescription.Prescriptions;
import ca.jechemine.library.domain.prescription.Relations;
import ca.jechemine.library.persistence.LibraryTable;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Secrets;
import java.time.InstantSource;

/// Wires what professionals assign to their clients between sessions, and who accompanies whom.
public final class PrescriptionModule {

  private final LibraryModule library;
  private final Tables tables;
  private final FieldCipher cipher;

  private PrescriptionModule(Platform platform) {
    this.library = new LibraryModule(platform);
    this.tables = library.tables();
    this.cipher = FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random());
  }

  /// For the function that is starting.
  public static PrescriptionModule current() {
    return new PrescriptionModule(Platform.current());
  }

  public HttpEdge edge() {
    return library.edge();
  }

  public HttpEdge edgeWithReceipts() {
    return library.edgeWithReceipts();
  }

  public Platform platform() {
    return library.platform();
  }

  public FieldCipher cipher() {
    return cipher;
  }

  public PrescribeResource prescribeResource() {
    return new PrescribeResource(
        LibraryTable.prescriptions(tables, cipher, outbox(), library.receipts()),
        LibraryTable.resources(tables),
        accompaniment(),
        library.ids(),
        clock());
  }

  public ListPrescriptions listPrescriptions() {
    return new ListPrescriptions(
        LibraryTable.prescriptions(tables, cipher),
        LibraryTable.resources(tables),
        LibraryTable.shelves(tables, clock()),
        LibraryTable.counts(tables),
        accompaniment());
  }

  public WithdrawPrescription withdrawPrescription() {
    return new WithdrawPrescription(
        LibraryTable.prescriptions(tables, cipher), accompaniment(), clock());
  }

  public CompletePrescription completePrescription() {
    return new CompletePrescription(prescriptions(), accompaniment(), clock());
  }

  public RemindOfPrescriptions remindOfPrescriptions() {
    return new RemindOfPrescriptions(prescriptions(), relations(), clock());
  }

  public RelateReaders relateReaders() {
    return new RelateReaders(relations(), people());
  }

  private Accompaniment accompaniment() {
    return new Accompaniment(people(), relations(), clock());
  }

  private Prescriptions prescriptions() {
    return LibraryTable.prescriptions(tables, cipher, outbox());
  }

  private People people() {
    return LibraryTable.people(tables, cipher);
  }

  private Relations relations() {
    return LibraryTable.relations(tables);
  }

  private Outbox outbox() {
    return new Outbox(library.platform(), cipher);
  }

  private InstantSource clock() {
    return library.platform().clock();
  }
}
