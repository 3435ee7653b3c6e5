package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which accounts may become one, and what the one that stays gets of the other (contract 40 §6.3).
public final class MergeRules {

  private MergeRules() {}

  /// Refuses what must not be merged.
  ///
  /// @throws Refusal.Invalid when they are the same, not both clients', an administrator's, or
  ///   those of a guardian and their own minor
  /// @throws Refusal.Conflict `ACCOUNT_MERGING` when one of them is being merged already,
  ///   `SURVIVOR_INACTIVE` or `SURVIVOR_LEAVING` when the one that stays is closed or about to be
  ///   forgotten, and all that is the other's with it
  public static void require(Account survivor, Account loser) {
    requireClient("id", survivor);
    requireClient("loserId", loser);
    if (Guardianship.isGuardedBy(survivor.id(), loser)
        || Guardianship.isGuardedBy(loser.id(), survivor)) {
      throw Refusal.invalid(
          "loserId",
          new Text(
              "l’un des comptes est responsable de l’autre",
              "one of the accounts is the guardian of the other"));
    }
    if (survivor.merge().isPresent() || loser.merge().isPresent()) {
      throw Refusal.conflict(
          "ACCOUNT_MERGING",
          new Text(
              "L’un des comptes est déjà en train d’être fusionné.",
              "One of the accounts is being merged already."));
    }
    requireStaying(survivor.standing());
  }

  private static void requireStaying(Standing survivor) {
    if (survivor.status() == AccountStatus.INACTIVE) {
      throw Refusal.conflict(
          "SURVIVOR_INACTIVE",
          new Text(
              "Le compte à garder est fermé. Rouvrez-le, ou gardez l’autre.",
              "The account to keep is closed. Open it again, or keep the other one."));
    }
    if (survivor.deletionRequestedAt() != null) {
      throw Refusal.conflict(
          "SURVIVOR_LEAVING",
          new Text(
              "La suppression du compte à garder est demandée. Gardez l’autre, ou attendez que la"
                  + " demande soit retirée.",
              "The account to keep is to be deleted on request. Keep the other one, or wait until"
                  + " the request is withdrawn."));
    }
  }

  private static void requireClient(String field, Account account) {
    if (account.adminRecord().isPresent()) {
      throw Refusal.invalid(
          field,
          new Text(
              "est le compte d’une personne qui a ou avait des droits d’administration",
              "is the account of somebody who is or was an administrator"));
    }
    if (!ReadingRights.isClient(account)) {
      throw Refusal.invalid(
          field, new Text("n’est pas le compte d’un client", "is not a client’s account"));
    }
  }

  /// The account that is given up as the merge begins: closed, with every session over.
  public static Account closed(Account loser, Instant now) {
    Standing standing = loser.standing();
    return loser
        .with(standing.deactivatedAt() == null ? standing.deactivated(now) : standing)
        .with(loser.credentials().sessionsEnded(now))
        .merging(loser.id());
  }

  /// The account that stays, its gaps filled. Whatever it has stays as it is.
  public static Filled filled(Account survivor, Account loser) {
    List<String> fields = new ArrayList<>();
    Person own = survivor.person();
    Person other = loser.person();
    Person person =
        new Person(
            own.firstName(),
            own.lastName(),
            own.language(),
            filled("phone", own.phone(), other.phone(), fields),
            filled("location", own.location(), other.location(), fields),
            own.image(),
            filled("gender", own.gender(), other.gender(), fields),
            filled("dateOfBirth", own.dateOfBirth(), other.dateOfBirth(), fields));
    Account next = survivor.with(person);
    if (fields.contains("phone")) {
      next = next.with(next.standing().phoneVerified(loser.standing().phoneVerifiedAt()));
    }
    Optional<PaymentPreference> rather = loser.paymentPreference();
    if (survivor.paymentPreference().isEmpty() && rather.isPresent()) {
      fields.add("preferredPaymentMethod");
      next = next.with(rather.get());
    }
    return new Filled(next, List.copyOf(fields));
  }

  private static <T> @Nullable T filled(
      String field, @Nullable T own, @Nullable T other, List<String> fields) {
    if (own == null && other != null) {
      fields.add(field);
      return other;
    }
    return own;
  }

  /// Whether the medical profile of the account that is given up becomes that of the one that
  /// stays: only as a whole, where that has none or one that says nothing. Two are never mixed:
  /// what was answered at one time would stand beside what was answered at another.
  public static boolean movesMedicalProfile(
      Optional<MedicalProfile> survivor, Optional<MedicalProfile> loser) {
    return loser.filter(it -> !it.answers().given().isEmpty()).isPresent()
        && survivor.filter(it -> !it.answers().given().isEmpty()).isEmpty();
  }

  /// The account that stays, and what of it was filled.
  public record Filled(Account account, List<String> fields) {}
}
