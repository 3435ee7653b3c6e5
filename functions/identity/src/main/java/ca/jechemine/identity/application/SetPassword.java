package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.AuditAction;
import ca.jechemine.identity.domain.AuditLog;
import ca.jechemine.identity.domain.ChosenPassword;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.MedicalProfiles;
import ca.jechemine.identity.domain.OneTimeSecret;
import ca.jechemine.identity.domain.PasswordHashes;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.identity.domain.Visitor;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The holder of a mailed link chooses a password. Every session of before is over then, and so is
/// whatever else was sent to them.
public final class SetPassword {

  private final PasswordLinks links;
  private final PendingProofs pending;
  private final Accounts accounts;
  private final MedicalProfiles medicalProfiles;
  private final PasswordHashes hashes;
  private final AuditLog audit;
  private final InstantSource clock;

  public SetPassword(
      PasswordLinks links,
      PendingProofs pending,
      Accounts accounts,
      MedicalProfiles medicalProfiles,
      PasswordHashes hashes,
      AuditLog audit,
      InstantSource clock) {
    this.links = links;
    this.pending = pending;
    this.accounts = accounts;
    this.medicalProfiles = medicalProfiles;
    this.hashes = hashes;
    this.audit = audit;
    this.clock = clock;
  }

  /// Keeps the password.
  ///
  /// @throws Refusal.BadRequest when the link is unknown, used, replaced or over
  public void set(Choice choice, Visitor visitor) {
    Retry.whenStale(() -> {
      attempt(choice, visitor);
      return choice;
    });
  }

  private void attempt(Choice choice, Visitor visitor) {
    OneTimeSecret link =
        links.find(choice.holder(), choice.token()).orElseThrow(SetPassword::invalidLink);
    Versioned<Account> read = accounts.find(choice.holder()).orElseThrow(SetPassword::invalidLink);
    Account next = ChosenPassword.of(read.value(), hashes.of(choice.password()), clock.instant());
    Step noted = audit.noting(AuditLog.Entry.of(AuditAction.PASSWORD_SET, next, visitor));
    List<Step> steps = new ArrayList<>(List.of(links.using(link), noted));
    steps.addAll(pending.forgetting(next.id()));
    firstMedicalProfile(read.value(), next).ifPresent(steps::add);
    accounts.save(read, next, new Work(steps, links.chosen(read.value(), next), Optional.empty()));
  }

  /// That of somebody who becomes a client by it.
  private Optional<Step> firstMedicalProfile(Account before, Account after) {
    boolean becomesClient = before.standing().role() != after.standing().role();
    return becomesClient && medicalProfiles.find(after.id()).isEmpty()
        ? Optional.of(medicalProfiles.creating(MedicalProfile.empty(after.id(), clock.instant())))
        : Optional.empty();
  }

  /// What whoever shows a link that is not good reads, whatever is wrong with it.
  public static Refusal invalidLink() {
    return Refusal.badRequest(
        "LINK_INVALID",
        new Text(
            "Ce lien n’est pas valide ou n’est plus valable. Veuillez en demander un nouveau.",
            "This link is not valid, or no longer. Please ask for a new one."));
  }

  /// What somebody chose through which link.
  public record Choice(UserId holder, String token, String password) {

    @Override
    public String toString() {
      return "a chosen password";
    }
  }
}
