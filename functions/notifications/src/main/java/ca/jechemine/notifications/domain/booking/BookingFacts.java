package ca.jechemine.notifications.domain.booking;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block.Fact;
import ca.jechemine.notifications.domain.Days;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An appointment in the words of a letter: how it is to be held, and when, if that was wished.
public final class BookingFacts {

  private static final Text TYPE = new Text("Séance", "Session");
  private static final Text MODALITY = new Text("Modalité", "Format");
  private static final Text PROFESSIONAL = new Text("Professionnel", "Professional");
  private static final Text TO_ASSIGN = new Text("À assigner", "To be assigned");
  private static final Text WISHED = new Text("Moment souhaité", "Time asked for");
  private static final Text DURATION = new Text("Durée", "Duration");

  private static final Map<String, Text> TYPES =
      Map.of(
          "solo", new Text("Individuelle", "Individual"),
          "couple", new Text("De couple", "Couple"),
          "group", new Text("De groupe", "Group"));

  private static final Map<String, Text> MODALITIES =
      Map.of(
          "video", new Text("Par vidéo", "By video"),
          "in-person", new Text("En personne", "In person"),
          "phone", new Text("Par téléphone", "By phone"),
          "both", new Text("Par vidéo ou en personne", "By video or in person"));

  private BookingFacts() {}

  static List<Fact> of(About about, Language language) {
    List<Fact> facts = new ArrayList<>();
    facts.add(type(about, language));
    facts.add(modality(about, language));
    if (about.professionalId() == null) {
      facts.add(new Fact(PROFESSIONAL.in(language), TO_ASSIGN.in(language)));
    }
    if (about.startsAt() != null) {
      facts.add(new Fact(WISHED.in(language), Days.withTime(about.startsAt()).in(language)));
    }
    facts.add(new Fact(DURATION.in(language), about.duration() + "\u00a0minutes"));
    return List.copyOf(facts);
  }

  /// Who comes to it: one person, two or more.
  public static Fact type(About about, Language language) {
    return new Fact(TYPE.in(language), word(TYPES, about.therapyType(), language));
  }

  /// How it is to be held.
  public static Fact modality(About about, Language language) {
    return modality(about.type(), language);
  }

  /// How something of that type is to be held.
  public static Fact modality(String type, Language language) {
    return new Fact(MODALITY.in(language), word(MODALITIES, type, language));
  }

  /// What a row of the feed says of an appointment: when it is.
  public static Text moment(@Nullable Instant start) {
    if (start == null) {
      return new Text("Rendez-vous", "Appointment");
    }
    Text moment = Days.withTime(start);
    return new Text("Rendez-vous du " + moment.fr(), "Appointment on " + moment.en());
  }

  /// A word that this version does not know is shown as it is.
  private static String word(Map<String, Text> words, String code, Language language) {
    Text text = words.get(code);
    return text == null ? code : text.in(language);
  }
}
