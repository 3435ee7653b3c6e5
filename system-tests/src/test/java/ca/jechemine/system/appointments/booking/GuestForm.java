package ca.jechemine.system.appointments.booking;

/// What the page of somebody without a session sends; single quotes stand for double ones.
final class GuestForm {

  private GuestForm() {}

  /// For themself.
  static String self(String email) {
    return self(email, "");
  }

  static String self(String email, String more) {
    return "{'type':'video','needs':['Anxiété'],'notificationLocale':'en',"
        + "'preferredAvailability':['week_evening'],%s%s}".formatted(info(email), more);
  }

  /// For a loved one, as the page of April sends it: whoever asks is named beside the loved one.
  static String lovedOne(String email, String birth) {
    return "{'type':'phone','bookingFor':'loved-one','needs':['Anxiété'],"
        + "'notificationLocale':'fr','guestInfo':"
        + "{'firstName':'','lastName':'','email':'','phone':'','location':''},"
        + "'lovedOneInfo':{'firstName':'Léo','lastName':'Roy','relationship':'child',"
        + "'dateOfBirth':'%s','phone':'514 555-0101','email':'leo@exemple.ca',".formatted(birth)
        + "'requesterFirstName':'Nadia','requesterLastName':'Roy','requesterEmail':'%s',"
            .formatted(email)
        + "'requesterPhone':'514 555-0177','requesterLocation':'Laval'}}";
  }

  /// For a patient: of whoever refers, as little as the page may send.
  static String patient(String email) {
    return patient(email, "");
  }

  /// The same with more of the referral.
  static String patient(String email, String more) {
    return "{'type':'in-person','bookingFor':'patient','needs':[],'reason':[],"
        + "'preferredAvailability':[],'guestInfo':{'firstName':'Anne','lastName':'',"
        + "'email':'%s','phone':'','location':''},".formatted(email)
        + "'referralInfo':{'referrerType':'doctor','referrerName':'Anne',"
        + "'patientFirstName':'Ana','patientLastName':'Roy'%s}}".formatted(more);
  }

  static String info(String email) {
    return "'guestInfo':{'firstName':'Nadia','lastName':'Paquet','email':'%s',".formatted(email)
        + "'phone':'514 555-0177','location':'Québec'}";
  }
}
