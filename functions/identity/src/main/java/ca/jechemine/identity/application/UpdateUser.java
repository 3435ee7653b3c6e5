package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.AdministeredFields;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.FormerAddress;
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
import java.util.Map;
import java.util.Objects;
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

  /// The account after the change, with whom its holder guards.
  ///
  /// @throws Refusal as `change` does
  public UserRecord update(UserId id, Change change, Caller caller, Origin origin) {
    return readUser.whole(change(id, change, caller, origin));
  }

  /// The account after the change.
  ///
  /// @throws Refusal.NotFound when nobody has that id, or its holder is forgotten
  /// @throws Refusal.Invalid when something of the form of its role is wrong
  /// @throws Refusal.Conflict `EMAIL_TAKEN` when somebody else has the new address
  /// @throws Refusal.Forbidden when the caller lacks the right for this account or this change
  /// @throws StaleVersion when somebody else gave another status meanwhile
  public Account change(UserId id, Change change, Caller caller, Origin origin) {
    By by = new By(caller, origin);
    Versioned<Account> read = find(id);
    AccountStatus meant = read.value().standing().status();
    for (int attempt = 1; ; attempt++) {
      try {
        return decide(read, change, by);
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
    Account next = status.on(change.on(before), now);
    EditForms.Edited forms = stores.forms().edit(next, change.forms(), now);
    if (next.equals(before) && forms.isEmpty()) {
      noteReading(before, by, now);
      return before;
    }
    List<AccountNotice> told = new ArrayList<>(forms.notices());
    status.notice(ids.next(), next, change.rejectionReason(), now).ifPresent(told::add);
    FormerAddress.notice(before, next, ids.next(), now).ifPresent(told::add);
    List<Step> steps = new ArrayList<>(forms.steps());
    steps.addAll(steps(before, next, status, by, now));
    stores.accounts().save(read, next, new Work(steps, told, Optional.empty()));
    return next.touched(now);
  }

  /// Whoever has the former phone or address proves nothing more by what was sent there; nor does
  /// who is vouched for need to.
  private List<Step> steps(Account before, Account next, StatusChange status, By by, Instant now) {
    List<Step> steps = new ArrayList<>();
    steps.add(stores.log().keeping(entry(action(status), before, by, now)));
    boolean isVouchedFor = status == StatusChange.APPROVED;
    if (isVouchedFor || !Objects.equals(next.person().phone(), before.person().phone())) {
      steps.add(stores.secrets().forgetting(before.id(), Kind.PHONE_STEP));
    }
    boolean moves = !next.email().equals(before.email());
    if (isVouchedFor || moves) {
      steps.add(stores.secrets().forgetting(before.id(), Kind.EMAIL_LINK));
    }
    if (moves) {
      steps.add(stores.secrets().forgetting(before.id(), Kind.PASSWORD_LINK));
    }
    return steps;
  }

  private static AccessAction action(StatusChange status) {
    return switch (status) {
      case APPROVED -> AccessAction.PROFESSIONAL_VALIDATED;
      case REJECTED -> AccessAction.PROFESSIONAL_REJECTED;
      case NONE, OPENED, CLOSED -> AccessAction.UPDATE_USER;
    };
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
    boolean edits = change.edits() || isMove(status);
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

  /// What is changed; `rejectionReason` goes into the mail only. `forms` is the body, of which what
  /// belongs to the form of the account's role is taken.
  public record Change(
      PersonEdit edit,
      @Nullable EmailAddress email,
      @Nullable AccountStatus status,
      @Nullable String rejectionReason,
      Map<String, @Nullable Object> forms) {

    /// Of the account alone.
    public Change(
        PersonEdit edit, @Nullable AccountStatus status, @Nullable String rejectionReason) {
      this(edit, null, status, rejectionReason, Map.of());
    }

    boolean edits() {
      return !edit.isEmpty() || email != null || AdministeredFields.isAnyIn(forms);
    }

    Account on(Account before) {
      Account edited = edit.on(before);
      return email == null ? edited : edited.with(email);
    }

    StatusChange of(Standing standing) {
      return status == null ? StatusChange.NONE : StatusChange.of(standing, status);
    }

    @Override
    public String toString() {
      return "a change of an account";
    }
  }

  /// Where it is kept.
  public record Stores(Accounts accounts, OneTimeSecrets secrets, AccessLog log, EditForms forms) {}

  private record By(Caller caller, Origin origin) {}
}
