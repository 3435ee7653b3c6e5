package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.File;
import ca.jechemine.identity.domain.Guardianships;
import ca.jechemine.identity.domain.Origin;
import ca.jechemine.identity.domain.Reading;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// Somebody reads an account, their own or another's.
public final class ReadUser {

  private final Accounts accounts;
  private final Guardianships guardianships;
  private final OpenFile openFile;

  public ReadUser(Accounts accounts, Guardianships guardianships, OpenFile openFile) {
    this.accounts = accounts;
    this.guardianships = guardianships;
    this.openFile = openFile;
  }

  /// The caller's own.
  ///
  /// @throws Refusal.NotFound when it is gone
  public UserRecord own(UserId id) {
    return whole(find(id));
  }

  /// Anybody's, as far as the caller may see it; noted when it is a client's.
  ///
  /// @throws Refusal.NotFound when nobody has that id, and the caller may look for people
  /// @throws Refusal.Forbidden when it is not for the caller
  public UserRecord read(UserId id, Caller caller, Origin origin) {
    Account account =
        accounts
            .find(id)
            .orElseThrow(() -> OpenFile.nobody(File.USER, caller, ReadUser::notFound))
            .value();
    Reading reading = openFile.open(File.USER, caller, account, origin);
    return new UserRecord(account, guardianships.managedBy(id), reading);
  }

  /// An account that was just changed, as whoever changed it sees it.
  UserRecord whole(Account account) {
    return new UserRecord(
        account, guardianships.managedBy(account.id()), new Reading.Full(Optional.empty()));
  }

  private Account find(UserId id) {
    return accounts.find(id).orElseThrow(ReadUser::notFound).value();
  }

  static Refusal notFound() {
    return Refusal.notFound(new Text("Utilisateur introuvable.", "User not found"));
  }
}
