package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Language;
import java.util.List;

/// A document in words, in one language, in the order in which it is read; how it is drawn is
/// another's matter. A fact without a label is a line of its own; an empty tagline is none.
public record Sheet(
    Language language,
    String title,
    String number,
    String brand,
    String tagline,
    List<String> sender,
    List<Fact> numbers,
    List<Block> parties,
    Block session,
    Amounts amounts,
    List<String> notes,
    Block payment,
    List<String> footer) {

  public Sheet {
    sender = List.copyOf(sender);
    numbers = List.copyOf(numbers);
    parties = List.copyOf(parties);
    notes = List.copyOf(notes);
    footer = List.copyOf(footer);
  }

  /// The content as its reader sees it.
  public static Sheet of(ReceiptContent content, Language language) {
    return new SheetWriter(content, language).sheet();
  }

  @Override
  public String toString() {
    return "a sheet";
  }

  /// What is said, and under which label.
  public record Fact(String label, String value) {

    @Override
    public String toString() {
      return "a fact";
    }
  }

  /// Facts under a heading.
  public record Block(String heading, List<Fact> facts) {

    public Block {
      facts = List.copyOf(facts);
    }
  }

  /// What it costs: each line with its amount, and the total.
  public record Amounts(
      String description, String amount, List<Fact> lines, String totalLabel, String total) {

    public Amounts {
      lines = List.copyOf(lines);
    }
  }
}
