package ca.jechemine.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionZipIT {

  private static final Tree TREE = Tree.here();

  @Test
  void every_domain_has_its_zip() throws IOException {
    assertThat(FunctionZip.all(TREE)).isNotEmpty().allSatisfy(it -> assertThat(it.file()).exists());
  }

  @Test
  void no_zip_holds_a_library_that_slows_a_cold_start() throws IOException {
    for (FunctionZip zip : FunctionZip.all(TREE)) {
      assertThat(zip.banned()).as(zip.file().toString()).isEmpty();
    }
  }

  @Test
  void no_zip_grows_above_the_bar() throws IOException {
    for (FunctionZip zip : FunctionZip.all(TREE)) {
      assertThat(zip.bytes()).as(zip.file().toString()).isLessThanOrEqualTo(FunctionZip.MOST_BYTES);
    }
  }

  @Test
  void every_zip_holds_its_jars_under_lib_and_the_native_library_of_lambda_alone()
      throws IOException {
    for (FunctionZip zip : FunctionZip.all(TREE)) {
      List<String> natives =
          zip.entries().stream().filter(it -> it.startsWith("lib/aws-crt-0")).toList();
      assertThat(zip.entries()).as(zip.file().toString()).allMatch(it -> it.startsWith("lib/"));
      assertThat(natives).singleElement().asString().endsWith("-linux-aarch_64.jar");
    }
  }

  @Test
  void the_usual_stack_is_one_that_this_guard_refuses() throws IOException {
    FunctionZip usual = new FunctionZip(TREE.peer("usual"));

    assertThat(usual.banned())
        .anyMatch(it -> it.startsWith("jackson-databind-"))
        .anyMatch(it -> it.startsWith("netty-"))
        .anyMatch(it -> it.startsWith("apache-client-"));
    assertThat(usual.bytes()).isGreaterThan(FunctionZip.MOST_BYTES);
  }
}
