package ca.jechemine.identity.persistence;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.Professional;
import ca.jechemine.identity.domain.Profile;
import ca.jechemine.identity.domain.Profiles;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Accounts in the identity table: `AccountItem`, `EmailItem` and the rows of `AccountCompanions`,
/// written together, each change with its `AccountChanged`, and of professionals also with what is
/// shown of them: `ListingItem` and `ProfessionalChanged` (docs/adr/0020). Whatever keeps a medical
/// profile tells its wishes: `WishesChanged`.
public final class DynamoAccounts implements Accounts {

  private static final long FIRST_VERSION = 1;

  private final Tables tables;
  private final AccountRows rows;
  private final AccountCompanions companions;
  private final FieldCipher cipher;
  private final KeyedHash lookups;
  private final Outbox outbox;
  private final Profiles profiles;
  private final ReceiptItems receipts;
  private final RateLimits limits;
  private final InstantSource clock;

  public DynamoAccounts(
      Tables tables, FieldCipher cipher, KeyedHash lookups, Outbox outbox, InstantSource clock) {
    this.tables = tables;
    this.rows = new AccountRows(tables);
    this.companions = new AccountCompanions(tables.table(), lookups);
    this.cipher = cipher;
    this.lookups = lookups;
    this.outbox = outbox;
    this.profiles = new DynamoProfiles(tables, cipher);
    this.receipts = new ReceiptItems(tables, cipher, clock);
    this.limits = new RateLimits(tables, clock);
    this.clock = clock;
  }

  @Override
  public Optional<Versioned<Account>> find(UserId id) {
    return rows.find(id).map(it -> it.read(cipher));
  }

  @Override
  public List<Account> findAll(List<UserId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return tables
        .findAll(ids.stream().map(it -> Tables.key(AccountItem.pk(it), AccountItem.SK)).toList())
        .stream()
        .filter(it -> !it.isEmpty())
        .map(it -> AccountItem.read(it, Optional.empty(), cipher).value())
        .toList();
  }

  @Override
  public Optional<Versioned<Account>> withEmail(EmailAddress email) {
    String hash = EmailItem.hash(email, lookups);
    Map<String, AttributeValue> key = EmailItem.key(hash);
    return find(EmailItem.owner(tables.findAll(List.of(key)).getFirst(), hash));
  }

  @Override
  public void create(Account account, Work work) {
    String hash = EmailItem.hash(account.email(), lookups);
    commit(
        Stream.of(
            Stream.of(
                Write.insert(
                    tables.table(), EmailItem.write(hash, account.id()), _ -> emailTaken()),
                Write.insert(
                    tables.table(),
                    AccountItem.write(account, FIRST_VERSION, cipher),
                    _ -> emailTaken())),
            companions.of(account),
            Stream.of(DynamoActivities.noted(tables, account.id(), clock.instant())),
            published(account, FIRST_VERSION),
            wished(work, FIRST_VERSION),
            shown(account.standing().role() == Role.PROFESSIONAL, account, FIRST_VERSION, work)),
        work);
  }

  @Override
  public void save(Versioned<Account> read, Account next, Work work) {
    requireOpen(read.value(), next);
    long version = read.version() + 1;
    Account account = next.touched(clock.instant());
    commit(
        Stream.of(
            Stream.of(replacing(account, read.version(), version)),
            moved(read.value(), account),
            companions.of(read.value(), account),
            published(account, version),
            wished(work, version),
            shown(
                read.value().standing().role() == Role.PROFESSIONAL
                    || account.standing().role() == Role.PROFESSIONAL,
                account,
                version,
                work)),
        work);
  }

  @Override
  public Step saving(Versioned<Account> read, Account next) {
    requireOpen(read.value(), next);
    long version = read.version() + 1;
    Account account = next.touched(clock.instant());
    return new WriteSteps(
        Stream.of(
                Stream.of(replacing(account, read.version(), version)),
                moved(read.value(), account),
                companions.of(read.value(), account),
                published(account, version))
            .flatMap(it -> it)
            .toList());
  }

  private static void requireOpen(Account before, Account next) {
    if (!before.mayBecome(next)) {
      throw Refusal.conflict(
          "ACCOUNT_MERGING",
          new Text(
              "Ce compte est en train d’être fusionné avec un autre. Réessayez dans quelques"
                  + " minutes.",
              "This account is being merged with another one. Try again in a few minutes."));
    }
  }

  @Override
  public void carryOut(Work work) {
    commit(Stream.empty(), work);
  }

  /// The receipt comes first: of several requests under one key, those that lose hear what the
  /// winner answered, whatever else has changed for them.
  private void commit(Stream<Stream<Write>> change, Work work) {
    List<Write> writes =
        Stream.of(
                receipts.keep(work.receipt()),
                change.flatMap(it -> it),
                work.steps().stream()
                    .filter(it -> !(it instanceof LimitStep))
                    .flatMap(WriteStep::of),
                work.events().stream().flatMap(this::published))
            .flatMap(it -> it)
            .toList();
    limits.commitWith(work.steps().stream().flatMap(LimitStep::of).toList(), writes);
  }

  private Write replacing(Account account, long readVersion, long version) {
    return Write.put(
        Put.builder()
            .tableName(tables.table())
            .item(AccountItem.write(account, version, cipher))
            .conditionExpression("version = :read")
            .expressionAttributeValues(
                Map.of(":read", AttributeValue.fromN(Long.toString(readVersion)))),
        _ -> new StaleVersion("the account"));
  }

  /// The rows of addresses, when the account has another one now.
  private Stream<Write> moved(Account before, Account after) {
    if (before.email().equals(after.email())) {
      return Stream.empty();
    }
    String hash = EmailItem.hash(after.email(), lookups);
    return Stream.of(
        EmailItem.deleting(EmailItem.hash(before.email(), lookups), tables.table()),
        Write.insert(tables.table(), EmailItem.write(hash, after.id()), _ -> emailTaken()));
  }

  private Stream<Write> published(Account account, long version) {
    return outbox.publish(List.of(account.changed(version, clock.instant())), version);
  }

  /// What a medical profile that is kept with the account wishes for.
  private Stream<Write> wished(Work work, long version) {
    return outbox.publish(
        work.steps().stream()
            .flatMap(MedicalStep::told)
            .map(it -> it.wishes(version, clock.instant()))
            .toList(),
        version);
  }

  /// What others see of somebody who is a professional now or was one before the change. The
  /// profile is that of the work, else the one that is kept: should it be another one than the
  /// account was read with, the account's version has risen too, and nothing is written.
  private Stream<Write> shown(boolean isProfessional, Account account, long version, Work work) {
    if (!isProfessional) {
      return Stream.empty();
    }
    Professional professional = new Professional(account, profile(account, version, work));
    return Stream.concat(
        Stream.of(Write.put(tables.table(), ListingItem.write(professional, version))),
        outbox.publish(List.of(professional.changed(version, clock.instant())), version));
  }

  private Profile profile(Account account, long version, Work work) {
    return work.steps().stream()
        .flatMap(it -> it instanceof ProfileStep step ? Stream.of(step.profile()) : Stream.empty())
        .findFirst()
        .or(() -> version == FIRST_VERSION ? Optional.empty() : profiles.find(account.id()))
        .orElseGet(() -> Profile.empty(account.id(), account.createdAt()));
  }

  private Stream<Write> published(DomainEvent event) {
    return outbox.publish(List.of(event), FIRST_VERSION);
  }

  private static Refusal emailTaken() {
    return Refusal.conflict(
        "EMAIL_TAKEN",
        new Text(
            "Un compte existe déjà pour cette adresse courriel.",
            "There is already an account for this e-mail address."));
  }
}
