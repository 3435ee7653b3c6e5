package ca.jechemine.identity.domain;

import static ca.jechemine.identity.domain.AnswerReader.labels;
import static ca.jechemine.identity.domain.AnswerReader.number;
import static ca.jechemine.identity.domain.AnswerReader.oneOf;
import static ca.jechemine.identity.domain.AnswerReader.switched;
import static ca.jechemine.identity.domain.AnswerReader.words;

/// What a professional fills in (contract 10 §10.2). Vocabularies differ between the forms; labels
/// are kept as they arrive.
public enum ProfileField implements ProfileForm {
  PROBLEMATICS("problematics", true, labels(300)),
  APPROACHES("approaches", true, labels(200)),
  AGE_CATEGORIES("ageCategories", true, labels(20)),
  DIAGNOSED_CONDITIONS("diagnosedConditions", true, labels(200)),
  SKILLS("skills", true, labels(100)),
  CERTIFICATIONS("certifications", true, labels(100)),
  LANGUAGES("languages", true, labels(50)),
  SESSION_TYPES("sessionTypes", true, labels(50)),
  MODALITIES("modalities", true, labels(50)),
  CLINICAL_AVAILABILITY("clinicalAvailability", true, labels(50)),
  BIO("bio", words(1000)),
  YEARS_OF_EXPERIENCE("yearsOfExperience", number(0, 100)),
  SPECIALTY("specialty", words(200)),
  LICENSE("license", words(200)),
  AVAILABILITY("availability", PracticeReader::availability),
  PAYMENT_AGREEMENT("paymentAgreement", words(200)),
  PAYMENT_FREQUENCY("paymentFrequency", words(200)),
  PRICING("pricing", PracticeReader::pricing),
  EDUCATION("education", true, PracticeReader::education),
  VISIBLE_TO_PROFESSIONALS("visibleToProfessionals", switched()),
  PROFILE_VISIBLE("profileVisible", switched()),
  SHOW_RATING("showRating", switched()),
  ACCEPTING_NEW_CLIENTS("acceptingNewClients", switched()),
  ACCEPTING_EMERGENCY_CONSULTATIONS("acceptingEmergencyConsultations", switched()),
  PAYOUT_METHOD("payoutMethod", oneOf("interac", "direct_deposit")),
  PAYOUT_INTERAC_EMAIL("payoutInteracEmail", PayoutReader::email),
  PAYOUT_CHEQUE_URL("payoutChequeUrl", PayoutReader::file),
  PAYOUT_CHEQUE_NAME("payoutChequeName", words(300));

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // Readers keep nothing.
  private final AnswerReader reader;

  private final boolean isList;

  ProfileField(String key, AnswerReader reader) {
    this(key, false, reader);
  }

  ProfileField(String key, boolean isList, AnswerReader reader) {
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
