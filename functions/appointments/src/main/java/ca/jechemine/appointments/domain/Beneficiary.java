package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.HexId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whom the sessions are for; the contract's `bookingFor` (contract 20 §2.2, §3). What is in it is
/// personal and is never stored open.
public sealed interface Beneficiary {

  /// As JSON spells it.
  String code();

  /// The same where the letter of referral, if there is one, is another appointment's.
  default Beneficiary withoutLetter() {
    return this;
  }

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

    /// From that age on what concerns them goes to themself (contract 20 §6).
    public static final int AGE_OF_ADDRESSEES = 14;

    /// From that age on nobody acts for them (contract 20 §2.2).
    public static final int AGE_OF_MAJORITY = 18;

    /// As they are named on that day: the account of a minor is opened by whoever asks; of anybody
    /// else, or of somebody whose age is not known, an administrator decides (contract 20 §4.3).
    public static LovedOne named(
        Named name,
        Relationship relationship,
        @Nullable LocalDate dateOfBirth,
        @Nullable String notes,
        LocalDate today) {
      return new LovedOne(
          name.firstName(),
          name.lastName(),
          relationship,
          dateOfBirth,
          name.phone(),
          name.email(),
          notes,
          isYoungerThan(AGE_OF_MAJORITY, dateOfBirth, today)
              ? ActivationStatus.SENT_TO_REQUESTER
              : ActivationStatus.PENDING_ADMIN);
    }

    LovedOne asked(ActivationStatus next) {
      return new LovedOne(
          firstName, lastName, relationship, dateOfBirth, phone, email, notes, next);
    }

    /// Whether somebody who was born then is known to be younger on that day.
    public static boolean isYoungerThan(int years, @Nullable LocalDate dateOfBirth, LocalDate day) {
      return dateOfBirth != null && ChronoUnit.YEARS.between(dateOfBirth, day) < years;
    }

    /// Whether what concerns them goes to themself on that day, and not to whoever asks: from
    /// fourteen on consent to care is theirs (contract 20 §6), if they have an address. Whose age
    /// nobody told is taken to be that old, unless an administrator chose whoever asks.
    public boolean isAddressee(LocalDate day) {
      if (email == null) {
        return false;
      }
      return dateOfBirth == null
          ? activation != ActivationStatus.SENT_TO_REQUESTER
          : !isYoungerThan(AGE_OF_ADDRESSEES, dateOfBirth, day);
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

  /// How somebody is called and reached.
  record Named(String firstName, String lastName, @Nullable String phone, @Nullable String email) {

    @Override
    public String toString() {
      return "somebody";
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
    public Patient withoutLetter() {
      return new Patient(referrer, referred, null);
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

  /// The letter of referral: the file that was uploaded, and what whoever sent it calls it. It is
  /// one appointment's alone.
  record Letter(String fileId, @Nullable String name) {
    public Letter {
      HexId.require(fileId);
    }

    @Override
    public String toString() {
      return "a letter of referral";
    }
  }
}
