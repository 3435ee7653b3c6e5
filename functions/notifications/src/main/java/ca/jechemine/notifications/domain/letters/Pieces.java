package ca.jechemine.notifications.domain.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The pieces of a text, those that are there only with, or only without, some token in sections.
record Pieces(List<Piece> pieces) {

  Pieces {
    pieces = List.copyOf(pieces);
  }

  /// A piece, and what is around it.
  record Piece(String text, String before, String after) {

    private Piece only(String token) {
      return new Piece(text, before + "{{#" + token + "}}", "{{/" + token + "}}" + after);
    }

    private static Piece without(String token, String text) {
      return new Piece(text, "{{^" + token + "}}", "{{/" + token + "}}");
    }
  }

  static Pieces of(List<String> texts) {
    return new Pieces(texts.stream().map(it -> new Piece(it, "", "")).toList());
  }

  /// The same text, which is `lesser` where that token stands for nothing.
  Pieces without(String token, List<String> lesser) {
    int[][] common = common(lesser);
    List<Piece> merged = new ArrayList<>();
    int here = 0;
    int there = 0;
    while (here < pieces.size() || there < lesser.size()) {
      if (here < pieces.size()
          && there < lesser.size()
          && pieces.get(here).text().equals(lesser.get(there))) {
        merged.add(pieces.get(here++));
        there++;
      } else if (there == lesser.size()
          || (here < pieces.size() && common[here + 1][there] >= common[here][there + 1])) {
        merged.add(onlyWith(token, pieces.get(here++)));
      } else {
        merged.add(Piece.without(token, lesser.get(there++)));
      }
    }
    return new Pieces(merged);
  }

  /// What is there only without another token is not there either way.
  private static Piece onlyWith(String token, Piece piece) {
    return piece.before().startsWith("{{^") ? piece : piece.only(token);
  }

  String text() {
    return pieces.stream()
        .map(it -> it.before() + it.text() + it.after())
        .collect(Collectors.joining());
  }

  /// How many pieces both have in common, in order, from each place on.
  private int[][] common(List<String> lesser) {
    int[][] common = new int[pieces.size() + 1][lesser.size() + 1];
    for (int here = pieces.size() - 1; here >= 0; here--) {
      for (int there = lesser.size() - 1; there >= 0; there--) {
        common[here][there] =
            pieces.get(here).text().equals(lesser.get(there))
                ? common[here + 1][there + 1] + 1
                : Math.max(common[here + 1][there], common[here][there + 1]);
      }
    }
    return common;
  }
}
