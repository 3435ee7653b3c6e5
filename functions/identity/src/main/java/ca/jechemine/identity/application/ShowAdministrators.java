package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.identity.domain.Administrator;
import ca.jechemine.identity.domain.Administrators;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The administrators as administrators see them. A list costs one read, and one more when somebody
/// on the page was appointed by one who is no administrator any more.
public final class ShowAdministrators {

  private final Administrators administrators;
  private final Accounts accounts;

  public ShowAdministrators(Administrators administrators, Accounts accounts) {
    this.administrators = administrators;
    this.accounts = accounts;
  }

  /// The active ones that match, newest first.
  public Listing list(Wanted wanted, int page, int limit) {
    List<Administrator> active = administrators.active();
    List<Administrator> matching = active.stream().filter(wanted::matches).toList();
    List<Administrator> shown = matching.stream().skip((page - 1L) * limit).limit(limit).toList();
    Map<UserId, Name> creators = creators(shown, active);
    return new Listing(
        shown.stream().map(it -> new Shown(it, creators.get(it.record().createdBy()))).toList(),
        matching.size());
  }

  /// The one of that id, active or not.
  ///
  /// @throws Refusal.NotFound when there is none
  public Shown read(String adminId) {
    Administrator found =
        administrators
            .holder(adminId)
            .flatMap(administrators::of)
            .orElseThrow(ChangeAdministrator::nobody);
    return new Shown(
        found, creators(List.of(found), List.of(found)).get(found.record().createdBy()));
  }

  /// That of the account, if it is active.
  public Optional<Administrator> own(UserId account) {
    return administrators.of(account).filter(it -> it.record().isActive());
  }

  private Map<UserId, Name> creators(List<Administrator> shown, List<Administrator> known) {
    Map<UserId, Name> names = new HashMap<>();
    known.forEach(it -> names.put(it.account(), new Name(it.firstName(), it.lastName())));
    List<UserId> missing =
        shown.stream()
            .map(it -> it.record().createdBy())
            .filter(it -> !names.containsKey(it))
            .distinct()
            .toList();
    accounts.findAll(missing).forEach(it -> names.put(it.id(), Name.of(it)));
    return names;
  }

  /// Which ones are wanted; null is any.
  public record Wanted(@Nullable String text, @Nullable AdminRole role) {

    boolean matches(Administrator admin) {
      return (role == null || admin.record().role() == role)
          && (text == null || admin.mentions(text));
    }
  }

  /// What somebody is called.
  public record Name(String firstName, String lastName) {

    static Name of(Account account) {
      return new Name(account.person().firstName(), account.person().lastName());
    }

    @Override
    public String toString() {
      return "a name";
    }
  }

  /// An administrator, and who appointed them, if that is still known.
  public record Shown(Administrator admin, @Nullable Name createdBy) {}

  /// A page of them, and how many match in all.
  public record Listing(List<Shown> page, int total) {}
}
