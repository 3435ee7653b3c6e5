package ca.jechemine.system.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Faults;
import ca.jechemine.local.aws.Service;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who reads reports, as what, and what that costs (contract 30 §14, §0.1).
class ReportRoutesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String REPORTS = "/api/admin/reports";

  private final ReportRows rows = new ReportRows(CLOUD);
  private final Api admin = CLOUD.api().as(Persona.SUPPORT_ADMIN).in("fr");
  private final Story story = Story.of(CLOUD);

  @BeforeAll
  static void it_is_the_middle_of_may() {
    Story.inMay(CLOUD);
  }

  @AfterAll
  static void it_is_today_again() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @BeforeEach
  void nothing_happened() {
    CLOUD.settle();
    rows.clear();
  }

  private void publishStory() {
    Publisher.publish(CLOUD, story.events().toArray(DomainEvent[]::new));
  }

  private JsonNode report(String period) {
    Answer answer = admin.get(REPORTS + "?period=" + period);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  @ParameterizedTest
  @EnumSource(
      value = Persona.class,
      names = {"SUPER_ADMIN", "PLATFORM_ADMIN", "CONTENT_ADMIN", "SUPPORT_ADMIN", "BILLING_ADMIN"})
  void every_preset_reads_reports(Persona persona) {
    Api caller = CLOUD.api().as(persona);

    assertThat(caller.get(REPORTS).status()).isEqualTo(200);
    assertThat(caller.get(REPORTS + "/export").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(
      value = Persona.class,
      names = {"DEACTIVATED_ADMIN", "CLIENT", "PROFESSIONAL", "PENDING_PROFESSIONAL"})
  void nobody_else_does(Persona persona) {
    Api caller = CLOUD.api().as(persona);

    assertThat(caller.get(REPORTS).status()).isEqualTo(403);
    assertThat(caller.get(REPORTS + "/export?format=xlsx").status()).isEqualTo(403);
    assertThat(CLOUD.api().get(REPORTS).status()).isEqualTo(401);
  }

  @Test
  void the_file_says_what_the_screen_says_and_runs_nothing() {
    publishStory();
    JsonNode screen = report("month");

    Answer csv = admin.get(REPORTS + "/export?period=month");
    Answer xlsx = admin.get(REPORTS + "/export?period=month&format=xlsx");

    assertThat(csv.header("content-type")).hasValue("text/csv; charset=utf-8");
    assertThat(csv.header("content-disposition").orElse(""))
        .startsWith("attachment; filename=\"rapport-month-")
        .endsWith(".csv\"");
    assertThat(csv.body())
        .startsWith("\uFEFF\"Rapport\",\"Mois en cours\"\r\n")
        .contains("\"Revenus ($)\",119.99,19.99\r\n")
        .contains("\"Honoraires de séances\",79.99\r\n")
        .contains("\"Deuil\",2\r\n")
        .contains("\"Boris =Roy\",2,1,120.00,3,4.67\r\n")
        .contains("\"Clara Otis\",1,1,-40.01,0,0\r\n");
    assertThat(screen.at("/metrics/totalRevenue").asText()).isEqualTo("119.99");
    assertThat(xlsx.status()).isEqualTo(200);
    assertThat(xlsx.header("content-type"))
        .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(xlsx.header("content-disposition").orElse("")).endsWith(".xlsx\"");
    Answer wrong = admin.get(REPORTS + "/export?format=pdf");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body()).contains("format");
  }

  @Test
  void P22_defect_not_repeated_a_report_read_every_appointment_and_review() {
    publishStory();

    report("year");
    assertThat(calls())
        .containsExactlyInAnyOrder(
            "BatchGetItem", "BatchGetItem", "BatchGetItem", "BatchGetItem", "Query", "Query");
    report("week");
    assertThat(calls()).filteredOn("Query"::equals).hasSizeLessThanOrEqualTo(20);
    assertThat(calls()).filteredOn("BatchGetItem"::equals).hasSize(3);
  }

  @Test
  void defect_not_repeated_a_failure_of_one_figure_was_told_as_zero() {
    publishStory();
    Faults faults = CLOUD.cloud().aws().faults();
    faults.next(
        Integer.MAX_VALUE,
        Service.DYNAMODB,
        "Query",
        new Fault.Refused(500, "InternalServerError"));

    Answer answer = admin.get(REPORTS);
    faults.clear();

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("metrics", "details");
  }

  private static List<String> calls() {
    return CLOUD.cloud().invocations().lastOf("AdminReadReport").calls("DynamoDb").stream()
        .map(it -> it.operation())
        .toList();
  }
}
