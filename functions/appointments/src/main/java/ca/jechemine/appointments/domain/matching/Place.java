package ca.jechemine.appointments.domain.matching;

import ca.jechemine.kernel.SearchText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The city that somebody lives or practises in: folded words, `saint jerome`.
public record Place(String city) {

  private static final Pattern POSTAL_CODE = Pattern.compile("(?i)[a-z]\\d[a-z]( ?\\d[a-z]\\d)?");
  private static final Pattern STREET = Pattern.compile("\\d.*");

  /// The city in what people write: `Montréal`, `St-Jérôme, QC`, `12, rue Ontario, Laval (Québec)`.
  /// There is none in a postal code.
  public static Optional<Place> of(String text) {
    return Stream.of(text.split("[,(]", -1))
        .map(String::trim)
        .filter(it -> !it.isEmpty() && !POSTAL_CODE.matcher(it).matches())
        .filter(it -> !STREET.matcher(it).matches() && !isStreet(it))
        .map(Place::spelled)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .map(Place::new);
  }

  /// Whether it is the same city. Two cities of a name in different regions are not told apart: the
  /// texts do not tell them apart either.
  boolean isSameCity(Place other) {
    return city.equals(other.city);
  }

  /// Whether both cities are known to be in one administrative region.
  boolean isSameRegion(Place other) {
    Optional<Region> region = Region.of(city);
    return region.isPresent() && region.equals(Region.of(other.city));
  }

  private static boolean isStreet(String text) {
    List<String> words = SearchText.words(text);
    return !words.isEmpty()
        && List.of("rue", "avenue", "av", "boulevard", "boul", "chemin", "app")
            .contains(words.get(0));
  }

  private static String spelled(String text) {
    List<String> words = SearchText.words(text);
    int last = words.size() > 1 && "qc".equals(words.get(words.size() - 1)) ? 1 : 0;
    return words.stream()
        .limit(words.size() - last)
        .map(it -> it.equals("st") ? "saint" : it.equals("ste") ? "sainte" : it)
        .collect(Collectors.joining(" "));
  }
}
