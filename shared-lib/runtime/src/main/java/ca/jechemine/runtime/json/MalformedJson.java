package ca.jechemine.runtime.json;

/// A text that is not the JSON it should be. It says nothing of the content, which may be personal.
public final class MalformedJson extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MalformedJson() {
    super("malformed JSON");
  }
}
