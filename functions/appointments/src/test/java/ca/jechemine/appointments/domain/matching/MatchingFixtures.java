package ca.jechemine.appointments.domain.matching;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.matching.Candidate.Intake;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.kernel.UserId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The people of the contract's worked examples, and others made of them.
public final class MatchingFixtures {

  public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

  public static final Intake OPEN = new Intake(true, true, true, true);

  private static final LocalDate GROWN_UP = LocalDate.of(1990, 1, 1);

  private MatchingFixtures() {}

  static UserId id(int number) {
    return new UserId("%024x".formatted(number));
  }

  /// An adult who asks for themselves by video, alone, for an evening of the week.
  public static Request request(String... motifs) {
    return new Request(
        new AppointmentId("a".repeat(24)),
        List.of(motifs),
        Modality.VIDEO,
        TherapyType.SOLO,
        List.of("week_evening"),
        false,
        new Patient.Self(GROWN_UP, Wishes.NONE),
        TODAY,
        null,
        Set.of(),
        Glossary.EMPTY);
  }

  public static Request wishing(Request it, Wishes wishes) {
    return by(it, new Patient.Self(GROWN_UP, wishes));
  }

  /// The same, for somebody else.
  public static Request by(Request it, Patient patient) {
    return new Request(
        it.id(),
        it.motifs(),
        it.modality(),
        it.therapyType(),
        it.preferredAvailability(),
        it.urgent(),
        patient,
        it.today(),
        it.place(),
        it.refusedBy(),
        it.glossary());
  }

  /// The same, to be met otherwise.
  public static Request meeting(Request it, Modality modality, @Nullable Place place) {
    return new Request(
        it.id(),
        it.motifs(),
        modality,
        it.therapyType(),
        it.preferredAvailability(),
        it.urgent(),
        it.patient(),
        it.today(),
        place,
        it.refusedBy(),
        it.glossary());
  }

  static Request preferring(Request it, String... availability) {
    return new Request(
        it.id(),
        it.motifs(),
        it.modality(),
        it.therapyType(),
        List.of(availability),
        it.urgent(),
        it.patient(),
        it.today(),
        it.place(),
        it.refusedBy(),
        it.glossary());
  }

  static Request urgent(Request it) {
    return new Request(
        it.id(),
        it.motifs(),
        it.modality(),
        it.therapyType(),
        it.preferredAvailability(),
        true,
        it.patient(),
        it.today(),
        it.place(),
        it.refusedBy(),
        it.glossary());
  }

  /// The same, the words of the medical profile understood by that glossary.
  public static Request understood(Request it, Glossary glossary) {
    return new Request(
        it.id(),
        it.motifs(),
        it.modality(),
        it.therapyType(),
        it.preferredAvailability(),
        it.urgent(),
        it.patient(),
        it.today(),
        it.place(),
        it.refusedBy(),
        glossary);
  }

  /// The same, already refused by some, under another id.
  public static Request again(Request it, AppointmentId id, Set<UserId> refusedBy) {
    return new Request(
        id,
        it.motifs(),
        it.modality(),
        it.therapyType(),
        it.preferredAvailability(),
        it.urgent(),
        it.patient(),
        it.today(),
        it.place(),
        refusedBy,
        it.glossary());
  }

  static Candidate professionalA() {
    return candidate(
        1,
        practice(
            List.of("Anxiété", "Dépression", "Deuil"),
            "psychologist",
            List.of("TCC"),
            List.of("online", "inPerson"),
            List.of("individual"),
            DayOfWeek.MONDAY));
  }

  static Candidate professionalB() {
    return candidate(
        2,
        practice(
            List.of("Anxiété de performance", "Gestion du stress"),
            "psychotherapist",
            List.of(),
            List.of("both"),
            List.of("Couple"),
            DayOfWeek.SATURDAY));
  }

  static Candidate professionalC() {
    return candidate(
        3,
        practice(
            List.of("Oncologie"),
            "psychiatrist",
            List.of(),
            List.of("phone"),
            List.of("group"),
            DayOfWeek.SATURDAY));
  }

  static Candidate professionalD() {
    return candidate(
        4,
        practice(
            List.of(),
            null,
            List.of(),
            List.of("online"),
            List.of("Individual"),
            DayOfWeek.TUESDAY));
  }

  /// A, but for how sign-up spells modalities.
  static Candidate professionalE() {
    return candidate(
        5,
        practice(
            List.of("Anxiété", "Dépression", "Deuil"),
            "psychologist",
            List.of("TCC"),
            List.of("Video Call", "In-Person (Office)"),
            List.of("individual"),
            DayOfWeek.MONDAY));
  }

  static Candidate professionalF() {
    return candidate(
        6,
        practice(List.of(), null, List.of(), List.of("online"), List.of("Solo"), DayOfWeek.SUNDAY));
  }

  static Practice practice(
      List<String> problematics,
      @Nullable String specialty,
      List<String> approaches,
      List<String> modalities,
      List<String> sessionTypes,
      DayOfWeek... days) {
    return new Practice(
        problematics,
        specialty,
        approaches,
        List.of(),
        List.of("Français"),
        sessionTypes,
        modalities,
        null,
        week(days),
        null);
  }

  /// Days from nine to five.
  static WorkWeek week(DayOfWeek... days) {
    return new WorkWeek(
        Arrays.stream(days)
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    _ -> new WorkWeek.Hours(LocalTime.of(9, 0), LocalTime.of(17, 0)))),
        60,
        15);
  }

  static Candidate candidate(int number, Practice practice) {
    return new Candidate(id(number), 1, OPEN, practice, 0);
  }

  static Candidate of(Candidate it, @Nullable String gender, @Nullable Place place) {
    Practice practice = it.practice();
    return with(
        it,
        new Practice(
            practice.problematics(),
            practice.specialty(),
            practice.approaches(),
            practice.ageCategories(),
            practice.languages(),
            practice.sessionTypes(),
            practice.modalities(),
            gender,
            practice.week(),
            place));
  }

  static Candidate treating(Candidate it, String... ageCategories) {
    Practice practice = it.practice();
    return with(
        it,
        new Practice(
            practice.problematics(),
            practice.specialty(),
            practice.approaches(),
            List.of(ageCategories),
            practice.languages(),
            practice.sessionTypes(),
            practice.modalities(),
            practice.gender(),
            practice.week(),
            practice.place()));
  }

  static Candidate with(Candidate it, Practice practice) {
    return new Candidate(
        it.professional(), it.version(), it.intake(), practice, it.openProposals());
  }

  static Candidate with(Candidate it, Intake intake) {
    return new Candidate(
        it.professional(), it.version(), intake, it.practice(), it.openProposals());
  }

  static Candidate proposedTo(Candidate it, int number, int openProposals) {
    return new Candidate(id(number), it.version(), it.intake(), it.practice(), openProposals);
  }
}
