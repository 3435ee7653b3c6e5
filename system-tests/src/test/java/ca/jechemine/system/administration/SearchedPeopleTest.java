package ca.jechemine.system.administration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Role;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom a search finds where more begin alike than it looks at.
class SearchedPeopleTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PATH = "/api/admin/patients";

  private final Told told = new Told(CLOUD);
  private final Api support = CLOUD.api().as(Persona.SUPPORT_ADMIN);

  @ParameterizedTest
  @ValueSource(strings = {".*", "quen.*ouille", "q[u]enouille", "qu?nouille", "(((", "^$"})
  void defect_not_repeated_a_search_is_no_regular_expression(String text) {
    String client = told.newId();
    told.tell(told.account(client, 1, Role.CLIENT, "Wisteria", "Quenouille"));

    Answer found = support.get(PATH + "?search=" + URLEncoder.encode(text, UTF_8));

    assertThat(found.status()).isEqualTo(200);
    assertThat(found.json().path("patients").findValuesAsText("id")).doesNotContain(client);
  }

  /// Those who only begin so are a thousand, all newer.
  @ParameterizedTest
  @ValueSource(strings = {"Xy", "Wyz", "Vyzq"})
  void defect_not_repeated_a_short_name_is_found_among_more_than_a_thousand_who_begin_so(
      String name) {
    String client = told.newId();
    told.tell(
        told.account(client, 1, Role.CLIENT, name, "Oc"),
        told.account(told.newId(), 1, Role.CLIENT, name + "abcd", "Foule"));
    told.crowd(name.toLowerCase(Locale.ROOT) + "abcd", 1_000);

    JsonNode found = support.get(PATH + "?search=" + name + "%20oc").json();
    JsonNode all = support.get(PATH + "?search=" + name).json();
    JsonNode whole = support.get(PATH + "?search=" + Told.address(client)).json();

    assertThat(found.path("patients").findValuesAsText("id")).containsExactly(client);
    assertThat(all.at("/pagination/total").asLong()).isGreaterThan(1_000);
    assertThat(all.at("/pagination/totalIsLowerBound").asBoolean()).isTrue();
    assertThat(whole.at("/pagination").has("totalIsLowerBound")).isFalse();
  }
}
