package ca.jechemine.seed;

import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.application.CreateAccount;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.Platforms;
import ca.jechemine.local.Seed;
import java.util.List;
import java.util.Optional;

/// Creates the demo people by the production code that creates accounts, so that the other domains
/// hear of them.
public final class PeopleSeed implements Seed {

  @Override
  public void plant(Platforms platforms) {
    CreateAccount createAccount =
        platforms.of("Login").build(() -> IdentityModule.current().createAccount());
    DemoPeople.all().forEach(it -> createUnlessThere(createAccount, it));
  }

  @Override
  public List<Seed.Account> accounts() {
    return DemoPeople.all().stream()
        .map(it ->
            new Seed.Account(it.email().value(), DemoPeople.PASSWORD, role(it), it.id().value()))
        .toList();
  }

  @Override
  public Optional<String> signIn(Platforms platforms, String userId) {
    boolean known = DemoPeople.all().stream().anyMatch(it -> it.id().value().equals(userId));
    return known
        ? Optional.of(
            platforms.of("Login").build(() -> OpenDoor.current().signIn(new UserId(userId))))
        : Optional.empty();
  }

  /// Of an administrator the preset, which says more than the role.
  private static String role(ca.jechemine.identity.domain.Account account) {
    return account
        .adminRecord()
        .filter(AdminRecord::isActive)
        .map(AdminRecord::role)
        .map(AdminRole::code)
        .orElseGet(() -> account.standing().role().code());
  }

  private static void createUnlessThere(
      CreateAccount createAccount, ca.jechemine.identity.domain.Account account) {
    try {
      createAccount.create(account);
    } catch (Refusal.Conflict there) {
      // Planted by an earlier start that was stopped before it had planted everybody.
      Thread.onSpinWait();
    }
  }
}
