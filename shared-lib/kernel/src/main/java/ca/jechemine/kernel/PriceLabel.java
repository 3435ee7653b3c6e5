package ca.jechemine.kernel;

/// A price as the pages show it (contract 40 §8): `Gratuit`, `24 $`, `12,50 $` in French, `Free`,
/// `$24`, `$12.50` in English; cents only when it is not whole.
public final class PriceLabel {

  private PriceLabel() {}

  /// The price in that language.
  public static String of(Money price, Language language) {
    if (price.cents() == 0) {
      return switch (language) {
        case FR -> "Gratuit";
        case EN -> "Free";
      };
    }
    String exact = price.in(language);
    if (price.cents() % 100 != 0) {
      return exact;
    }
    return switch (language) {
      case FR -> exact.replace(",00", "");
      case EN -> exact.replace(".00", "");
    };
  }
}
