package ca.jechemine.identity.persistence;

import ca.jechemine.identity.application.Callers;
import ca.jechemine.identity.application.KnownCaller;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Optional;
import java.util.Set;

/// Callers out of the identity table, in one query and without opening a sealed field.
public final class DynamoCallers implements Callers {

  private final AccountRows rows;

  public DynamoCallers(Tables tables) {
    this.rows = new AccountRows(tables);
  }

  @Override
  public Optional<KnownCaller> find(UserId id) {
    return rows.find(id).map(it -> known(id, it));
  }

  private static KnownCaller known(UserId id, AccountRows.Pair rows) {
    ItemReader account = new ItemReader(rows.account());
    Role role = Role.valueOf(account.text("role"));
    Set<AdminPermission> permissions =
        role == Role.ADMIN
            ? rows.adminRecord().map(AdminRecord::granted).orElse(Set.of())
            : Set.of();
    Caller caller =
        new Caller(
            id,
            account.text("firstName") + " " + account.text("lastName"),
            role,
            AccountStatus.valueOf(account.text("status")),
            permissions,
            Language.of(account.text("language")));
    return new KnownCaller(caller, account.number("sessionVersion"));
  }
}
