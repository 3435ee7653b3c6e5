package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Dossier;
import ca.jechemine.identity.domain.Exports;
import ca.jechemine.identity.domain.Origin;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
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
    new RateLimits(tables, clock)
        .commitWith(
            FIVE_A_DAY,
            account.value(),
            List.of(
                locked(id, account, now),
                Write.put(tables.table(), ExportItem.write(id, account, origin, now, cipher))));
  }

  @Override
  public Link keep(String id, Dossier dossier, Language language) {
    Instant now = clock.instant();
    byte[] zip = new DossierZip(language, now).pack(dossier);
    String key = "uploads/exports/" + id + ".zip";
    String fileName = "je-chemine-" + LocalDate.ofInstant(now, TORONTO) + ".zip";
    bucket.put(key, zip, "application/zip");
    return new Link(
        siteUrl + bucket.signedPath(key, LINK_LIFE, fileName),
        now.plus(LINK_LIFE),
        fileName,
        zip.length);
  }

  @Override
  public void finish(String id, UserId account, Link link) {
    tables.transactions().commit(List.of(ready(id, account, link), unlocked(id, account)));
  }

  @Override
  public void giveUp(String id, UserId account) {
    tables.transactions().commit(List.of(unlocked(id, account)));
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

  private Write ready(String id, UserId account, Link link) {
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(ExportItem.key(account, id))
            .updateExpression("SET readyAt = :now, sizeBytes = :size")
            .expressionAttributeValues(
                Map.of(
                    ":now", AttributeValue.fromS(clock.instant().toString()),
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
