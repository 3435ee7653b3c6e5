package ca.jechemine.identity.persistence;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Accounts in the identity table: `AccountItem`, `AdminItem` and `EmailItem`, written together.
public final class DynamoAccounts implements Accounts {

  private static final long FIRST_VERSION = 1;

  private final Tables tables;
  private final AccountRows rows;
  private final FieldCipher cipher;
  private final KeyedHash lookups;
  private final Outbox outbox;

  public DynamoAccounts(Tables tables, FieldCipher cipher, KeyedHash lookups, Outbox outbox) {
    this.tables = tables;
    this.rows = new AccountRows(tables);
    this.cipher = cipher;
    this.lookups = lookups;
    this.outbox = outbox;
  }

  @Override
  public Optional<Versioned<Account>> find(UserId id) {
    return rows.find(id).map(it -> it.read(cipher));
  }

  @Override
  public void create(Account account, List<AccountEvent> events) {
    String hash = EmailItem.hash(account.email(), lookups);
    Stream<Write> items =
        Stream.concat(
            Stream.of(
                Write.insert(
                    tables.table(), EmailItem.write(hash, account.id()), _ -> emailTaken()),
                Write.insert(
                    tables.table(),
                    AccountItem.write(account, FIRST_VERSION, cipher),
                    _ -> emailTaken())),
            account.adminRecord().stream()
                .map(it -> Write.put(tables.table(), AdminItem.write(account.id(), it))));
    tables
        .transactions()
        .commit(Stream.concat(items, outbox.publish(events, FIRST_VERSION)).toList());
  }

  private static Refusal emailTaken() {
    return Refusal.conflict(
        "EMAIL_TAKEN",
        new Text(
            "Un compte existe déjà pour cette adresse courriel.",
            "There is already an account for this e-mail address."));
  }
}
