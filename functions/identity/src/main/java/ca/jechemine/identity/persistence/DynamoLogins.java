package ca.jechemine.identity.persistence;

import ca.jechemine.identity.application.LoginOutcome;
import ca.jechemine.identity.application.LoginOutcome.Succeeded;
import ca.jechemine.identity.application.Logins;
import ca.jechemine.identity.application.Visit;
import ca.jechemine.identity.application.Visit.Purpose;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AuditLog;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.RateLimits.Spending;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Attempts to sign in, in the identity table: two reads to open one, one transaction to close it,
/// for every address alike.
///
/// The first read takes the counts along, so that an attempt beyond the limit costs no hashing; the
/// transaction counts, so that no more than the limit ever learn anything.
public final class DynamoLogins implements Logins {

  private static final RateLimit BY_SOURCE =
      new RateLimit("login-source", 10, Duration.ofMinutes(15));
  static final RateLimit BY_EMAIL = new RateLimit("login-email", 10, Duration.ofMinutes(15));

  private final Tables tables;
  private final AccountRows rows;
  private final FieldCipher cipher;
  private final KeyedHash lookups;
  private final InstantSource clock;
  private final AuditLog audit;
  private final RateLimits limits;

  public DynamoLogins(
      Tables tables, FieldCipher cipher, KeyedHash lookups, InstantSource clock, Ids ids) {
    this.tables = tables;
    this.rows = new AccountRows(tables);
    this.cipher = cipher;
    this.lookups = lookups;
    this.clock = clock;
    this.audit = new DynamoAuditLog(tables, cipher, lookups, clock, ids);
    this.limits = new RateLimits(tables, clock);
  }

  @Override
  public Optional<Account> open(Visit visit) {
    String hash = EmailItem.hash(visit.email(), lookups);
    Spending source = new Spending(BY_SOURCE, visit.source());
    Spending email = new Spending(BY_EMAIL, hash);
    List<Map<String, AttributeValue>> found =
        tables.findAll(List.of(EmailItem.key(hash), RateLimits.key(source), RateLimits.key(email)));
    limits.refuseIfFull(source, found.get(1));
    limits.refuseIfFull(email, found.get(2));
    return rows.find(EmailItem.owner(found.get(0), hash))
        .map(it -> it.read(cipher))
        .map(Versioned::value);
  }

  @Override
  public void close(Visit visit, LoginOutcome outcome, List<Step> following) {
    Spending email = new Spending(BY_EMAIL, EmailItem.hash(visit.email(), lookups));
    List<Spending> spendings = new ArrayList<>(List.of(new Spending(BY_SOURCE, visit.source())));
    List<Write> writes = new ArrayList<>();
    if (outcome instanceof Succeeded success) {
      writes.add(limits.forgetting(email));
      writes.addAll(noted(success, visit.purpose()));
    } else {
      spendings.add(email);
    }
    WriteStep.of(audit.noting(entry(visit, outcome))).forEach(writes::add);
    following.stream().flatMap(WriteStep::of).forEach(writes::add);
    limits.commitWith(spendings, writes);
  }

  private static AuditLog.Entry entry(Visit visit, LoginOutcome outcome) {
    return new AuditLog.Entry(
        outcome.auditedAs(visit.purpose()),
        visit.email(),
        outcome.accountId().orElse(null),
        null,
        visit.visitor());
  }

  private List<Write> noted(Succeeded success, Purpose purpose) {
    List<Write> writes = new ArrayList<>();
    writes.add(DynamoActivities.noted(tables, success.account().id(), clock.instant()));
    if (success.renewsPassword()) {
      writes.add(renewPassword(success));
    }
    if (purpose == Purpose.SIGN_IN && success.account().adminRecord().isPresent()) {
      writes.add(noteLastLogin(success.account()));
    }
    return writes;
  }

  private Write renewPassword(Succeeded success) {
    Account account = success.account();
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(Tables.key(AccountItem.pk(account.id()), AccountItem.SK))
            .updateExpression("SET passwordHash = :new, version = version + :one")
            .conditionExpression("passwordHash = :old")
            .expressionAttributeValues(
                Map.of(
                    ":new", AttributeValue.fromS(success.password().phc()),
                    ":old", AttributeValue.fromS(account.password().orElseThrow().phc()),
                    ":one", AttributeValue.fromN("1"))),
        _ -> new StaleVersion("the password"));
  }

  private Write noteLastLogin(Account account) {
    Instant now = clock.instant();
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(Tables.key(AccountItem.pk(account.id()), AdminItem.SK))
            .updateExpression("SET lastLoginAt = :now")
            .conditionExpression("attribute_exists(pk)")
            .expressionAttributeValues(Map.of(":now", AttributeValue.fromS(now.toString()))),
        _ -> new StaleVersion("the Admin record"));
  }
}
