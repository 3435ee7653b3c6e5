package ca.jechemine.appointments.domain.matching;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The administrative regions of Quebec with their larger cities, as `Place` spells them.
enum Region {
  BAS_SAINT_LAURENT("rimouski", "riviere du loup", "matane"),
  SAGUENAY_LAC_SAINT_JEAN("saguenay", "chicoutimi", "jonquiere", "alma", "roberval"),
  CAPITALE_NATIONALE("quebec", "beauport", "sainte foy", "charlesbourg", "l ancienne lorette"),
  MAURICIE("trois rivieres", "shawinigan", "la tuque"),
  ESTRIE("sherbrooke", "magog", "granby", "cowansville", "bromont", "lac megantic"),
  MONTREAL("montreal", "westmount", "pointe claire", "dorval", "cote saint luc", "mont royal"),
  OUTAOUAIS("gatineau", "hull", "aylmer", "chelsea"),
  ABITIBI_TEMISCAMINGUE("rouyn noranda", "val d or", "amos"),
  COTE_NORD("sept iles", "baie comeau", "port cartier"),
  NORD_DU_QUEBEC("chibougamau"),
  GASPESIE_ILES_DE_LA_MADELEINE("gaspe", "chandler", "les iles de la madeleine"),
  CHAUDIERE_APPALACHES("levis", "saint georges", "thetford mines", "montmagny", "sainte marie"),
  LAVAL("laval"),
  LANAUDIERE("terrebonne", "repentigny", "mascouche", "joliette", "l assomption"),
  LAURENTIDES(
      "saint jerome",
      "blainville",
      "mirabel",
      "boisbriand",
      "sainte therese",
      "saint eustache",
      "mont tremblant"),
  MONTEREGIE(
      "longueuil",
      "brossard",
      "boucherville",
      "chateauguay",
      "saint jean sur richelieu",
      "saint hyacinthe",
      "saint bruno de montarville",
      "vaudreuil dorion",
      "salaberry de valleyfield",
      "chambly",
      "beloeil",
      "sorel tracy"),
  CENTRE_DU_QUEBEC("drummondville", "victoriaville", "becancour");

  @SuppressWarnings("ImmutableEnumChecker") // What `of` makes never changes.
  private final Set<String> cities;

  Region(String... cities) {
    this.cities = Set.of(cities);
  }

  /// The region of the city, if it is one of those known.
  static Optional<Region> of(String city) {
    return Stream.of(values()).filter(it -> it.cities.contains(city)).findFirst();
  }
}
