package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested.Purpose;
import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Answer;
import ca.jechemine.identity.domain.Answer.Words;
import ca.jechemine.identity.domain.Changes;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Profile;
import ca.jechemine.identity.domain.ProfileField;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An administrator makes an account for somebody: active, with nothing left to prove, and without
/// a password. Its holder chooses one through the link that they are sent.
public final class CreateUser {

  private final Accounts accounts;
  private final Forms forms;
  private final PasswordLinks links;
  private final AccessLog log;
  private final Ids ids;
  private final InstantSource clock;

  public CreateUser(
      Accounts accounts,
      Forms forms,
      PasswordLinks links,
      AccessLog log,
      Ids ids,
      InstantSource clock) {
    this.accounts = accounts;
    this.forms = forms;
    this.links = links;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /// The account as it was made.
  ///
  /// @throws Refusal.Conflict `EMAIL_TAKEN` when somebody has the address
  public Account create(Asked asked, Author by, Receipts<Account> receipts) {
    Instant now = clock.instant();
    Account account =
        Account.of(
            new UserId(ids.next()),
            asked.email(),
            asked.person(),
            standing(asked.role(), now),
            Credentials.first(null),
            now);
    PasswordLinks.Link link = links.next(account, Purpose.SETUP);
    List<Step> steps = new ArrayList<>();
    steps.add(form(account, asked, now));
    steps.add(link.step());
    steps.add(log.keeping(by.entry(ids.next(), AccessAction.CREATE_USER, account.id(), now)));
    List<AccountNotice> told = new ArrayList<>(List.of(link.notice()));
    if (asked.role() == Role.CLIENT) {
      told.add(welcome(account, now));
    }
    accounts.create(account, new Work(steps, told, receipts.of(account)));
    return account;
  }

  private static Standing standing(Role role, Instant now) {
    Standing vouched = Standing.vouchedFor(role, now).with(AccountStatus.ACTIVE);
    return role == Role.PROFESSIONAL ? vouched.with(LicenseStatus.VERIFIED) : vouched;
  }

  private Step form(Account account, Asked asked, Instant now) {
    if (asked.role() != Role.PROFESSIONAL) {
      return forms.medicalProfiles().creating(MedicalProfile.empty(account.id(), now));
    }
    Changes<ProfileField> answers =
        new Changes<>(
            asked
                .specialty()
                .map(it -> Map.of(ProfileField.SPECIALTY, Optional.<Answer>of(new Words(it))))
                .orElse(Map.of()));
    return forms.profiles().creating(Profile.opened(account.id(), answers, now));
  }

  /// By mail alone: nobody asked for a text message (contract 40 §3.3, row 4).
  private AccountWelcomed welcome(Account account, Instant now) {
    Person person = account.person();
    return new AccountWelcomed(
        ids.next(),
        account.id().value(),
        account.email().value(),
        person.firstName(),
        person.language(),
        account.standing().role(),
        null,
        now);
  }

  /// Who it is for; a client or a professional, who alone has a specialty.
  public record Asked(Role role, EmailAddress email, Person person, Optional<String> specialty) {

    @Override
    public String toString() {
      return "an account of a " + role;
    }
  }
}
