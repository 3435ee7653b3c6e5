package ca.jechemine.library.http;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.library.domain.FileChoice;
import ca.jechemine.library.markup.ResourceMarkup;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cleans the fields of a resource and notes everything that is wrong with them (contract 40 §4.3).
/// What a field at fault returns is worth nothing: `refuseIfAny` ends the parsing before it is
/// used.
final class ResourceFields {

  static final int LONGEST_LINE = 200;
  static final int LONGEST_DESCRIPTION = 5_000;
  static final int LONGEST_HTML = 100_000;
  static final int MOST_TAGS = 20;
  static final int LONGEST_TAG = 50;
  static final int MOST_PAGES = 10_000;
  static final long HIGHEST_PRICE = 1_000_000;

  private static final String OWN_FILES = "/api/files/";
  private static final Pattern BETWEEN_TAGS = Pattern.compile("[,\\n\\r]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Text REQUIRED = new Text("est obligatoire", "is required");
  private static final Text TOO_LONG = new Text("est trop long", "is too long");
  private static final Text UNKNOWN = new Text("valeur inconnue", "unknown value");
  private static final Text NO_PRICE =
      new Text(
          "doit être un montant de 0 à 10 000 $, en cents entiers",
          "must be an amount from 0 to $10,000, in whole cents");
  private static final Text NO_ADDRESS =
      new Text(
          "doit être une adresse https, ou celle d’un fichier téléversé ici",
          "must be an https address, or that of a file that was uploaded here");
  private static final Text NO_FILE =
      new Text("doit nommer un fichier téléversé", "must name an uploaded file");
  private static final Text NO_TAGS =
      new Text(
          "doit être une liste d’au plus 20 textes de 50 caractères, ou un texte qui les sépare par"
              + " des virgules",
          "must be a list of at most 20 texts of 50 characters, or a text that separates them by"
              + " commas");
  private static final Text NO_PAGES =
      new Text("doit être un nombre de 1 à 10 000", "must be a number from 1 to 10,000");
  private static final Text ONLY_CAD =
      new Text("seule la devise CAD est acceptée", "only CAD is taken");

  private final Violations violations = new Violations();

  /// A text on one line that must be there.
  String required(String name, @Nullable String raw) {
    String text = line(name, raw);
    violations.require(!text.isEmpty(), name, REQUIRED);
    return text;
  }

  /// A text on one line; empty when there is none.
  String line(String name, @Nullable String raw) {
    String text = raw == null ? "" : SPACES.matcher(raw.strip()).replaceAll(" ");
    violations.require(text.length() <= LONGEST_LINE, name, TOO_LONG);
    return text;
  }

  /// A description; empty when there is none.
  String description(String name, @Nullable String raw) {
    String text = raw == null ? "" : raw.strip();
    violations.require(text.length() <= LONGEST_DESCRIPTION, name, TOO_LONG);
    return text;
  }

  /// A description that must be there.
  String requiredDescription(String name, @Nullable String raw) {
    String text = description(name, raw);
    violations.require(!text.isEmpty(), name, REQUIRED);
    return text;
  }

  /// HTML with nothing but allowed markup; empty when there is none.
  String cleanHtml(String name, @Nullable String raw) {
    String text = raw == null ? "" : raw;
    boolean sound = text.length() <= LONGEST_HTML;
    violations.require(sound, name, TOO_LONG);
    return sound ? ResourceMarkup.clean(text) : "";
  }

  /// One of the codes of an enumeration.
  <T> Optional<T> code(String name, @Nullable String raw, Function<String, Optional<T>> of) {
    if (raw == null) {
      return Optional.empty();
    }
    Optional<T> found = of.apply(raw.strip().toLowerCase(Locale.ROOT));
    violations.require(found.isPresent(), name, UNKNOWN);
    return found;
  }

  /// One that must be there.
  <T> Optional<T> requiredCode(
      String name, @Nullable String raw, Function<String, Optional<T>> of) {
    violations.require(raw != null && !raw.isBlank(), name, REQUIRED);
    return raw == null || raw.isBlank() ? Optional.empty() : code(name, raw, of);
  }

  /// A price in dollars.
  Money price(String name, @Nullable BigDecimal raw) {
    violations.require(raw != null, name, REQUIRED);
    if (raw == null) {
      return Money.ZERO;
    }
    BigDecimal cents = raw.movePointRight(2).stripTrailingZeros();
    boolean sound =
        cents.signum() >= 0
            && cents.scale() <= 0
            && cents.compareTo(BigDecimal.valueOf(HIGHEST_PRICE)) <= 0;
    violations.require(sound, name, NO_PRICE);
    return sound ? new Money(cents.longValueExact()) : Money.ZERO;
  }

  /// The one currency there is.
  void currency(String name, @Nullable String raw) {
    violations.require(raw == null || raw.strip().equalsIgnoreCase("CAD"), name, ONLY_CAD);
  }

  /// An address on the web, or of a file of the site's own (`/api/files/<id>`), whose reader
  /// decides at each opening who may (contract 40 §4.3); a blank one is none.
  Optional<String> address(String name, @Nullable String raw) {
    Optional<String> address =
        Optional.ofNullable(raw).map(String::strip).filter(it -> !it.isEmpty());
    address.ifPresent(it -> violations.require(isHttps(it) || isOwnFile(it), name, NO_ADDRESS));
    return address;
  }

  /// A file of the site's own (`/api/files/<id>`) or elsewhere; a blank one is none.
  FileChoice file(String name, @Nullable String raw) {
    String address = raw == null ? "" : raw.strip();
    if (address.isEmpty()) {
      return new FileChoice.Nothing();
    }
    if (address.startsWith(OWN_FILES)) {
      String id = address.substring(OWN_FILES.length());
      violations.require(HexId.isValid(id), name, NO_ADDRESS);
      return new FileChoice.Uploaded(id);
    }
    violations.require(isHttps(address), name, NO_ADDRESS);
    return new FileChoice.Elsewhere(address);
  }

  /// The id of an uploaded file, which must be there.
  String id(String name, @Nullable String raw) {
    violations.require(raw != null && HexId.isValid(raw), name, NO_FILE);
    return raw == null ? "" : raw;
  }

  /// Tags, each once: an array, or one text with commas or line ends between them.
  List<String> tags(String name, @Nullable Object raw) {
    List<?> listed =
        switch (raw) {
          case null -> List.of();
          case String text -> List.of(BETWEEN_TAGS.split(text, -1));
          case List<?> list -> list;
          default -> List.of(raw);
        };
    Set<String> tags = new LinkedHashSet<>();
    boolean sound = true;
    for (Object each : listed) {
      if (each instanceof String text) {
        tags.add(SPACES.matcher(text.strip()).replaceAll(" "));
      } else {
        sound = false;
      }
    }
    tags.remove("");
    violations.require(
        sound
            && tags.size() <= MOST_TAGS
            && tags.stream().allMatch(it -> it.length() <= LONGEST_TAG),
        name,
        NO_TAGS);
    return List.copyOf(tags);
  }

  /// How many pages it has.
  Optional<Integer> pages(String name, @Nullable Integer raw) {
    violations.require(raw == null || (raw >= 1 && raw <= MOST_PAGES), name, NO_PAGES);
    return Optional.ofNullable(raw);
  }

  /// How many pages it has; 0 says that nothing is known of them.
  Integer pagesOrNone(String name, Integer raw) {
    return raw == 0 ? raw : pages(name, raw).orElse(0);
  }

  /// Ends the parsing when anything was noted.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  void refuseIfAny() {
    violations.refuseIfAny();
  }

  private static boolean isOwnFile(String address) {
    return address.startsWith(OWN_FILES) && HexId.isValid(address.substring(OWN_FILES.length()));
  }

  private static boolean isHttps(String address) {
    try {
      URI uri = new URI(address);
      return "https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && address.length() <= 2_000;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
