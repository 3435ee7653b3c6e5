package ca.jechemine.seed;

import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.application.CreateAccount;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Guardianships;
import ca.jechemine.identity.domain.MedicalProfiles;
import ca.jechemine.identity.domain.Professional;
import ca.jechemine.identity.domain.Profiles;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Creates people by the stores that keep accounts, each with their profile and guardian in one
/// transaction.
record PeoplePlanter(
    CreateAccount createAccount,
    Accounts accounts,
    Profiles profiles,
    MedicalProfiles medicalProfiles,
    Guardianships guardianships,
    DemoProfiles demo) {

  static PeoplePlanter current() {
    IdentityModule identity = IdentityModule.current();
    return new PeoplePlanter(
        identity.createAccount(),
        identity.accounts(),
        identity.profiles(),
        identity.medicalProfiles(),
        UserModule.current().guardianships(),
        new DemoProfiles());
  }

  void createUnlessThere(Account account) {
    try {
      create(account);
    } catch (Refusal.Conflict there) {
      // Planted by an earlier start that was stopped before it had planted everybody.
      return;
    }
  }

  private void create(Account account) {
    switch (account.standing().role()) {
      case PROFESSIONAL -> {
        Professional professional = demo.professional(account);
        accounts.create(professional.account(), Work.of(profiles.creating(professional.profile())));
      }
      case CLIENT -> accounts.create(account, client(account));
      case ADMIN, GUEST, PROSPECT, EMPLOYEE -> createAccount.create(account);
    }
  }

  private Work client(Account account) {
    List<Step> steps = new ArrayList<>();
    steps.add(medicalProfiles.creating(demo.client(account)));
    account
        .guardianId()
        .map(it -> guardianships.managing(it, account.id(), account.createdAt()))
        .ifPresent(steps::addAll);
    return new Work(steps, List.of(), Optional.empty());
  }
}
