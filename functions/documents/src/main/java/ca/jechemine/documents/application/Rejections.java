package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.Rejection;
import ca.jechemine.documents.inspection.Finding;

/// What a finding means for the upload.
final class Rejections {

  private Rejections() {}

  static Rejection of(Finding.Reason reason) {
    return switch (reason) {
      case EMPTY -> Rejection.EMPTY;
      case TOO_LARGE -> Rejection.TOO_LARGE;
      case WRONG_TYPE -> Rejection.WRONG_TYPE;
      case BOMB -> Rejection.BOMB;
      case INFECTED -> Rejection.INFECTED;
      case SCRIPTED_SVG -> Rejection.SCRIPTED;
    };
  }
}
