package ca.jechemine.reporting.domain.billing;

/// Files that are too large to be answered.
public interface BillingFiles {

  /// Keeps one for a day, and returns the path under which the site hands it out for some minutes,
  /// to be saved under that name.
  String keep(String fileName, String contentType, byte[] content);
}
