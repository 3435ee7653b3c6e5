package ca.jechemine.benchmarks.harness;

import java.io.IOException;

/// Whatever answers the functions' AWS calls.
interface Aws extends AutoCloseable {

  Answer answer(Call call) throws IOException, InterruptedException;

  /// What the report calls it.
  String description();

  @Override
  void close();

  /// A call as it came in.
  ///
  /// @param target what AWS's JSON protocols name the operation by, for example
  ///   `DynamoDB_20120810.GetItem`
  record Call(String target, String contentType, String authorization, String body) {

    String operation() {
      return target.substring(target.indexOf('.') + 1);
    }
  }

  /// What goes back.
  record Answer(int status, String body) {}
}
