package ca.jechemine.appointments.http;

import ca.jechemine.appointments.application.Wish;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.PreferredPayment;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What of a request for a service is read; anything else in it is not (contract 20 §2.2): neither
/// prices nor states, ids of others or payments.
@Json
record BookingBody(
    @Nullable String type,
    @Nullable String therapyType,
    @Nullable Object needs,
    @Nullable Object reason,
    @Nullable String notes,
    @Nullable String bookingFor,
    @Nullable Object preferredAvailability,
    @Nullable LovedOneInfo lovedOneInfo,
    @Nullable ReferralInfo referralInfo,
    @Nullable Boolean emergency,
    @Nullable Object linkGuardian,
    @Nullable Object changeProfessional,
    @Nullable String preferredPaymentMethod,
    @Nullable String professionalId,
    @Nullable String date,
    @Nullable String time) {

  private static final int MOST_PREFERENCES = 60;
  private static final Text NO_MOTIF =
      new Text("doit nommer au moins un motif", "must name at least one motif");
  private static final Text TOO_MANY_MOTIFS =
      new Text("doit nommer au plus trois motifs", "must name three motifs at most");
  private static final Text NO_ID =
      new Text("n’est pas un identifiant valide", "is not a valid id");
  private static final Text NO_DAY = new Text("n’est pas une date valide", "is not a valid date");
  private static final Text NO_TIME =
      new Text("n’est pas une heure de la forme HH:MM", "is not a time of the form HH:MM");
  private static final Text BOTH =
      new Text("va de pair avec une date", "goes together with a date");

  /// For whom a request is, as JSON spells it.
  private enum For {
    SELF("self"),
    LOVED_ONE("loved-one"),
    PATIENT("patient");

    private final String code;

    For(String code) {
      this.code = code;
    }

    static Optional<For> of(String code) {
      return List.of(values()).stream().filter(it -> it.code.equals(code)).findFirst();
    }
  }

  /// What is asked for, as of that day; `letters` are those that whoever asks may bring.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  Wish wish(UploadedLetters letters, LocalDate today) {
    BookingFields fields = new BookingFields();
    Wish wish = wish(fields, letters, today);
    fields.refuseIfAny();
    return wish;
  }

  /// The same, worth nothing when a field is noted as being at fault.
  Wish wish(BookingFields fields, UploadedLetters letters, LocalDate today) {
    Modality modality = fields.required("type", type, Modality::of, Modality.VIDEO);
    TherapyType therapy =
        fields.choice("therapyType", therapyType, TherapyType::of, TherapyType.SOLO);
    For whom = fields.choice("bookingFor", bookingFor, For::of, For.SELF);
    List<String> motifs = motifs(fields, whom);
    List<String> preferred =
        fields.lines("preferredAvailability", preferredAvailability, MOST_PREFERENCES);
    Beneficiary beneficiary =
        switch (whom) {
          case SELF -> new Beneficiary.Self();
          case LOVED_ONE -> LovedOneInfo.orEmpty(lovedOneInfo).parse(fields, today);
          case PATIENT -> ReferralInfo.orEmpty(referralInfo).parse(fields, letters);
        };
    PreferredPayment payment =
        fields.optionalChoice(
            "preferredPaymentMethod", preferredPaymentMethod, PreferredPayment::of);
    Wish.Asked asked = asked(fields);
    String words = fields.text(notes);
    return new Wish(
        beneficiary,
        therapy,
        modality,
        motifs,
        words,
        preferred,
        Boolean.TRUE.equals(emergency),
        Boolean.TRUE.equals(linkGuardian),
        Boolean.TRUE.equals(changeProfessional) && asked == null,
        payment,
        asked);
  }

  /// `needs`, or `reason` when nothing is in `needs`.
  private List<String> motifs(BookingFields fields, For whom) {
    List<String> needed = fields.lines("needs", needs, Integer.MAX_VALUE);
    List<String> reasons = fields.lines("reason", reason, Integer.MAX_VALUE);
    List<String> motifs = needed.isEmpty() ? reasons : needed;
    fields.require(whom == For.PATIENT || !motifs.isEmpty(), "needs", NO_MOTIF);
    fields.require(motifs.size() <= ServiceRequest.MOST_NEEDS, "needs", TOO_MANY_MOTIFS);
    return motifs;
  }

  /// A day and a time count only with a professional, and only together.
  private Wish.@Nullable Asked asked(BookingFields fields) {
    if (professionalId == null || professionalId.isBlank()) {
      return null;
    }
    fields.require(HexId.isValid(professionalId), "professionalId", NO_ID);
    Optional<LocalDate> day = Optional.ofNullable(date).flatMap(CalendarDays::parse);
    Optional<LocalTime> hour = Optional.ofNullable(time).flatMap(CalendarDays::time);
    fields.require(date == null || day.isPresent(), "date", NO_DAY);
    fields.require(time == null || hour.isPresent(), "time", NO_TIME);
    fields.require((date == null) == (time == null), "time", BOTH);
    return HexId.isValid(professionalId)
        ? new Wish.Asked(
            new UserId(professionalId),
            day.flatMap(it -> hour.map(at -> LocalDateTime.of(it, at))).orElse(null))
        : null;
  }
}
