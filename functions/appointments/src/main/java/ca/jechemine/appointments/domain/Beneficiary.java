package ca.jechemine.appointments.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whom the sessions are for; the contract's `bookingFor` (contract 20 §2.2, §3). What is in it is
/// personal and is never stored open.
public sealed interface Beneficiary {

  /// As JSON spells it.
  String code();

  /// Whoever asks.
  record Self() implements Beneficiary {
    @Override
    public String code() {
      return "self";
    }
  }

  /// Somebody close to whoever asks. `activation` is who is asked to open an account for them.
  record LovedOne(
      String firstName,
      String lastName,
      Relationship relationship,
      @Nullable LocalDate dateOfBirth,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String notes,
      ActivationStatus activation)
      implements Beneficiary {

    @Override
    public String code() {
      return "loved-one";
    }

    /// The birth date, if it was told.
    public Optional<LocalDate> birth() {
      return Optional.ofNullable(dateOfBirth);
    }

    /// Without a name, so that it gets into no log.
    @Override
    public String toString() {
      return "a loved one";
    }
  }

  /// A patient of whoever asks.
  record Patient(Referrer referrer, Referred referred, @Nullable Letter letter)
      implements Beneficiary {

    @Override
    public String code() {
      return "patient";
    }

    @Override
    public String toString() {
      return "a patient";
    }
  }

  /// Who refers.
  record Referrer(
      ReferrerType type,
      String name,
      @Nullable String license,
      @Nullable String phone,
      @Nullable String email) {
    @Override
    public String toString() {
      return "a referrer";
    }
  }

  /// Who is referred.
  record Referred(
      String firstName,
      String lastName,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String reason) {
    @Override
    public String toString() {
      return "a referred patient";
    }
  }

  /// The letter of referral, by what its upload answered.
  record Letter(@Nullable String documentUrl, @Nullable String documentName) {
    @Override
    public String toString() {
      return "a letter of referral";
    }
  }
}
