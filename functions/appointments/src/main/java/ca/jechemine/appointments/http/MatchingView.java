package ca.jechemine.appointments.http;

import ca.jechemine.appointments.application.ExplainMatching.Explained;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.matching.Award;
import ca.jechemine.appointments.domain.matching.Rationale;
import ca.jechemine.appointments.domain.matching.Reasons;
import ca.jechemine.appointments.domain.matching.Score;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Why a request was offered to whom it was, for its client: in plain words, without points, and
/// naming nobody but the professional whose it is by now.
@Json
record MatchingView(
    String appointmentId,
    boolean isAutomatic,
    String explanation,
    List<String> information,
    List<Wave> waves,
    HumanReview humanReview) {

  private static final Text AUTOMATIC =
      new Text(
          "Ces professionnels ont été choisis par un calcul automatique, à partir de votre demande"
              + " et de ce qu’ils disent de leur pratique. Chacun reste libre d’accepter ou de"
              + " refuser. Vous pouvez demander qu’une personne de notre équipe examine ce choix,"
              + " et lui faire part de vos observations.",
          "These professionals were chosen by an automatic calculation, from your request and from"
              + " what they say of their practice. Each of them is free to accept or to refuse."
              + " You may ask for a member of our team to look into this choice, and tell them"
              + " what you think of it.");
  private static final Text NOT_AUTOMATIC =
      new Text(
          "Aucun choix automatique n’a été fait pour cette demande.",
          "No automatic choice was made for this request.");

  static MatchingView of(Explained explained, Language language) {
    boolean isAutomatic = !explained.waves().isEmpty();
    return new MatchingView(
        explained.appointment().id().value(),
        isAutomatic,
        (isAutomatic ? AUTOMATIC : NOT_AUTOMATIC).in(language),
        explained.information().stream().map(it -> it.in(language)).toList(),
        explained.waves().stream().map(it -> Wave.of(it, explained, language)).toList(),
        HumanReview.of(explained.appointment()));
  }

  /// To whom it was offered at once.
  @Json
  record Wave(Instant proposedAt, List<Choice> professionals) {

    private static Wave of(Rationale wave, Explained explained, Language language) {
      return new Wave(
          wave.at(), wave.chosen().stream().map(it -> Choice.of(it, explained, language)).toList());
    }
  }

  /// What spoke for one of them.
  @Json
  record Choice(@Nullable String name, List<String> reasons) {

    private static Choice of(Score score, Explained explained, Language language) {
      return new Choice(
          explained.appointment().isOf(score.professional())
              ? Optional.ofNullable(explained.people().get(score.professional()))
                  .map(it -> it.contact().name())
                  .orElse(null)
              : null,
          Reasons.forClient(score, it -> explained.labels().getOrDefault(it, new Text(it, it)))
              .stream()
              .map(it -> it.in(language))
              .toList());
    }
  }

  /// Whether a person looks at it, or may be asked to.
  @Json
  record HumanReview(
      boolean canBeRequested, @Nullable Instant requestedAt, @Nullable String observations) {

    static HumanReview of(Appointment appointment) {
      Optional<Search.Review> asked = appointment.search().asked();
      return new HumanReview(
          Routing.canBeReviewed(appointment),
          asked.map(Search.Review::askedAt).orElse(null),
          asked.map(Search.Review::observations).orElse(null));
    }
  }

  /// The same for administrators: who, with which points, for what.
  @Json
  record Detailed(
      String appointmentId,
      boolean isAutomatic,
      List<String> information,
      List<DetailedWave> waves,
      HumanReview humanReview) {

    static Detailed of(Explained explained, Language language) {
      return new Detailed(
          explained.appointment().id().value(),
          !explained.waves().isEmpty(),
          explained.information().stream().map(it -> it.in(language)).toList(),
          explained.waves().stream().map(it -> DetailedWave.of(it, explained, language)).toList(),
          HumanReview.of(explained.appointment()));
    }
  }

  /// One wave; `attempt` counts from 0.
  @Json
  record DetailedWave(int attempt, Instant proposedAt, List<DetailedChoice> professionals) {

    private static DetailedWave of(Rationale wave, Explained explained, Language language) {
      return new DetailedWave(
          wave.attempt(),
          wave.at(),
          wave.chosen().stream().map(it -> DetailedChoice.of(it, explained, language)).toList());
    }
  }

  /// A professional of the wave; of the parts of the week that the client prefers, in how many they
  /// work.
  @Json
  record DetailedChoice(
      String professionalId,
      String name,
      int score,
      int preferredParts,
      int coveredParts,
      int openProposals,
      List<FactorView> factors) {

    private static DetailedChoice of(Score score, Explained explained, Language language) {
      List<Text> texts = Reasons.forAdministrators(score);
      List<Award> awards = score.awards();
      return new DetailedChoice(
          score.professional().value(),
          Optional.ofNullable(explained.people().get(score.professional()))
              .map(Person::contact)
              .map(Person.Contact::name)
              .orElse(""),
          score.total(),
          score.preferredParts(),
          score.coveredParts(),
          score.openProposals(),
          IntStream.range(0, awards.size())
              .mapToObj(it -> FactorView.of(awards.get(it), texts.get(it).in(language)))
              .toList());
    }
  }

  /// What counted, for how much, and the professional's labels that it found.
  @Json
  record FactorView(String factor, int points, List<String> labels, String text) {

    private static FactorView of(Award award, String text) {
      return new FactorView(award.factor().name(), award.points(), award.labels(), text);
    }
  }
}
