package ca.jechemine.identity.domain;

import static ca.jechemine.identity.domain.AnswerReader.labels;
import static ca.jechemine.identity.domain.AnswerReader.words;
import static ca.jechemine.identity.domain.AnswerReader.yesOrNo;

/// What a client tells about themselves or the child (contract 10 §10.3), at sign-up or later. All
/// of it is health data.
public enum MedicalField implements ProfileForm {
  CONCERNED_PERSON("concernedPerson", words(200)),
  ACCOUNT_FOR("accountFor", words(50)),
  CHILD_FIRST_NAME("childFirstName", words(100)),
  CHILD_LAST_NAME("childLastName", words(100)),
  CHILD_DATE_OF_BIRTH("childDateOfBirth", words(50)),
  CHILD_SERVICE_TYPE("childServiceType", words(50)),
  MEDICAL_CONDITIONS("medicalConditions", true, labels(100)),
  OTHER_MEDICAL_CONDITION("otherMedicalCondition", words(2000)),
  CURRENT_MEDICATIONS("currentMedications", true, labels(100)),
  OTHER_MEDICATION("otherMedication", words(2000)),
  ALLERGIES("allergies", true, labels(100)),
  CONSULTATION_MOTIFS("consultationMotifs", true, labels(10)),
  SUBSTANCE_USE("substanceUse", words(2000)),
  PREVIOUS_THERAPY("previousTherapy", yesOrNo()),
  PREVIOUS_THERAPY_DETAILS("previousTherapyDetails", words(5000)),
  PSYCHIATRIC_HOSPITALIZATION("psychiatricHospitalization", yesOrNo()),
  CURRENT_TREATMENT("currentTreatment", words(5000)),
  DIAGNOSED_CONDITIONS("diagnosedConditions", true, labels(100)),
  PRIMARY_ISSUE("primaryIssue", words(200)),
  PRIMARY_ISSUES("primaryIssues", true, labels(3)),
  SECONDARY_ISSUES("secondaryIssues", true, labels(20)),
  ISSUE_DESCRIPTION("issueDescription", words(5000)),
  SEVERITY("severity", words(50)),
  DURATION("duration", words(50)),
  TRIGGERING_SITUATION("triggeringSituation", words(5000)),
  SYMPTOMS("symptoms", true, labels(100)),
  DAILY_LIFE_IMPACT("dailyLifeImpact", words(5000)),
  SLEEP_QUALITY("sleepQuality", words(50)),
  APPETITE_CHANGES("appetiteChanges", words(200)),
  TREATMENT_GOALS("treatmentGoals", true, labels(10)),
  THERAPY_APPROACH("therapyApproach", true, labels(3)),
  CONCERNS_ABOUT_THERAPY("concernsAboutTherapy", words(5000)),
  AVAILABILITY("availability", true, labels(50)),
  MODALITY("modality", words(50)),
  LOCATION("location", words(300)),
  SESSION_FREQUENCY("sessionFrequency", words(50)),
  NOTES("notes", words(5000)),
  EMERGENCY_CONTACT_NAME("emergencyContactName", words(200)),
  EMERGENCY_CONTACT_PHONE("emergencyContactPhone", words(50)),
  EMERGENCY_CONTACT_EMAIL("emergencyContactEmail", words(254)),
  EMERGENCY_CONTACT_RELATION("emergencyContactRelation", words(200)),
  PREFERRED_GENDER("preferredGender", words(50)),
  PREFERRED_AGE("preferredAge", words(50)),
  LANGUAGE_PREFERENCE("languagePreference", words(200)),
  CULTURAL_CONSIDERATIONS("culturalConsiderations", words(5000)),
  PAYMENT_METHOD("paymentMethod", words(50));

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // Readers keep nothing.
  private final AnswerReader reader;

  private final boolean isList;

  MedicalField(String key, AnswerReader reader) {
    this(key, false, reader);
  }

  MedicalField(String key, boolean isList, AnswerReader reader) {
    this.key = key;
    this.isList = isList;
    this.reader = reader;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public boolean isList() {
    return isList;
  }

  @Override
  public AnswerReader reader() {
    return reader;
  }
}
