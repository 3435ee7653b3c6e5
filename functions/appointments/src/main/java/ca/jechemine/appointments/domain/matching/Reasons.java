package ca.jechemine.appointments.domain.matching;

import ca.jechemine.kernel.Text;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A score in words.
public final class Reasons {

  private Reasons() {}

  /// For the client: what speaks for the professional, in plain words, without points and without
  /// anything that is the professional's own affair (gender, where they live). Labels are given as
  /// `label` translates the professional's French ones.
  public static List<Text> forClient(Score score, Function<String, Text> label) {
    return score.awards().stream().flatMap(it -> forClient(it, label)).toList();
  }

  /// For administrators: every factor, its exact points and the labels that it found.
  public static List<Text> forAdministrators(Score score) {
    return score.awards().stream().map(Reasons::forAdministrators).toList();
  }

  private static Stream<Text> forClient(Award award, Function<String, Text> label) {
    return switch (award.factor()) {
      case MOTIF, FURTHER_MOTIFS, CONCERNS ->
          listed("Accompagne pour : ", "Helps with: ", award, label);
      case MOTIF_PARTLY, FURTHER_MOTIFS_PARTLY, CONCERNS_PARTLY ->
          listed(
              "Accompagne pour un motif proche : ", "Helps with something close: ", award, label);
      case SPECIALTY -> said("Sa spécialité touche votre motif", "Specializes in what you seek");
      case APPROACHES ->
          listed(
              "Travaille selon l’approche souhaitée : ", "Works the way you wish: ", award, label);
      case LANGUAGE -> said("Parle la langue souhaitée", "Speaks the language you wish");
      case MODALITY ->
          said("Offre la forme de rencontre demandée", "Offers the kind of meeting you asked for");
      case SESSION_TYPE ->
          said("Offre le type de séance demandé", "Offers the kind of session you asked for");
      case AVAILABILITY ->
          said("Travaille à des moments qui vous conviennent", "Works at times that suit you");
      case GENDER, SAME_CITY, SAME_REGION, COMPLETENESS -> Stream.empty();
    };
  }

  private static Text forAdministrators(Award award) {
    Text name = name(award.factor());
    String labels = award.labels().isEmpty() ? "" : String.join(", ", award.labels());
    return labels.isEmpty()
        ? new Text(name.fr() + " : +" + award.points(), name.en() + ": +" + award.points())
        : new Text(
            name.fr() + " (" + labels + ") : +" + award.points(),
            name.en() + " (" + labels + "): +" + award.points());
  }

  private static Text name(Factor factor) {
    return switch (factor) {
      case MOTIF -> new Text("Motif principal", "Main motif");
      case MOTIF_PARTLY -> new Text("Motif principal, en partie", "Main motif, in part");
      case SPECIALTY -> new Text("Spécialité", "Specialty");
      case FURTHER_MOTIFS -> new Text("Autres motifs", "Further motifs");
      case FURTHER_MOTIFS_PARTLY -> new Text("Autres motifs, en partie", "Further motifs, in part");
      case CONCERNS -> new Text("Profil médical", "Medical profile");
      case CONCERNS_PARTLY -> new Text("Profil médical, en partie", "Medical profile, in part");
      case APPROACHES -> new Text("Approches", "Approaches");
      case LANGUAGE -> new Text("Langue", "Language");
      case MODALITY -> new Text("Forme de rencontre", "Kind of meeting");
      case SESSION_TYPE -> new Text("Type de séance", "Kind of session");
      case AVAILABILITY -> new Text("Disponibilités", "Availability");
      case GENDER -> new Text("Genre souhaité", "Preferred gender");
      case SAME_CITY -> new Text("Même ville", "Same city");
      case SAME_REGION -> new Text("Même région", "Same region");
      case COMPLETENESS -> new Text("Profil rempli", "Profile filled in");
    };
  }

  private static Stream<Text> said(String fr, String en) {
    return Stream.of(new Text(fr, en));
  }

  private static Stream<Text> listed(
      String fr, String en, Award award, Function<String, Text> label) {
    List<Text> labels = award.labels().stream().map(label).toList();
    return said(
        fr + String.join(", ", labels.stream().map(Text::fr).toList()),
        en + String.join(", ", labels.stream().map(Text::en).toList()));
  }
}
