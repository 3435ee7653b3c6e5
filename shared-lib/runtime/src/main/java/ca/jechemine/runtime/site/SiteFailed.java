package ca.jechemine.runtime.site;

/// The site did not answer what it was asked for.
public final class SiteFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SiteFailed(String how) {
    super(how, null, false, false);
  }
}
