package ca.jechemine.benchmarks.harness;

/// Answers every call at once and always alike: an empty success, or the secrets of the benchmark.
/// It costs the same for every variant, where an engine would add its own noise.
final class CannedAws implements Aws {

  @Override
  public Answer answer(Call call) {
    String body =
        switch (call.operation()) {
          case "GetSecretValue" -> Secrets.answerTo(call.body());
          case "Query" -> "{\"Items\":[],\"Count\":0,\"ScannedCount\":0}";
          default -> "{}";
        };
    return new Answer(200, body);
  }

  @Override
  public String description() {
    return "constant answers";
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
