package ca.jechemine.content.http;

import ca.jechemine.runtime.http.Response;

/// How long everybody may be shown the same answer.
final class PublicCache {

  private PublicCache() {}

  static Response minute(Response answer) {
    return seconds(60, answer);
  }

  static Response twoMinutes(Response answer) {
    return seconds(120, answer);
  }

  private static Response seconds(int seconds, Response answer) {
    return answer.with(
        "cache-control", "public, s-maxage=" + seconds + ", stale-while-revalidate=300");
  }
}
