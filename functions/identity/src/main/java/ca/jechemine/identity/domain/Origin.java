package ca.jechemine.identity.domain;

/// Where a request came from: the network address, as the gateway says it, and the browser, cut to
/// 512 characters.
public record Origin(String address, String userAgent) {

  private static final int LONGEST_AGENT = 512;

  public Origin {
    userAgent =
        userAgent.length() > LONGEST_AGENT ? userAgent.substring(0, LONGEST_AGENT) : userAgent;
  }

  /// Of what a step of the deployment does: it has neither.
  public static Origin ofDeployment() {
    return new Origin("", "");
  }

  @Override
  public String toString() {
    return "an origin";
  }
}
