package ca.jechemine.appointments.domain.matching;

import ca.jechemine.appointments.domain.Modality;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Professionals who treat one motif, of one age group, reached one way: what a request looks
/// candidates up by, so that it reads a few of them however many there are (docs/adr/0026).
///
/// @param motif folded; `EVERY` when it is not asked for one
public record Niche(Cell cell, String motif) {

  /// Whatever the motif.
  public static final String EVERY = "";

  /// The most niches that a request looks into.
  public static final int MOST = 5;

  /// The most candidates that a niche of one motif gives to a request.
  public static final int MOST_OF_A_MOTIF = 30;

  /// The most that a niche of every motif gives: so many professionals of an age group are all
  /// found.
  public static final int MOST_OF_EVERY = 60;

  private static final int MOST_MOTIFS = 3;

  /// An age group, and how they are reached.
  public record Cell(AgeGroup age, Reach reach) {}

  /// How they are reached: one of the ways that a request can ask for, or any.
  public enum Reach {
    ANY,
    VIDEO,
    IN_PERSON,
    PHONE;

    /// What a request of that modality looks for; nearly everybody is reached by video or in
    /// person.
    public static Reach of(Modality asked) {
      return switch (asked) {
        case VIDEO -> VIDEO;
        case IN_PERSON -> IN_PERSON;
        case PHONE -> PHONE;
        case BOTH -> ANY;
      };
    }

    /// Whether a professional with these modalities is reached so.
    boolean isOfferedBy(List<String> modalities) {
      return switch (this) {
        case ANY -> true;
        case VIDEO -> offers(modalities, Modality.VIDEO);
        case IN_PERSON -> offers(modalities, Modality.IN_PERSON);
        case PHONE -> offers(modalities, Modality.PHONE);
      };
    }

    private static boolean offers(List<String> modalities, Modality asked) {
      return Vocabulary.RECOGNISED.meets(modalities, asked);
    }
  }

  /// Where candidates for the request are looked for, the best place first: its motifs (else what
  /// the medical profile says first) as the client wants to meet; its first motif, however they
  /// meet; anybody of the age group. So few professionals that a look at each niche shows all are
  /// therefore all found.
  public static List<Niche> soughtBy(Request request) {
    Reach wanted = Reach.of(request.modality());
    List<String> motifs = motifs(request);
    List<Niche> sought = new ArrayList<>();
    motifs.forEach(it -> sought.add(niche(request, wanted, it)));
    sought.add(niche(request, Reach.ANY, motifs.getFirst()));
    sought.add(niche(request, Reach.ANY, EVERY));
    return sought.stream().distinct().toList();
  }

  /// By which motifs whoever names these is found: folded, each once, the first ones; `EVERY` of
  /// whoever names none.
  public static List<String> motifs(List<String> labels) {
    List<String> folded =
        Term.all(labels).stream().map(Term::folded).distinct().limit(MOST_MOTIFS).toList();
    return folded.isEmpty() ? List.of(EVERY) : folded;
  }

  /// How many candidates it gives to a request at most.
  public int most() {
    return motif.equals(EVERY) ? MOST_OF_EVERY : MOST_OF_A_MOTIF;
  }

  private static List<String> motifs(Request request) {
    Concerns concerns = Concerns.of(request, Policy.PRODUCTION.anchor());
    List<Term> terms =
        Stream.of(concerns.found().stream(), concerns.needs().stream())
            .flatMap(it -> it)
            .limit(MOST_MOTIFS)
            .toList();
    return terms.isEmpty() ? List.of(EVERY) : terms.stream().map(Term::motif).toList();
  }

  private static Niche niche(Request request, Reach reach, String motif) {
    return new Niche(new Cell(request.ageGroup(), reach), motif);
  }
}
