package ca.jechemine.identity.domain;

import static ca.jechemine.identity.domain.Somebody.NOON;
import static ca.jechemine.identity.domain.Somebody.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.identity.domain.Merge.Outcome;
import ca.jechemine.identity.domain.Merge.Report;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MergeTest {

  private final Account survivor = Somebody.in(Role.CLIENT, 1);
  private final Account loser = Somebody.in(Role.CLIENT, 2);
  private final Merge begun = Merge.started(loser, survivor.id(), id(9), NOON);

  @Test
  void it_waits_for_every_part() {
    Merge merge = begun;
    for (MergePart part : MergePart.values()) {
      assertThat(merge.silent()).contains(part);
      merge = merge.reported(part, new Report(1, Map.of(part.code(), 2L)));
    }

    assertThat(merge.silent()).isEmpty();
    assertThat(merge.isFinished()).isFalse();
    assertThat(merge.moved()).hasSize(MergePart.values().length).containsEntry("documents", 2L);
  }

  @Test
  void a_report_that_comes_again_or_late_changes_nothing() {
    Merge heard = begun.reported(MergePart.DOCUMENTS, new Report(2, Map.of("documents", 3L)));

    assertThat(heard.reported(MergePart.DOCUMENTS, new Report(2, Map.of("documents", 9L))))
        .isEqualTo(heard);
    assertThat(heard.reported(MergePart.DOCUMENTS, new Report(1, Map.of("documents", 1L))))
        .isEqualTo(heard);
    assertThat(heard.reported(MergePart.DOCUMENTS, new Report(3, Map.of("documents", 4L))).moved())
        .containsEntry("documents", 4L);
  }

  @Test
  void the_customer_at_stripe_is_a_field_and_no_count() {
    Merge merge =
        begun
            .reported(MergePart.PAYMENTS, new Report(1, Map.of("stripeCustomerId", 1L)))
            .finished(new Outcome(List.of("phone"), false, NOON));

    assertThat(merge.moved()).isEmpty();
    assertThat(merge.filled()).containsExactly("phone", "stripeCustomerId");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PROFESSIONAL", "ADMIN", "EMPLOYEE"})
  void only_clients_are_merged(Role role) {
    Account other = Somebody.in(role, 3);

    assertThatThrownBy(() -> MergeRules.require(survivor, other))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> MergeRules.require(other, survivor))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void guests_are_merged_into_clients() {
    MergeRules.require(survivor, Somebody.in(Role.GUEST, 3));
  }

  @Test
  void a_guardian_and_their_minor_are_not_merged() {
    Account minor = loser.withGuardian(survivor.id());

    assertThatThrownBy(() -> MergeRules.require(survivor, minor))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> MergeRules.require(minor, survivor))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void an_account_is_in_one_merge() {
    assertThatThrownBy(() -> MergeRules.require(survivor.merging(id(5)), loser))
        .isInstanceOf(Refusal.Conflict.class);
    assertThatThrownBy(() -> MergeRules.require(survivor, loser.merging(id(5))))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  void an_account_that_is_closed_or_about_to_be_forgotten_takes_no_other_in() {
    Account closed = survivor.with(survivor.standing().deactivated(NOON));
    Account leaving = survivor.with(survivor.standing().deletionRequested(NOON));

    assertThatThrownBy(() -> MergeRules.require(closed, loser))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, it -> assertThat(it.code()).isEqualTo("SURVIVOR_INACTIVE"));
    assertThatThrownBy(() -> MergeRules.require(leaving, loser))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, it -> assertThat(it.code()).isEqualTo("SURVIVOR_LEAVING"));
    MergeRules.require(loser, closed);
    MergeRules.require(loser, leaving);
  }

  @Test
  void the_account_that_is_given_up_is_closed_at_once() {
    Account closed = MergeRules.closed(loser, NOON);

    assertThat(closed.standing().status()).isEqualTo(AccountStatus.INACTIVE);
    assertThat(closed.credentials().sessionVersion())
        .isEqualTo(loser.credentials().sessionVersion() + 1);
    assertThat(closed.merge()).contains(loser.id());
  }

  @Test
  void gaps_are_filled_and_what_is_there_stays() {
    LocalDate born = LocalDate.of(1990, 5, 1);
    Account own = survivor.with(new Person("Zoé", "Roy", "fr", null, "Laval", null, null, null));
    Account other =
        loser
            .with(new Person("Zoe", "R", "en", "+15145550102", "Lévis", "x", "female", born))
            .with(loser.standing().phoneVerified(NOON))
            .with(new PaymentPreference(PreferredPaymentMethod.CARD, NOON));

    MergeRules.Filled filled = MergeRules.filled(own, other);

    assertThat(filled.fields())
        .containsExactly("phone", "gender", "dateOfBirth", "preferredPaymentMethod");
    assertThat(filled.account().person())
        .isEqualTo(new Person("Zoé", "Roy", "fr", "+15145550102", "Laval", null, "female", born));
    assertThat(filled.account().standing().phoneVerifiedAt()).isEqualTo(NOON);
    assertThat(MergeRules.filled(filled.account(), other).fields()).isEmpty();
  }

  @Test
  void a_medical_profile_moves_whole_or_not_at_all() {
    MedicalProfile empty = MedicalProfile.empty(survivor.id(), NOON);
    MedicalProfile said =
        MedicalProfile.opened(
            loser.id(),
            new Changes<MedicalField>(Map.of())
                .and(MedicalField.PRIMARY_ISSUE, Optional.of(new Answer.Words("Anxiété"))),
            NOON);

    assertThat(MergeRules.movesMedicalProfile(Optional.of(empty), Optional.of(said))).isTrue();
    assertThat(MergeRules.movesMedicalProfile(Optional.empty(), Optional.of(said))).isTrue();
    assertThat(MergeRules.movesMedicalProfile(Optional.of(said), Optional.of(said))).isFalse();
    assertThat(MergeRules.movesMedicalProfile(Optional.of(empty), Optional.of(empty))).isFalse();
  }

  @Test
  void while_it_is_merged_an_account_takes_only_what_vouches_for_it() {
    Account held = survivor.merging(loser.id());
    Account vouched = held.with(new PaymentGuarantee("green", "stripe", 3));

    assertThat(held.mayBecome(vouched)).isTrue();
    assertThat(held.mayBecome(held.with(new PaymentPreference(PreferredPaymentMethod.CARD, NOON))))
        .isTrue();
    assertThat(held.mayBecome(held)).isFalse();
    assertThat(held.mayBecome(vouched.withGuardian(id(4)))).isFalse();
    assertThat(held.mayBecome(held.with(held.standing().deactivated(NOON)))).isFalse();
    assertThat(held.mayBecome(held.withGuardian(id(4)).merging(null))).isTrue();
    assertThat(survivor.mayBecome(held)).isTrue();
  }

  @Test
  void what_is_left_is_nobodys_but_not_forgotten() {
    Account left = Anonymised.merged(loser.merging(loser.id()), NOON);

    assertThat(Anonymised.is(left)).isTrue();
    assertThat(left.merge()).isEmpty();
    assertThat(left.password()).isEmpty();
    assertThat(left.person().phone()).isNull();
    assertThat(left.changed(2, NOON).isForgotten()).isFalse();
  }
}
