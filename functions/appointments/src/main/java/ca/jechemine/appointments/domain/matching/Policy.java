package ca.jechemine.appointments.domain.matching;

/// Which of the contract's formulas is calculated. There is one calculation; what the formulas
/// differ by is here.
record Policy(
    Similarity similarity, Vocabulary vocabulary, Anchor anchor, Extent extent, Order order) {

  /// Contract 20 §5.1 to the letter, its defects included.
  static final Policy CORE =
      new Policy(
          Similarity.OF_CHARACTERS,
          Vocabulary.AS_WRITTEN,
          Anchor.PRIMARY_ISSUE,
          Extent.CORE,
          Order.BY_SCORE);

  /// Contract 20 §5.2 to the letter.
  static final Policy LATER =
      new Policy(
          Similarity.OF_CHARACTERS,
          Vocabulary.RECOGNISED,
          Anchor.CONCERNS,
          Extent.LATER,
          Order.BY_SCORE);

  /// What is used: §5.2 without the defects that §5.1 names (docs/adr/0026).
  static final Policy PRODUCTION =
      new Policy(
          Similarity.OF_WORDS,
          Vocabulary.RECOGNISED,
          Anchor.REQUEST,
          Extent.LATER,
          Order.MOTIFS_FIRST);

  /// The same formula, understanding labels otherwise.
  Policy with(Vocabulary other) {
    return new Policy(similarity, other, anchor, extent, order);
  }

  /// What a request is taken to be about.
  enum Anchor {
    /// The medical profile's `primaryIssue`, else the request's first motif.
    PRIMARY_ISSUE,
    /// The first of the medical profile's concerns, else the request's first motif.
    CONCERNS,
    /// The request's own motifs; the medical profile adds to them.
    REQUEST
  }

  /// Which factors and conditions there are.
  enum Extent {
    /// Those of §5.1.
    CORE,
    /// With those of §5.2: further motifs, share of the preferred week, gender, place, switches.
    LATER
  }

  /// Who comes first.
  enum Order {
    BY_SCORE,
    /// Those who are about the motifs before those who merely suit by how and when they meet.
    MOTIFS_FIRST
  }
}
