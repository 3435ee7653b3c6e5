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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Callers out of the identity table, in one call and without opening a sealed field: a query, or
/// one batch of three rows where a sign-in is asked for too.
public final class DynamoCallers implements Callers {

  private final Tables tables;
  private final AccountRows rows;

  public DynamoCallers(Tables tables) {
    this.tables = tables;
    this.rows = new AccountRows(tables);
  }

  @Override
  public Optional<KnownCaller> find(UserId id, @Nullable String signIn) {
    return signIn == null
        ? rows.find(id).map(it -> known(id, it, true))
        : findWithSignIn(id, signIn);
  }

  private Optional<KnownCaller> findWithSignIn(UserId id, String signIn) {
    List<Map<String, AttributeValue>> found =
        tables.findAll(
            List.of(
                Tables.key(AccountItem.pk(id), AccountItem.SK),
                Tables.key(AccountItem.pk(id), AdminItem.SK),
                SignInItem.key(id, signIn)));
    return found.get(0).isEmpty()
        ? Optional.empty()
        : Optional.of(
            known(
                id,
                new AccountRows.Pair(found.get(0), found.get(1)),
                SignInItem.isOpen(found.get(2))));
  }

  private static KnownCaller known(UserId id, AccountRows.Pair rows, boolean isSignInOpen) {
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
    return new KnownCaller(
        caller,
        account.number("sessionVersion"),
        account.optionalInstant("sessionsEndedAt").isPresent(),
        isSignInOpen);
  }
}
