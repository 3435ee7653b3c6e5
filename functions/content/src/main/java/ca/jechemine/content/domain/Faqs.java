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

  /// All of them, in no order.
  List<Faq> all();

  /// One of them, as it is now.
  Optional<Versioned<Faq>> find(FaqId id);

  /// Keeps a new one.
  void add(Faq faq, Optional<Receipt> receipt);

  /// Keeps what became of one.
  ///
  /// @throws StaleVersion when somebody was faster
  void save(Versioned<Faq> read, Faq next);

  /// Forgets one for good.
  ///
  /// @throws StaleVersion when somebody was faster
  void delete(Versioned<Faq> read);

  /// There is no such question.
  static Refusal unknown() {
    return Refusal.notFound(
        new Text("Cette question n’existe pas.", "This question does not exist."));
  }
}
