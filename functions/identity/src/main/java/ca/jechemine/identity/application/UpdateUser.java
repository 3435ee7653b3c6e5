package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.OneTimeSecrets;
import ca.jechemine.identity.domain.Origin;
import ca.jechemine.identity.domain.PersonEdit;
import ca.jechemine.identity.domain.ReadingRights;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.identity.domain.StatusChange;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An administrator changes a client's or a professional's account, approves or refuses a
/// professional.
///
/// Of two verdicts at once, one is given: the other finds the account in another status than the
/// one it was meant for, and is told so unless it wanted the same.
public final class UpdateUser {

  private static final int MOST_ATTEMPTS = 10;

  private final Stores stores;
  private final ReadUser readUser;
  private final Ids ids;
  private final InstantSource clock;

  public UpdateUser(Stores stores, ReadUser readUser, Ids ids, InstantSource clock) {
    this.stores = stores;
    this.readUser = readUser;
    this.ids = ids;
    this.clock = clock;
  }

  /// The account after the change.
  ///
  /// @throws Refusal.NotFound when nobody has that id, or its holder is forgotten
  /// @throws Refusal.Forbidden when the caller lacks the right for this account or this change
  /// @throws StaleVersion when somebody else gave another status meanwhile
  public UserRecord update(UserId id, Change change, Caller caller, Origin origin) {
    By by = new By(caller, origin);
    Versioned<Account> read = find(id);
    AccountStatus meant = read.value().standing().status();
    for (int attempt = 1; ; attempt++) {
      try {
        return readUser.whole(decide(read, change, by));
      } catch (StaleVersion lost) {
        read = find(id);
        AccountStatus now = read.value().standing().status();
        boolean surprised = change.status() != null && now != meant && now != change.status();
        if (surprised || attempt == MOST_ATTEMPTS) {
          throw lost;
        }
      }
    }
  }

  private Account decide(Versioned<Account> read, Change change, By by) {
    Account before = read.value();
    StatusChange status = change.of(before.standing());
    requireRights(by.caller(), before, change, status);
    Instant now = clock.instant();
    Account next = status.on(change.edit().on(before), now);
    if (next.equals(before)) {
      noteReading(before, by, now);
      return before;
    }
    Work work =
        new Work(steps(before, change, by, now), List.of(), Optional.empty())
            .telling(
                status.notice(ids.next(), next, change.rejectionReason(), now).stream().toList());
    stores.accounts().save(read, next, work);
    return next.touched(now);
  }

  private List<Step> steps(Account before, Change change, By by, Instant now) {
    List<Step> steps = new ArrayList<>();
    if (ReadingRights.isClient(before)) {
      steps.add(stores.log().keeping(entry(AccessAction.UPDATE_USER, before, by, now)));
    }
    if (change.edit().changesPhone(before)) {
      steps.add(stores.secrets().forgetting(before.id(), Kind.PHONE_STEP));
    }
    return steps;
  }

  /// A change that changes nothing shows the file all the same.
  private void noteReading(Account account, By by, Instant now) {
    if (ReadingRights.isClient(account)) {
      stores.log().keep(entry(AccessAction.VIEW_CLIENT_USER, account, by, now));
    }
  }

  private AccessEntry entry(AccessAction action, Account account, By by, Instant now) {
    AccessEntry.Reader reader = AccessEntry.Reader.of(by.caller());
    return new AccessEntry(ids.next(), account.id(), reader, action, by.origin(), now);
  }

  private static void requireRights(
      Caller caller, Account account, Change change, StatusChange status) {
    boolean professional = account.standing().role() == Role.PROFESSIONAL;
    AdminPermission usual =
        professional ? AdminPermission.MANAGE_PROFESSIONALS : AdminPermission.MANAGE_PATIENTS;
    boolean edits = !change.edit().isEmpty() || isMove(status);
    boolean approver = professional && caller.may(AdminPermission.APPROVE_PROFESSIONALS);
    boolean allowed =
        (professional || ReadingRights.isClient(account))
            && (!edits || caller.may(usual))
            && (!status.isVerdict() || approver)
            && (caller.may(usual) || approver);
    if (!allowed) {
      throw Refusal.forbidden(
          "FORBIDDEN",
          new Text(
              "Vous n’avez pas le droit de modifier ce compte ainsi.",
              "You may not change this account in this way."));
    }
  }

  private static boolean isMove(StatusChange status) {
    return status == StatusChange.OPENED || status == StatusChange.CLOSED;
  }

  private Versioned<Account> find(UserId id) {
    return stores
        .accounts()
        .find(id)
        .filter(it -> !Anonymised.is(it.value()))
        .orElseThrow(ReadUser::notFound);
  }

  /// What is changed; `rejectionReason` goes into the mail only.
  public record Change(
      PersonEdit edit, @Nullable AccountStatus status, @Nullable String rejectionReason) {

    StatusChange of(Standing standing) {
      return status == null ? StatusChange.NONE : StatusChange.of(standing, status);
    }
  }

  /// Where it is kept.
  public record Stores(Accounts accounts, OneTimeSecrets secrets, AccessLog log) {}

  private record By(Caller caller, Origin origin) {}
}
