package ca.jechemine.appointments.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.matching.Candidate;
import ca.jechemine.appointments.domain.matching.Matching;
import ca.jechemine.appointments.domain.matching.MatchingFixtures;
import ca.jechemine.appointments.domain.matching.Niche;
import ca.jechemine.appointments.domain.matching.Practice;
import ca.jechemine.appointments.domain.matching.Request;
import ca.jechemine.appointments.domain.matching.Score;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.EmbeddedAws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What matching reads does not grow with the professionals. `benchmarks/run matching` asks for
/// more of them through the property `matching.professionals`; the figures are left in
/// `target/matching.tsv`.
@Tag("adapter")
class CandidatesAtScaleTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private static final List<String> MOTIFS =
      IntStream.range(0, 40).mapToObj(it -> "Motif " + it).toList();
  private static final int PROBLEMATICS = 4;
  private static final int REQUESTS = 20;

  /// Keys, and as many facts.
  private static final int MOST_ROWS =
      2 * ((Niche.MOST - 1) * Niche.MOST_OF_A_MOTIF + Niche.MOST_OF_EVERY);

  private static final int AT_ONCE = 16;

  /// What was read for a request, at most, and who got a proposal of all the requests.
  private record Figures(
      int professionals, long queries, long batches, int rows, int proposedTo, int bytes) {

    String line() {
      return Stream.of(professionals, queries, batches, rows, proposedTo, bytes)
          .map(String::valueOf)
          .reduce((line, it) -> line + "\t" + it)
          .orElse("");
    }
  }

  @Test
  void as_much_is_read_for_many_as_for_few() throws IOException {
    List<Figures> figures =
        Stream.of(System.getProperty("matching.professionals", "100,1000").split(",", -1))
            .map(it -> measured(Integer.parseInt(it)))
            .toList();
    write(figures);

    assertThat(figures)
        .allSatisfy(it -> {
          assertThat(it.queries()).isLessThanOrEqualTo(2L * Niche.MOST);
          assertThat(it.batches()).isLessThanOrEqualTo(2);
          assertThat(it.rows()).isBetween(Niche.MOST_OF_EVERY, MOST_ROWS);
        });
    assertThat(figures.getLast().rows()).isLessThanOrEqualTo(2 * figures.getFirst().rows());
  }

  private static Figures measured(int professionals) {
    CandidateTables table = new CandidateTables(AWS);
    Random chance = new Random(professionals);
    IntStream.range(0, (professionals + AT_ONCE - 1) / AT_ONCE)
        .mapToObj(batch ->
            IntStream.range(batch * AT_ONCE, Math.min(professionals, (batch + 1) * AT_ONCE))
                .<Callable<Boolean>>mapToObj(it -> keeping(table, somebody(it, chance)))
                .toList())
        .forEach(AtOnce::all);
    List<Figures> each =
        IntStream.range(0, REQUESTS).mapToObj(it -> asked(table, it, professionals)).toList();
    return new Figures(
        professionals,
        each.stream().mapToLong(Figures::queries).max().orElse(0),
        each.stream().mapToLong(Figures::batches).max().orElse(0),
        each.stream().mapToInt(Figures::rows).max().orElse(0),
        proposed(table).size(),
        largest(table));
  }

  private static Figures asked(CandidateTables table, int number, int professionals) {
    table.counter().reset();
    List<Candidate> suited = table.candidates().suitedTo(request(number));

    assertThat(Matching.inProduction().wave(request(number), suited, 0)).hasSize(Matching.WAVE);
    return new Figures(
        professionals,
        table.counter().calls("Query"),
        table.counter().calls("BatchGetItem"),
        table.counter().rows(),
        0,
        0);
  }

  /// All who would get a proposal.
  private static Set<UserId> proposed(CandidateTables table) {
    Set<UserId> proposed = new HashSet<>();
    for (int number = 0; number < REQUESTS; number++) {
      Request request = request(number);
      Matching.inProduction().wave(request, table.candidates().suitedTo(request), 0).stream()
          .map(Score::professional)
          .forEach(proposed::add);
    }
    return proposed;
  }

  private static Request request(int number) {
    Request asked =
        MatchingFixtures.request(
            MOTIFS.get(number % 8), MOTIFS.get(number % 8 + 9), MOTIFS.get(number % 8 + 20));
    return MatchingFixtures.again(
        asked, new AppointmentId("%024x".formatted(number * 7919L)), Set.of());
  }

  private static Callable<Boolean> keeping(CandidateTables table, Candidate candidate) {
    return () -> {
      table.candidates().keep(candidate);
      return true;
    };
  }

  private static Candidate somebody(int number, Random chance) {
    List<String> motifs = new ArrayList<>(MOTIFS);
    Collections.shuffle(motifs, chance);
    return new Candidate(
        new UserId("%024x".formatted(number)),
        1,
        MatchingFixtures.OPEN,
        new Practice(
            motifs.subList(0, PROBLEMATICS),
            "psychologist",
            List.of("TCC", "ACT"),
            List.of("18-64"),
            List.of("french"),
            List.of("Individual"),
            chance.nextBoolean() ? List.of("Video Call") : List.of("Video Call", "Phone Call"),
            "Female",
            new WorkWeek(
                Map.of(
                    DayOfWeek.MONDAY, new WorkWeek.Hours(LocalTime.of(9, 0), LocalTime.of(20, 0))),
                60,
                15),
            null),
        0);
  }

  private static int largest(CandidateTables table) {
    return table.rows("PROFESSIONAL#").stream()
        .filter(it -> it.containsKey("facts"))
        .mapToInt(CandidatesAtScaleTest::bytes)
        .max()
        .orElse(0);
  }

  private static int bytes(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(it -> it.getKey().length() + bytes(it.getValue()))
        .sum();
  }

  private static int bytes(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s().getBytes(UTF_8).length;
      case L -> 3 + value.l().stream().mapToInt(it -> 1 + bytes(it)).sum();
      case M -> 3 + bytes(value.m());
      default -> 8;
    };
  }

  private static void write(List<Figures> figures) throws IOException {
    Files.write(
        Files.createDirectories(Path.of("target")).resolve("matching.tsv"),
        Stream.concat(
                Stream.of(
                    "professionals\tqueries\tbatch reads\trows read\tproposed to\tlargest row"),
                figures.stream().map(Figures::line))
            .toList());
  }
}
