package ca.jechemine.appointments.domain.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What brings the client, in the order in which it counts: what the request is about, its further
/// motifs, and what the patient's medical profile adds.
record Concerns(@Nullable Term anchor, List<Term> needs, List<Term> secondary) {

  /// Those of the request.
  static Concerns of(Request request, Policy.Anchor anchor) {
    List<Term> motifs = Term.all(request.motifs());
    return switch (anchor) {
      case PRIMARY_ISSUE -> byPrimaryIssue(motifs, request.wishes());
      case CONCERNS -> byConcerns(motifs, concerns(request.wishes(), Glossary.EMPTY));
      case REQUEST -> byRequest(distinct(motifs), concerns(request.wishes(), request.glossary()));
    };
  }

  Optional<Term> found() {
    return Optional.ofNullable(anchor);
  }

  /// §5.1: it knows nothing of further motifs.
  private static Concerns byPrimaryIssue(List<Term> motifs, Wishes wishes) {
    String primary = wishes.primaryIssue();
    Term anchor = primary == null ? first(motifs) : Term.of(primary);
    return new Concerns(anchor, List.of(), Term.all(wishes.secondaryIssues()));
  }

  /// §5.2: all motifs of the request count besides a concern of the medical profile.
  private static Concerns byConcerns(List<Term> motifs, List<Term> concerns) {
    return concerns.isEmpty()
        ? new Concerns(first(motifs), rest(motifs), List.of())
        : new Concerns(first(concerns), motifs, rest(concerns));
  }

  /// Each concern counts once, where it counts most.
  private static Concerns byRequest(List<Term> motifs, List<Term> concerns) {
    List<Term> added = concerns.stream().filter(it -> motifs.stream().noneMatch(it::says)).toList();
    return motifs.isEmpty()
        ? new Concerns(first(added), List.of(), rest(added))
        : new Concerns(first(motifs), rest(motifs), added);
  }

  private static List<Term> concerns(Wishes wishes, Glossary glossary) {
    List<String> said =
        wishes.consultationMotifs().isEmpty()
            ? Stream.concat(
                    Stream.ofNullable(wishes.primaryIssue()),
                    SignUpIssue.asMotifs(wishes.secondaryIssues()).stream())
                .toList()
            : wishes.consultationMotifs();
    return distinct(Term.all(said).stream().map(glossary::understood).toList());
  }

  private static List<Term> distinct(List<Term> terms) {
    Map<String, Term> distinct = new LinkedHashMap<>();
    terms.forEach(it -> distinct.putIfAbsent(it.motif(), it));
    return List.copyOf(distinct.values());
  }

  private static @Nullable Term first(List<Term> terms) {
    return terms.isEmpty() ? null : terms.getFirst();
  }

  private static List<Term> rest(List<Term> terms) {
    return terms.stream().skip(1).toList();
  }
}
