package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Dossier;
import ca.jechemine.identity.domain.Exports;
import ca.jechemine.identity.domain.Origin;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.objects.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Exports as zips in a private bucket that forgets them after a day, handed out on the site's own
/// origin under a signed address for a quarter of an hour; on record as `ExportItem`.
public final class BucketExports implements Exports {

  private static final RateLimit FIVE_A_DAY = new RateLimit("export", 5, Duration.ofDays(1));
  private static final Duration LINK_LIFE = Duration.ofMinutes(15);

  /// Longer than the function may take.
  private static final Duration LOCK_LIFE = Duration.ofMinutes(1);

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  private final Tables tables;
  private final FieldCipher cipher;
  private final Bucket bucket;
  private final String siteUrl;
  private final InstantSource clock;

  public BucketExports(
      Tables tables, FieldCipher cipher, Bucket bucket, String siteUrl, InstantSource clock) {
    this.tables = tables;
    this.cipher = cipher;
    this.bucket = bucket;
    this.siteUrl = siteUrl;
    this.clock = clock;
  }

  @Override
  public void begin(String id, UserId account, Origin origin) {
    Instant now = clock.instant();
    begin(id, account, now, ExportItem.write(id, account, origin, now, cipher), List.of());
  }

  @Override
  public void beginFor(String id, UserId account, List<Step> steps) {
    Instant now = clock.instant();
    begin(id, account, now, ExportItem.write(id, account, now), steps);
  }

  private void begin(
      String id, UserId account, Instant now, Map<String, AttributeValue> row, List<Step> more) {
    List<Write> writes =
        Stream.concat(
                Stream.of(locked(id, account, now), Write.put(tables.table(), row)),
                more.stream().flatMap(WriteStep::of))
            .toList();
    new RateLimits(tables, clock).commitWith(FIVE_A_DAY, account.value(), writes);
  }

  @Override
  public Link keep(String id, Dossier dossier, Language language) {
    Instant now = clock.instant();
    byte[] zip = new DossierZip(language, now).pack(dossier);
    String fileName = fileName(now);
    bucket.put(key(id), zip, "application/zip");
    return new Link(
        siteUrl + bucket.signedPath(key(id), LINK_LIFE, fileName),
        now.plus(LINK_LIFE),
        fileName,
        zip.length);
  }

  @Override
  public void finish(String id, UserId account, Link link) {
    tables
        .transactions()
        .commit(WriteStep.of(finishing(id, account, link, clock.instant())).toList());
  }

  @Override
  public Step finishing(String id, UserId account, Link link, Instant now) {
    return new WriteSteps(List.of(ready(id, account, link, now), unlocked(id, account)));
  }

  @Override
  public void giveUp(String id, UserId account) {
    tables.transactions().commit(WriteStep.of(givingUp(id, account)).toList());
  }

  @Override
  public Step givingUp(String id, UserId account) {
    return new WriteStep(unlocked(id, account));
  }

  /// The bucket forgets a day after it took the zip, at the end of that day at the earliest.
  @Override
  public Optional<String> address(String id, UserId account) {
    Instant now = clock.instant();
    return tables
        .find(AccountItem.pk(account), ExportItem.PREFIX + id)
        .flatMap(it -> new ItemReader(it).optionalInstant("readyAt"))
        .filter(it -> it.plus(KEPT).isAfter(now))
        .map(it -> {
          Duration left = Duration.between(now, it.plus(KEPT));
          return bucket.signedPath(key(id), shorter(LINK_LIFE, left), fileName(it));
        });
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static String key(String id) {
    return "uploads/exports/" + id + ".zip";
  }

  private static String fileName(Instant day) {
    return "je-chemine-" + LocalDate.ofInstant(day, TORONTO) + ".zip";
  }

  private Write locked(String id, UserId account, Instant now) {
    return Write.put(
        Put.builder()
            .tableName(tables.table())
            .item(ExportItem.lock(id, account, now.plus(LOCK_LIFE)))
            .conditionExpression("attribute_not_exists(pk) OR #until <= :now")
            .expressionAttributeNames(Map.of("#until", "until"))
            .expressionAttributeValues(
                Map.of(":now", AttributeValue.fromN(Long.toString(now.toEpochMilli())))),
        _ ->
            Refusal.conflict(
                "EXPORT_RUNNING",
                new Text(
                    "Une exportation est déjà en cours. Veuillez réessayer dans une minute.",
                    "An export is under way already. Please try again in a minute.")));
  }

  private Write ready(String id, UserId account, Link link, Instant now) {
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(ExportItem.key(account, id))
            .updateExpression("SET readyAt = :now, sizeBytes = :size")
            .expressionAttributeValues(
                Map.of(
                    ":now", AttributeValue.fromS(now.toString()),
                    ":size", AttributeValue.fromN(Integer.toString(link.sizeBytes())))),
        _ -> new IllegalStateException("an unconditional update has no condition to fail"));
  }

  private Write unlocked(String id, UserId account) {
    return Write.delete(
        Delete.builder()
            .tableName(tables.table())
            .key(Tables.key(AccountItem.pk(account), ExportItem.LOCK))
            .conditionExpression("attribute_not_exists(pk) OR #export = :id")
            .expressionAttributeNames(Map.of("#export", "export"))
            .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(id))),
        _ -> new IllegalStateException("the export took longer than its lock"));
  }
}
