package ca.jechemine.administration.domain.incident;

import ca.jechemine.kernel.HexId;

/// Which confidentiality incident it is.
public record IncidentId(String value) {

  public IncidentId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
