package ca.jechemine.appointments.domain.matching;

import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.contracts.ProfessionalEvent.ProfessionalChanged;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a professional offers, and to whom, in the words of whichever form they filled in. Blank
/// labels are left out; labels that nobody knows are kept and match nothing.
///
/// @param gender not public: for the wishes of clients alone
/// @param place where they practise; null when not known
public record Practice(
    List<String> problematics,
    @Nullable String specialty,
    List<String> approaches,
    List<String> ageCategories,
    List<String> languages,
    List<String> sessionTypes,
    List<String> modalities,
    @Nullable String gender,
    WorkWeek week,
    @Nullable Place place) {

  public Practice {
    problematics = said(problematics);
    specialty = specialty == null || specialty.isBlank() ? null : specialty;
    approaches = said(approaches);
    ageCategories = said(ageCategories);
    languages = said(languages);
    sessionTypes = said(sessionTypes);
    modalities = said(modalities);
    gender = gender == null || gender.isBlank() ? null : gender;
  }

  static Practice of(ProfessionalChanged event) {
    return new Practice(
        event.problematics(),
        event.specialty(),
        event.approaches(),
        event.ageCategories(),
        event.languages(),
        event.sessionTypes(),
        event.modalities(),
        event.gender(),
        WorkWeek.of(event.schedule()),
        Optional.ofNullable(event.location()).flatMap(Place::of).orElse(null));
  }

  private static List<String> said(List<String> labels) {
    return labels.stream().filter(it -> !it.isBlank()).toList();
  }
}
