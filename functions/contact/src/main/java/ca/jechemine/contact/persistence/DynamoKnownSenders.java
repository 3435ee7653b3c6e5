package ca.jechemine.contact.persistence;

import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.contact.domain.FormerAddress;
import ca.jechemine.contact.domain.KnownSender;
import ca.jechemine.contact.domain.KnownSenders;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Known senders in the domain's table, by hashes of their addresses.
///
/// | row | pk | sk |
/// |---|---|---|
/// | the account, as it was heard of last | `ACCOUNT#<userId>` | `ACCOUNT` |
/// | whose an address is, and since when | `EMAIL#<keyed hash of the address>` | `EMAIL` |
/// | an address that it had before | see `DynamoForgottenSenders` | |
final class DynamoKnownSenders implements KnownSenders {

  static final String ACCOUNT = "ACCOUNT";
  static final String EMAIL = "EMAIL";

  private final Tables tables;
  private final KeyedHash hash;

  DynamoKnownSenders(Tables tables, KeyedHash hash) {
    this.tables = tables;
    this.hash = hash;
  }

  @Override
  public Optional<UserId> withAddress(EmailAddress address) {
    return owner(hash.of(address.value())).map(Owner::user);
  }

  /// One read when nothing is new; else one more for each address, the old one and the new one, and
  /// one transaction on the condition that nobody wrote in between.
  @Override
  public void keep(KnownSender sender) {
    Retry.whenStale(() -> keepOnce(sender));
  }

  private boolean keepOnce(KnownSender sender) {
    Optional<Account> known = account(sender.user());
    if (known.isPresent() && known.get().version() >= sender.version()) {
      return false;
    }
    EmailAddress address = sender.address();
    Optional<String> now = Optional.ofNullable(address).map(it -> hash.of(it.value()));
    Optional<String> before =
        known.flatMap(Account::address).filter(it -> !now.equals(Optional.of(it)));
    tables
        .transactions()
        .commit(
            Stream.of(
                    Stream.of(replace(sender, now, known)),
                    now.stream().flatMap(it -> take(it, sender)),
                    before.stream().flatMap(it -> leave(it, sender)))
                .flatMap(it -> it)
                .toList());
    return true;
  }

  private Write replace(KnownSender sender, Optional<String> address, Optional<Account> known) {
    Put.Builder put =
        Put.builder()
            .tableName(tables.table())
            .item(
                new ItemWriter()
                    .text("pk", accountPk(sender.user()))
                    .text("sk", ACCOUNT)
                    .number("version", sender.version())
                    .text("address", address)
                    .toItem());
    known.ifPresentOrElse(
        it ->
            put.conditionExpression("version = :known")
                .expressionAttributeValues(
                    Map.of(":known", AttributeValue.fromN(Long.toString(it.version())))),
        () -> put.conditionExpression("attribute_not_exists(pk)"));
    return Write.put(put, _ -> stale());
  }

  /// Somebody else who has the address since a later moment keeps it: the sender has left it, which
  /// is yet to be heard of.
  private Stream<Write> take(String address, KnownSender sender) {
    Owner owner = owner(address).orElse(null);
    if (owner != null && (owner.is(sender.user()) || owner.since().isAfter(sender.since()))) {
      return Stream.empty();
    }
    Put.Builder put =
        Put.builder()
            .tableName(tables.table())
            .item(
                new ItemWriter()
                    .text("pk", emailPk(address))
                    .text("sk", EMAIL)
                    .text("userId", sender.user().value())
                    .instant("takenAt", sender.since())
                    .toItem())
            .conditionExpression(unchanged(owner));
    if (owner != null) {
      put.expressionAttributeValues(values(owner));
    }
    return Stream.of(Write.put(put, _ -> stale()));
  }

  /// Somebody else may have it by now. That the account had it is kept, so that what was written
  /// from there can be forgotten with the account.
  private Stream<Write> leave(String address, KnownSender sender) {
    Optional<Owner> owned = owner(address).filter(it -> it.is(sender.user()));
    Instant since = owned.map(Owner::since).orElse(sender.since());
    Write had =
        DynamoForgottenSenders.left(
            tables.table(), FormerAddress.left(sender.user(), address, since, sender.since()));
    return Stream.concat(
        Stream.of(had),
        owned.stream()
            .map(owner ->
                Write.delete(
                    Delete.builder()
                        .tableName(tables.table())
                        .key(Tables.key(emailPk(address), EMAIL))
                        .conditionExpression(unchanged(owner))
                        .expressionAttributeValues(values(owner)),
                    _ -> stale())));
  }

  private Optional<Account> account(UserId user) {
    return tables
        .find(accountPk(user), ACCOUNT)
        .map(ItemReader::new)
        .map(it -> new Account(it.number("version"), it.optionalText("address")));
  }

  private Optional<Owner> owner(String address) {
    return tables
        .find(emailPk(address), EMAIL)
        .map(ItemReader::new)
        .map(it -> new Owner(new UserId(it.text("userId")), it.instant("takenAt")));
  }

  private static String unchanged(@Nullable Owner owner) {
    return owner == null ? "attribute_not_exists(pk)" : "userId = :user AND takenAt = :taken";
  }

  private static Map<String, AttributeValue> values(Owner owner) {
    return Map.of(
        ":user", AttributeValue.fromS(owner.user().value()),
        ":taken", AttributeValue.fromS(owner.since().toString()));
  }

  private static StaleVersion stale() {
    return new StaleVersion("a known sender");
  }

  static String accountPk(UserId user) {
    return "ACCOUNT#" + user;
  }

  static String emailPk(String address) {
    return "EMAIL#" + address;
  }

  /// `address` is its keyed hash.
  private record Account(long version, Optional<String> address) {}

  private record Owner(UserId user, Instant since) {

    boolean is(UserId other) {
      return user.equals(other);
    }
  }
}
