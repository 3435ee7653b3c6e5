package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.identity.domain.Retention;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;

/// The rows that follow an account's: its Admin record's, those by which it is found, and a planned
/// deletion that opening the account takes back. Only what the change touches is written.
final class AccountCompanions {

  private final String table;
  private final KeyedHash lookups;

  AccountCompanions(String table, KeyedHash lookups) {
    this.table = table;
    this.lookups = lookups;
  }

  Stream<Write> of(Account created) {
    return Stream.of(
            admin(created),
            created.isWholeSuperAdmin()
                ? Stream.of(SuperAdminsItem.adding(created.id(), table))
                : Stream.<Write>empty(),
            found(created))
        .flatMap(it -> it);
  }

  /// Those by which it is found.
  Stream<Write> found(Account account) {
    return Stream.concat(named(account, NameItem.pks(account, lookups)), reached(account));
  }

  Stream<Write> of(Account before, Account after) {
    boolean sameShown = shown(before).equals(shown(after));
    boolean sameAdmin = before.adminRecord().equals(after.adminRecord());
    return Stream.of(
            sameAdmin && sameStanding(before, after)
                ? Stream.<Write>empty()
                : guarded(before, after),
            sameAdmin && sameShown ? Stream.<Write>empty() : admin(after),
            sameShown ? Stream.<Write>empty() : renamed(before, after),
            rung(before, after),
            kept(before, after))
        .flatMap(it -> it);
  }

  private Stream<Write> admin(Account account) {
    return account.adminRecord().stream()
        .flatMap(it ->
            Stream.of(
                AdminItem.writing(account, it, table),
                Write.put(table, AdminIdItem.write(it.id(), account.id()))));
  }

  /// Whoever is or was a super administrator is counted anew.
  private Stream<Write> guarded(Account before, Account after) {
    if (after.isWholeSuperAdmin()) {
      return Stream.of(SuperAdminsItem.adding(after.id(), table));
    }
    return isSuperAdmin(before)
        ? Stream.of(SuperAdminsItem.removing(after.id(), table))
        : Stream.empty();
  }

  private Stream<Write> renamed(Account before, Account after) {
    Set<String> now = NameItem.pks(after, lookups);
    Stream<Write> left =
        NameItem.pks(before, lookups).stream()
            .filter(it -> !now.contains(it))
            .map(it -> deleting(it, NameItem.sk(before)));
    return Stream.concat(left, named(after, now));
  }

  private Stream<Write> named(Account account, Set<String> pks) {
    return pks.stream().sorted().map(it -> Write.put(table, NameItem.write(it, account)));
  }

  /// By which phone it is found, when that is another one now.
  private Stream<Write> rung(Account before, Account after) {
    Optional<String> left = PhoneItem.pk(before, lookups);
    return left.equals(PhoneItem.pk(after, lookups))
        ? Stream.empty()
        : Stream.concat(left.stream().map(it -> deleting(it, NameItem.sk(before))), reached(after));
  }

  /// A deletion that was over with opening the account is not planned any more.
  private Stream<Write> kept(Account before, Account after) {
    boolean isReopened =
        before.standing().status() == AccountStatus.INACTIVE
            && after.standing().status() != AccountStatus.INACTIVE;
    return Optional.ofNullable(before.standing().deletionRequestedAt()).stream()
        .filter(_ -> isReopened && after.standing().deletionRequestedAt() == null)
        .map(it -> ErasureItem.deletionKey(before.id(), Retention.effectiveAt(it)))
        .map(this::deleting);
  }

  private Stream<Write> reached(Account account) {
    return PhoneItem.pk(account, lookups).stream()
        .map(it -> Write.put(table, PhoneItem.write(it, account)));
  }

  private Write deleting(String pk, String sk) {
    return deleting(Tables.key(pk, sk));
  }

  private Write deleting(Map<String, AttributeValue> key) {
    return Write.delete(
        Delete.builder().tableName(table).key(key),
        _ -> new IllegalStateException("an unconditional delete has no condition"));
  }

  private static boolean sameStanding(Account before, Account after) {
    return before.standing().role() == after.standing().role()
        && before.standing().status() == after.standing().status();
  }

  private static boolean isSuperAdmin(Account account) {
    return account
        .adminRecord()
        .map(AdminRecord::role)
        .filter(AdminRole.SUPER_ADMIN::equals)
        .isPresent();
  }

  /// What lists show of an account.
  private static List<Object> shown(Account account) {
    return List.of(
        account.email(),
        account.person().firstName(),
        account.person().lastName(),
        account.standing().role(),
        account.standing().status());
  }
}
