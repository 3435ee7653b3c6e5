package ca.jechemine.system.notifications;

import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Browsers that subscribe at the push service of the local cloud.
public final class Browsers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunningCloud cloud;

  public Browsers(RunningCloud cloud) {
    this.cloud = cloud;
  }

  /// What a new one sends.
  public String subscribe() {
    return subscribe("");
  }

  /// What a new one sends that can be pushed to with that key alone.
  String subscribe(String applicationKey) {
    try {
      return JSON.writeValueAsString(cloud.cloud().aws().push().subscribe(applicationKey));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
