package ca.jechemine.content.domain;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Versioned;
import java.util.List;
import java.util.Optional;

/// The frequent questions. They are few, and read as a whole.
public interface Faqs {

  /// So many there can be: two texts of the longest fit four reads, and one answer.
  int MOST = 200;

  /// All of them, in no order.
  List<Faq> all();

  /// One of them, as it is now.
  Optional<Versioned<Faq>> find(FaqId id);

  /// Keeps a new one.
  ///
  /// @throws Refusal.Conflict when there are as many as there can be
  void add(Faq faq, Optional<Receipt> receipt);

  /// Keeps what became of one.
  ///
  /// @throws StaleVersion when somebody was faster
  void save(Versioned<Faq> read, Faq next);

  /// Forgets one for good.
  ///
  /// @throws StaleVersion when somebody was faster
  void delete(Versioned<Faq> read);

  /// There are as many as there can be.
  static Refusal full() {
    return Refusal.conflict(
        "TOO_MANY_FAQS",
        new Text(
            "Il y a déjà 200 questions\u00a0: supprimez-en une, ou modifiez-en une.",
            "There are already 200 questions: delete one, or change one."));
  }

  /// There is no such question.
  static Refusal unknown() {
    return Refusal.notFound(
        new Text("Cette question n’existe pas.", "This question does not exist."));
  }
}
