package ca.jechemine.documents.persistence;

import static ca.jechemine.documents.Cast.CLIENT;
import static ca.jechemine.documents.Cast.NOON;
import static ca.jechemine.documents.Cast.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.documents.Cast;
import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.Documents;
import ca.jechemine.documents.domain.FileChange;
import ca.jechemine.documents.domain.FileChange.DocumentStep;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.FilesContract;
import ca.jechemine.documents.domain.People;
import ca.jechemine.documents.domain.Person;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.Relations;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.aws.TableDefinition;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("adapter")
class DynamoFilesTest extends FilesContract {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private final MovableClock clock = new MovableClock(NOON);
  private final String outbox = table("Outbox", 0);
  private final Platform platform =
      AWS.platform(clock, Map.of("TABLE", table("Documents", 2), "OUTBOX_TABLE", outbox));
  private final Tables tables = Tables.of(platform);
  private final DocumentsTable documents =
      new DocumentsTable(
          tables,
          platform,
          FieldCipher.of(
              Keyring.of(Map.of("current", "k1", "k1", "0123456789abcdef")), new Random(4)));
  private final Files files = documents.files();

  private static String table(String kind, int indexes) {
    Map<String, String> attributes = new HashMap<>(Map.of("pk", "S", "sk", "S"));
    List<TableDefinition.Index> secondary =
        IntStream.rangeClosed(1, indexes)
            .mapToObj(it -> "gsi" + it)
            .map(it -> {
              attributes.put(it + "pk", "S");
              attributes.put(it + "sk", "S");
              return new TableDefinition.Index(
                  it, new TableDefinition.Key(it + "pk", Optional.of(it + "sk")), "ALL", List.of());
            })
            .toList();
    String name = EmbeddedAws.unused(kind);
    AWS.underTest()
        .create(
            new TableDefinition(
                name,
                new TableDefinition.Key("pk", Optional.of("sk")),
                attributes,
                secondary,
                Optional.empty(),
                Optional.empty()));
    return name;
  }

  @Override
  protected Files files() {
    return files;
  }

  @Override
  protected Documents documents() {
    return documents.documents();
  }

  @Override
  protected Relations relations() {
    return documents.relations();
  }

  @Override
  protected int told() {
    return tables.client().scan(it -> it.tableName(outbox)).items().size();
  }

  @Test
  void of_one_network_address_fifteen_letters_an_hour_are_taken() {
    for (int file = 1; file <= 15; file++) {
      announce(Cast.upload(file, Purpose.REFERRAL, file % 2 == 0 ? CLIENT : null));
    }

    assertThatExceptionOfType(Refusal.TooManyRequests.class)
        .isThrownBy(() -> announce(Cast.upload(16, Purpose.REFERRAL, null)))
        .satisfies(it -> assertThat(it.retryAfter()).isEqualTo(Duration.ofHours(1)));
    assertThat(files.find(Cast.upload(16, Purpose.REFERRAL, null).id())).isEmpty();

    announce(Cast.upload(17, Purpose.CLIENT_DOCUMENT, CLIENT));
    clock.advance(Duration.ofHours(1));
    announce(Cast.upload(18, Purpose.REFERRAL, null));
  }

  private void announce(Upload upload) {
    files.announce(new StoredFile.Pending(upload), "203.0.113.7", Optional.empty());
  }

  @Test
  void no_row_says_what_a_file_is_called_or_who_is_who_and_a_tombstone_not_even_sealed() {
    Upload upload = Cast.upload(1, Purpose.PATIENT_DOCUMENT, PROFESSIONAL);
    announce(upload);
    StoredFile.Available available =
        Cast.available(upload, new Attachment.Document(CLIENT.id(), Cast.DOCUMENT));
    save(available, new DocumentStep.Link(Cast.document(available, PROFESSIONAL)));
    people().keep(Cast.person(CLIENT));

    String rows = rows();
    assertThat(rows).contains("fileName", "notes", "sharer", "dateOfBirth");
    assertThat(rows).doesNotContain("Bilan", "revoir", "Zoé", "1990-05-01");

    save(
        available.deleted(PROFESSIONAL.id(), NOON).cleared(),
        new DocumentStep.Unlink(Cast.document(available, PROFESSIONAL)));
    assertThat(rows()).doesNotContain("fileName", "sharer", "gsi2pk").contains("expiresAt");
  }

  private String rows() {
    return tables.client().scan(it -> it.tableName(tables.table())).items().toString();
  }

  private void save(StoredFile file, DocumentStep step) {
    files.save(
        new FileChange(files.find(file.id()).orElseThrow().with(file), step, List.of()),
        Optional.empty());
  }

  @Test
  void people_are_known_as_they_were_told_of_last() {
    Person minor = Cast.person(CLIENT, LocalDate.of(2012, 2, 29), Cast.GUARDIAN.id());
    Person later =
        new Person(CLIENT.id(), 3, Role.PROFESSIONAL, AccountStatus.INACTIVE, null, null, true);

    assertThat(people().find(CLIENT.id())).isEmpty();
    people().keep(minor);
    assertThat(people().find(CLIENT.id())).contains(minor);
    people().keep(later);
    people().keep(minor);
    assertThat(people().find(CLIENT.id())).contains(later);
  }

  private People people() {
    return documents.people();
  }
}
