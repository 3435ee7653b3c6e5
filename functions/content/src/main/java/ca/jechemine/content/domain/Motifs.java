package ca.jechemine.content.domain;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The catalogue of motifs. It is small, and read as a whole. The others are told of each change.
public interface Motifs {

  /// All of them, in no order.
  List<Motif> all();

  /// One of them, as it is now.
  Optional<Versioned<Motif>> find(MotifId id);

  /// Keeps a new one.
  ///
  /// @throws Refusal.Conflict when another one has its French label
  void add(Motif motif, Optional<Receipt> receipt);

  /// Keeps what became of one.
  ///
  /// @throws Refusal.Conflict when another one has its French label
  /// @throws StaleVersion when somebody was faster
  void save(Versioned<Motif> read, Motif next);

  /// Forgets one for good; its label is free again.
  ///
  /// @throws StaleVersion when somebody was faster
  void delete(Versioned<Motif> read, Instant now);

  /// Another motif has the French label.
  static Refusal labelTaken() {
    return Refusal.conflict(
        "MOTIF_EXISTS",
        new Text(
            "Un motif porte déjà ce libellé français.", "A motif already has this French label."));
  }

  /// There is no such motif.
  static Refusal unknown() {
    return Refusal.notFound(new Text("Ce motif n’existe pas.", "This motif does not exist."));
  }
}
