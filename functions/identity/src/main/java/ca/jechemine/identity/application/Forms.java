package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.MedicalProfiles;
import ca.jechemine.identity.domain.Profiles;

/// Where professionals' profiles and clients' medical profiles are kept.
public record Forms(Profiles profiles, MedicalProfiles medicalProfiles) {}
