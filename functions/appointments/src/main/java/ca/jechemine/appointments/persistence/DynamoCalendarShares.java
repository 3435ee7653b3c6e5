package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.CalendarShare;
import ca.jechemine.appointments.domain.CalendarShares;
import ca.jechemine.appointments.domain.CalendarToken;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Shared calendars in the domain's table. The token is stored as its keyed hash, to find it, and
/// sealed, to show it again.
///
/// | row | pk | sk | what |
/// |---|---|---|---|
/// | share | `CALENDAR#<professional>` | `CALENDAR` | `version`, `token` (sealed), `createdAt` |
/// | token | `CALENDAR_TOKEN#<hash>` | `CALENDAR_TOKEN` | `professionalId` |
public final class DynamoCalendarShares implements CalendarShares {

  private static final String SHARE = "CALENDAR";
  private static final String TOKEN = "CALENDAR_TOKEN";
  private static final RateLimit LOOKS = new RateLimit("calendar", 60, Duration.ofMinutes(1));

  private final Tables tables;
  private final FieldCipher cipher;
  private final KeyedHash hash;
  private final RateLimits limits;

  public DynamoCalendarShares(
      Tables tables, FieldCipher cipher, KeyedHash hash, InstantSource clock) {
    this.tables = tables;
    this.cipher = cipher;
    this.hash = hash;
    this.limits = new RateLimits(tables, clock);
  }

  @Override
  public Optional<Versioned<CalendarShare>> of(UserId professional) {
    return tables
        .find(sharePk(professional), SHARE)
        .map(ItemReader::new)
        .map(it ->
            new Versioned<>(
                new CalendarShare(
                    professional,
                    new CalendarToken(cipher.open(it.text("token"), context(professional))),
                    it.instant("createdAt")),
                it.number("version")));
  }

  @Override
  public void keep(CalendarShare share, Optional<Versioned<CalendarShare>> former) {
    Stream<Write> forgotten = former.stream().map(it -> forgotten(it.value().token()));
    tables
        .transactions()
        .commit(
            Stream.concat(
                    Stream.of(share(share, former.map(Versioned::version)), token(share)),
                    forgotten)
                .toList());
  }

  @Override
  public void forget(UserId professional) {
    Retry.whenStale(() -> {
      Optional<Versioned<CalendarShare>> read = of(professional);
      read.ifPresent(
          it -> tables.transactions().commit(List.of(closed(it), forgotten(it.value().token()))));
      return read;
    });
  }

  private Write closed(Versioned<CalendarShare> read) {
    return Write.delete(
        Delete.builder()
            .tableName(tables.table())
            .key(Tables.key(sharePk(read.value().professional()), SHARE))
            .conditionExpression("version = :read")
            .expressionAttributeValues(
                Map.of(":read", AttributeValue.fromN(Long.toString(read.version())))),
        _ -> new StaleVersion("the shared calendar"));
  }

  private Write forgotten(CalendarToken token) {
    return Write.delete(
        Delete.builder().tableName(tables.table()).key(Tables.key(tokenPk(token), TOKEN)),
        _ -> new IllegalStateException("an unconditional delete failed"));
  }

  @Override
  public Optional<UserId> openedBy(CalendarToken token) {
    return tables
        .find(tokenPk(token), TOKEN)
        .map(it -> new UserId(new ItemReader(it).text("professionalId")));
  }

  @Override
  public void countLook(String address) {
    limits.spend(LOOKS, address);
  }

  private Write share(CalendarShare share, Optional<Long> readVersion) {
    Put.Builder put =
        Put.builder()
            .tableName(tables.table())
            .item(
                new ItemWriter()
                    .text("pk", sharePk(share.professional()))
                    .text("sk", SHARE)
                    .number("version", readVersion.orElse(0L) + 1)
                    .text(
                        "token", cipher.seal(share.token().value(), context(share.professional())))
                    .instant("createdAt", share.since())
                    .toItem());
    readVersion.ifPresentOrElse(
        it ->
            put.conditionExpression("version = :read")
                .expressionAttributeValues(
                    Map.of(":read", AttributeValue.fromN(Long.toString(it)))),
        () -> put.conditionExpression("attribute_not_exists(pk)"));
    return Write.put(put, _ -> new StaleVersion("the shared calendar"));
  }

  private Write token(CalendarShare share) {
    return Write.insert(
        tables.table(),
        new ItemWriter()
            .text("pk", tokenPk(share.token()))
            .text("sk", TOKEN)
            .text("professionalId", share.professional().value())
            .toItem(),
        _ -> new StaleVersion("the token of a calendar"));
  }

  private static String sharePk(UserId professional) {
    return "CALENDAR#" + professional;
  }

  private String tokenPk(CalendarToken token) {
    return "CALENDAR_TOKEN#" + hash.of(token.value());
  }

  private static String context(UserId professional) {
    return sharePk(professional) + "#token";
  }
}
