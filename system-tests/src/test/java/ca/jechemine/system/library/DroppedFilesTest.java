package ca.jechemine.system.library;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Files that no resource has any more: the library tells, the documents domain deletes them.
class DroppedFilesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final ResourceFiles files = new ResourceFiles(CLOUD);

  private String resource(String file) {
    return catalogued.resource("Guide", Map.of("fileUrl", address(file), "price", "0"));
  }

  private static String address(String file) {
    return "\"/api/files/" + file + "\"";
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.CONTENT_ADMIN);
  }

  private static Answer choose(String resource, String address) {
    Answer answer =
        admin().patch(Catalogued.ADMIN + "/" + resource, "{\"fileUrl\":" + address + "}");
    CLOUD.settle();
    return answer;
  }

  private static void delete(String resource) {
    assertThat(admin().delete(Catalogued.ADMIN + "/" + resource).status()).isEqualTo(200);
    CLOUD.settle();
  }

  private static String state(String file) {
    return Tables.of(CLOUD.cloud().functions().platform("DropResourceFiles"))
        .find("FILE#" + file, "FILE")
        .map(it -> new ItemReader(it).text("state"))
        .orElse("none");
  }

  private static boolean isKept(String file) {
    return CLOUD.cloud().aws().objects().stream().anyMatch(it -> it.key().endsWith(file));
  }

  @Test
  void a_file_that_is_replaced_goes_with_its_bytes_and_is_taken_by_nobody() throws Exception {
    String before = files.pdf();
    String after = files.pdf();
    String resource = resource(before);
    assertThat(isKept(before)).isTrue();

    assertThat(choose(resource, address(after)).status()).isEqualTo(200);

    assertThat(state(before)).isEqualTo("deleted");
    assertThat(state(after)).isEqualTo("available");
    assertThat(catalogued.created("Autre", Map.of("fileUrl", address(before))).status())
        .isEqualTo(400);
    CLOUD.cloud().advance(Duration.ofMinutes(10));
    CLOUD.settle();
    assertThat(isKept(before)).isFalse();
    assertThat(isKept(after)).isTrue();
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  @Test
  void a_file_of_two_resources_goes_with_the_last_one() {
    String file = files.pdf();
    String one = resource(file);
    String other = resource(file);

    delete(one);
    assertThat(state(file)).isEqualTo("available");
    assertThat(choose(other, address(file)).status()).isEqualTo(200);
    assertThat(state(file)).isEqualTo("available");

    delete(other);
    assertThat(state(file)).isEqualTo("deleted");
  }

  @Test
  void a_file_that_is_taken_off_goes_also_where_an_address_elsewhere_takes_its_place() {
    String file = files.pdf();
    String resource = resource(file);

    assertThat(choose(resource, "\"https://exemple.ca/guide.pdf\"").status()).isEqualTo(200);

    assertThat(state(file)).isEqualTo("deleted");
  }

  /// Before the documents domain has heard of it, the library itself knows.
  @Test
  void what_was_dropped_a_moment_ago_is_not_taken_either() throws InterruptedException {
    String file = files.pdf();
    String resource = resource(file);
    CLOUD.cloud().triggers().pause("RelayOutbox");
    try {
      admin().patch(Catalogued.ADMIN + "/" + resource, "{\"fileUrl\":\"\"}");

      Answer refused = catalogued.created("Autre", Map.of("fileUrl", address(file)));

      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.code()).isEqualTo("FILE_GONE");
    } finally {
      CLOUD.cloud().triggers().resume("RelayOutbox");
    }
    CLOUD.settle();
    assertThat(state(file)).isEqualTo("deleted");
  }
}
