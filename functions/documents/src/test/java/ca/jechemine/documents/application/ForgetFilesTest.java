package ca.jechemine.documents.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.ForgettingEvent.ForgettingDocumentsContinued;
import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.GatherOwnDocuments.Stretch;
import ca.jechemine.documents.consumers.KnowReadersHandler;
import ca.jechemine.documents.domain.Ask;
import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.RequestId;
import ca.jechemine.documents.domain.Requests;
import ca.jechemine.documents.domain.SharedBy;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.testkit.Batch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What of the files of somebody whose account was anonymised is forgotten, and what somebody whose
/// account is there gets in their export.
class ForgetFilesTest {

  private static final UserId OTHER = new UserId("65f0c0ffee65f0c0ffee00c2");

  private final Shelf shelf = new Shelf();

  @Test
  void the_documents_of_a_client_go_part_by_part_and_nobody_elses() {
    List<FileId> own = IntStream.range(0, 30).mapToObj(_ -> shelf.shared(Shelf.CLIENT)).toList();
    FileId others = shelf.shared(OTHER);

    begin(Shelf.CLIENT);
    assertThat(own).filteredOn(it -> shelf.state(it) instanceof StoredFile.Deleted).hasSize(25);
    goOn(Shelf.CLIENT);

    assertThat(own)
        .allSatisfy(it ->
            assertThat(shelf.state(it))
                .isEqualTo(
                    new StoredFile.Deleted(
                        it, Purpose.PATIENT_DOCUMENT, Shelf.CLIENT, Shelf.NOON, false)));
    assertThat(shelf.document(others).sharer()).isEqualTo("Dre Sylvie Roy");
    assertThat(shelf.forgotten().find(Shelf.CLIENT).orElseThrow().isDone()).isTrue();
    assertThat(rowsOf("CLIENT#" + Shelf.CLIENT)).isEmpty();
    assertThat(shelf.outbox())
        .filteredOn(it -> new ItemReader(it).text("type").startsWith("Forgetting"))
        .hasSize(3);
    shelf.clock().advance(StoredFile.WRITING_ENDS_WITHIN);
    shelf.part(DocumentsModule::sweepFiles).sweep(new Nobody());
    assertThat(own).allSatisfy(it -> assertThat(shelf.objectsOf(it)).isEmpty());
  }

  @Test
  void nothing_is_linked_to_or_by_who_is_forgotten() {
    begin(Shelf.CLIENT);
    FileId late = shelf.announced(Purpose.PATIENT_DOCUMENT);
    assertThatExceptionOfType(StaleVersion.class)
        .isThrownBy(() -> shelf.taken(late, Optional.of(shelf.link(Shelf.CLIENT))));
    assertThat(shelf.state(late)).isInstanceOf(StoredFile.Pending.class);

    begin(Shelf.PROFESSIONAL);
    assertThatExceptionOfType(StaleVersion.class)
        .isThrownBy(() -> shelf.taken(late, Optional.of(shelf.link(OTHER))));
  }

  @Test
  void who_shared_is_forgotten_and_what_they_shared_stays() {
    List<FileId> shared = IntStream.range(0, 30).mapToObj(_ -> shelf.shared(OTHER)).toList();
    FileId unlinked = shelf.available(Purpose.PATIENT_DOCUMENT);
    FileId cheque = shelf.available(Purpose.PAYOUT_CHEQUE);
    FileId letter =
        shelf.available(
            shelf.kept(
                shelf.taken(
                    shelf.announced(Purpose.REFERRAL, Shelf.PROFESSIONAL), Optional.empty())));
    shelf.book(1, letter);

    begin(Shelf.PROFESSIONAL);
    goOn(Shelf.PROFESSIONAL);

    assertThat(shared)
        .allSatisfy(it -> {
          ClientDocument left = shelf.document(it);
          assertThat(left.sharer()).isEqualTo("[anonymized]");
          assertThat(left.sharedByUser()).isEqualTo(Shelf.PROFESSIONAL);
          assertThat(left.name()).isEqualTo(Shelf.NAME);
          assertThat(left.isReadable()).isTrue();
        });
    assertThat(shelf.state(unlinked)).isInstanceOf(StoredFile.Deleted.class);
    assertThat(List.of(cheque, letter))
        .allSatisfy(it -> assertThat(shelf.state(it)).isInstanceOf(StoredFile.Available.class));
  }

  @Test
  void what_a_client_was_asked_for_goes_and_the_name_of_whoever_asked() {
    Requests requests = shelf.part(DocumentsModule::requests);
    List<RequestId> own =
        IntStream.range(0, 30).mapToObj(it -> ask(requests, it, Shelf.CLIENT)).toList();
    RequestId others = ask(requests, 30, OTHER);

    begin(Shelf.CLIENT);
    goOn(Shelf.CLIENT);
    assertThat(own).allSatisfy(it -> assertThat(requests.find(it)).isEmpty());
    assertThat(requests.find(others).orElseThrow().value().ask().askersName())
        .isEqualTo("Dre Sylvie Roy");
    begin(Shelf.PROFESSIONAL);
    goOn(Shelf.PROFESSIONAL);

    DocumentRequest left = requests.find(others).orElseThrow().value();
    assertThat(left).isInstanceOf(DocumentRequest.Lapsed.class);
    assertThat(left.ask().askersName()).isEmpty();
    assertThat(rowsOf("CLIENT#" + Shelf.CLIENT)).isEmpty();
    assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> ask(requests, 31, Shelf.CLIENT));
  }

  private static RequestId ask(Requests requests, int number, UserId client) {
    RequestId id = new RequestId("0198f3a1b2c5%012x".formatted(number));
    requests.ask(
        DocumentRequest.Open.asked(
            new Ask(
                id,
                client,
                Shelf.PROFESSIONAL,
                "Dre Sylvie Roy",
                SharedBy.PROFESSIONAL,
                "Formulaire",
                null,
                LocalDate.of(2026, 7, 1),
                Shelf.NOON)),
        Optional.empty());
    return id;
  }

  @Test
  void a_letter_goes_when_its_appointment_has_it_no_more() {
    FileId letter = shelf.available(Purpose.REFERRAL);
    shelf.book(3, letter);
    shelf.book(2, null);
    assertThat(shelf.state(letter)).isInstanceOf(StoredFile.Available.class);

    shelf.book(4, null);
    shelf.book(4, null);

    assertThat(shelf.state(letter))
        .isEqualTo(
            new StoredFile.Deleted(letter, Purpose.REFERRAL, Shelf.CLIENT, Shelf.NOON, false));
    assertThat(rowsOf("FILE#" + letter)).hasSize(1);
  }

  @Test
  void what_is_told_of_them_is_forgotten_and_a_repetition_or_an_older_word_changes_nothing() {
    FileId id = shelf.shared(Shelf.CLIENT);
    KnowReadersHandler consumer = shelf.platform("GuardDuty").build(() -> new KnowReadersHandler());
    String forgotten = message(told(2, AccountEvent.forgottenAddress(Shelf.CLIENT.value())));

    assertThat(Batch.deliver(consumer, List.of(forgotten))).isEmpty();
    assertThat(Batch.deliver(consumer, List.of(forgotten, message(told(1, "zoe@exemple.ca")))))
        .isEmpty();
    for (long part = 2; part <= 4; part++) {
      assertThat(
              Batch.deliver(
                  consumer,
                  List.of(
                      message(
                          new ForgettingDocumentsContinued(
                              Shelf.CLIENT.value(), part, Shelf.NOON)))))
          .isEmpty();
    }

    assertThat(shelf.state(id)).isInstanceOf(StoredFile.Deleted.class);
    assertThat(rowsOf("PERSON#" + Shelf.CLIENT))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.flag("isForgotten")).isTrue();
          assertThat(it.optionalText("dateOfBirth")).isEmpty();
        });
    assertThat(shelf.forgotten().find(Shelf.CLIENT).orElseThrow().isDone()).isTrue();
  }

  @Test
  void an_export_has_each_document_and_each_other_upload_once() {
    List<FileId> own = IntStream.range(0, 101).mapToObj(_ -> shelf.shared(Shelf.CLIENT)).toList();
    shelf.shared(OTHER);
    FileId cheque = shelf.available(Purpose.PAYOUT_CHEQUE);

    List<Stretch> clients = gathered(Shelf.CLIENT);
    List<Stretch> professionals = gathered(Shelf.PROFESSIONAL);

    assertThat(clients)
        .flatExtracting(Stretch::documents)
        .extracting(ClientDocument::file)
        .containsExactlyInAnyOrderElementsOf(own);
    assertThat(clients).flatExtracting(Stretch::uploads).isEmpty();
    assertThat(professionals).flatExtracting(Stretch::documents).isEmpty();
    assertThat(professionals)
        .flatExtracting(Stretch::uploads)
        .extracting(StoredFile.Kept::id)
        .containsExactly(cheque);
  }

  private List<Stretch> gathered(UserId user) {
    GatherOwnDocuments gather = shelf.part(DocumentsModule::gatherOwnDocuments);
    List<Stretch> all = new ArrayList<>();
    @Nullable Position next = null;
    do {
      Stretch stretch = gather.of(user, next);
      all.add(stretch);
      next = stretch.next();
    } while (next != null);
    return all;
  }

  /// As the consumer does: first it is known, then it is forgotten.
  private void begin(UserId id) {
    shelf
        .part(DocumentsModule::knowReaders)
        .keep(
            new AccountChanged(
                id.value(),
                9,
                AccountEvent.forgottenAddress(id.value()),
                "[anonymized]",
                "[anonymized]",
                null,
                "fr",
                Role.CLIENT,
                AccountStatus.INACTIVE,
                List.of(),
                null,
                shelf.clock().instant(),
                false));
    shelf.part(DocumentsModule::forgetFiles).begin(id);
  }

  private void goOn(UserId id) {
    for (int part = 0; part < 10; part++) {
      shelf.part(DocumentsModule::forgetFiles).goOn(id);
    }
  }

  private List<ItemReader> rowsOf(String pk) {
    return shelf.rows().stream()
        .map(ItemReader::new)
        .filter(it -> it.text("pk").equals(pk))
        .toList();
  }

  private String message(DomainEvent event) {
    return Json.write(
        new EventCodec(shelf.part(DocumentsModule::cipher))
            .seal(event, event.aggregateId() + "#1#0", 1));
  }

  private static AccountChanged told(long version, String email) {
    return new AccountChanged(
        Shelf.CLIENT.value(),
        version,
        email,
        "Zoé",
        "Roy",
        null,
        "fr",
        Role.CLIENT,
        AccountStatus.ACTIVE,
        List.of(),
        null,
        Shelf.NOON,
        false);
  }

  private static final class Nobody implements SweepFiles.Watch {
    @Override
    public void failed(FileId id, RuntimeException failure) {
      throw failure;
    }

    @Override
    public void lost(FileId id) {
      throw new AssertionError(id + " is lost");
    }
  }
}
