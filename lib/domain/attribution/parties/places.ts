/** Countries with their adjectives, and capitals that stand for governments: enough to tell a place from a person. */
const countries =
  "Afghanistan:Afghan|Albania:Albanian|Algeria:Algerian|Angola:Angolan|Argentina:Argentine,Argentinian|Armenia:Armenian|Australia:Australian|Austria:Austrian|Azerbaijan:Azerbaijani|Bahrain:Bahraini|Bangladesh:Bangladeshi|Belarus:Belarusian|Belgium:Belgian|Bolivia:Bolivian|Bosnia:Bosnian|Botswana:|Brazil:Brazilian|Britain:British|Bulgaria:Bulgarian|Burkina Faso:|Cambodia:Cambodian|Cameroon:Cameroonian|Canada:Canadian|Chad:Chadian|Chile:Chilean|China:Chinese|Colombia:Colombian|Congo:Congolese|Croatia:Croatian|Cuba:Cuban|Cyprus:Cypriot|Czech Republic:Czech|Denmark:Danish|Ecuador:Ecuadorian|Egypt:Egyptian|England:English|Eritrea:Eritrean|Estonia:Estonian|Ethiopia:Ethiopian|Finland:Finnish|France:French|Gaza:|Georgia:Georgian|Germany:German|Ghana:Ghanaian|Greece:Greek|Guatemala:Guatemalan|Haiti:Haitian|Honduras:Honduran|Hong Kong:|Hungary:Hungarian|Iceland:Icelandic|India:Indian|Indonesia:Indonesian|Iran:Iranian|Iraq:Iraqi|Ireland:Irish|Israel:Israeli|Italy:Italian|Japan:Japanese|Jordan:Jordanian|Kazakhstan:Kazakh|Kenya:Kenyan|Kosovo:|Kuwait:Kuwaiti|Kyrgyzstan:Kyrgyz|Laos:|Latvia:Latvian|Lebanon:Lebanese|Libya:Libyan|Lithuania:Lithuanian|Luxembourg:|Malaysia:Malaysian|Mali:Malian|Malta:Maltese|Mexico:Mexican|Moldova:Moldovan|Mongolia:Mongolian|Morocco:Moroccan|Mozambique:|Myanmar:|Namibia:|Nepal:Nepali|Netherlands:Dutch|New Zealand:|Nicaragua:Nicaraguan|Niger:|Nigeria:Nigerian|North Korea:North Korean|Norway:Norwegian|Oman:Omani|Pakistan:Pakistani|Palestine:Palestinian|Panama:Panamanian|Paraguay:Paraguayan|Peru:Peruvian|Philippines:Philippine,Filipino|Poland:Polish|Portugal:Portuguese|Qatar:Qatari|Romania:Romanian|Russia:Russian|Rwanda:Rwandan|Saudi Arabia:Saudi|Scotland:Scottish|Senegal:Senegalese|Serbia:Serbian|Singapore:Singaporean|Slovakia:Slovak|Slovenia:Slovenian|Somalia:Somali|South Africa:South African|South Korea:South Korean|Spain:Spanish|Sri Lanka:Sri Lankan|Sudan:Sudanese|Sweden:Swedish|Switzerland:Swiss|Syria:Syrian|Taiwan:Taiwanese|Tajikistan:Tajik|Tanzania:Tanzanian|Thailand:Thai|Tunisia:Tunisian|Turkey:Turkish|Uganda:Ugandan|Ukraine:Ukrainian|United Arab Emirates:Emirati|United Kingdom:|United States:American|Uruguay:Uruguayan|Uzbekistan:Uzbek|Venezuela:Venezuelan|Vietnam:Vietnamese|Wales:Welsh|Yemen:Yemeni|Zambia:Zambian|Zimbabwe:Zimbabwean|US:|U.S.:|UK:|U.K.:|EU:|E.U.:|UAE:|Europe:European|Africa:African|Asia:Asian|Latin America:|Bavaria:Bavarian|Catalonia:Catalan|Scotland:Scots|Greenland:Greenlandic|Kurdistan:Kurdish";
const cities =
  "Moscow|Beijing|Tehran|Ankara|Damascus|Baghdad|Cairo|Riyadh|Jerusalem|Paris|London|Berlin|Brussels|Rome|Madrid|Lisbon|Warsaw|Kyiv|Kiev|Budapest|Vienna|Athens|Tokyo|Seoul|Pyongyang|New Delhi|Delhi|Islamabad|Kabul|Washington|Ottawa|Canberra|Brasília|Caracas|Bogotá|Havana|New York|Los Angeles|Chicago|California|Texas|Florida|Ohio|Oslo|Stockholm|Copenhagen|Helsinki|Reykjavik|Dublin|Edinburgh|Geneva|Nairobi|Lagos|Abuja|Pretoria|Beirut|Amman|Doha|Dubai|Abu Dhabi|Istanbul|Aleppo|Kobane|Mexico City|Lima|Quito|Santiago|Buenos Aires|Montevideo|Jakarta|Manila|Bangkok|Hanoi|Singapore|Taipei|Shanghai|Sydney|Melbourne|Wellington|Amsterdam|Rotterdam|Leiden|Hamburg|Munich|Barcelona|Seville|Valencia|Naples|Milan|Lyon|Marseille|Gothenburg|Bergen|Minsk|Tbilisi|Yerevan|Baku|Tashkent|Sarajevo|Belgrade|Zagreb|Ljubljana|Sofia|Bucharest|Prague|Bratislava|Vilnius|Riga|Tallinn|Virginia|Pennsylvania|Michigan|Wisconsin|Iowa|Nevada|Arizona|Colorado|Oregon|Massachusetts|Connecticut|Vermont|Maine|Maryland|Illinois|Indiana|Kentucky|Tennessee|Alabama|Mississippi|Louisiana|Arkansas|Missouri|Kansas|Nebraska|Oklahoma|Utah|Idaho|Montana|Wyoming|New Jersey|New Mexico|New Hampshire|North Carolina|South Carolina|North Dakota|South Dakota|West Virginia|Rhode Island|Delaware|Hawaii|Alaska|Minnesota|Boston|Philadelphia|Detroit|Cleveland|Atlanta|Dallas|Houston|Miami|Denver|Seattle|Portland|San Francisco|San Diego|Las Vegas|Phoenix|Baltimore|Pittsburgh|Cincinnati|St. Louis|New Orleans|Brooklyn|Manhattan|Queens|Bronx|Harlem|Tulsa|Omaha|Memphis|Nashville|Milwaukee|Albuquerque|Tucson|Sacramento|Fresno|Oakland|Minneapolis|Tampa|Honolulu|Anaheim|Newark|Spokane|Tacoma|Boise|Des Moines|Baton Rouge|Anchorage|Birmingham|Leeds|Manchester|Liverpool|Sheffield|Bristol|Cardiff|Swansea|Glasgow|Aberdeen|Dundee|Inverness|Belfast|Derry|Galway|Limerick|Waterford|Nottingham|Plymouth|Southampton|Portsmouth|Toronto|Montreal|Vancouver|Calgary|Edmonton|Winnipeg|Halifax|Saskatoon|Quebec City|Brisbane|Perth|Hobart|Mumbai|Kolkata|Chennai|Bengaluru|Bangalore|Hyderabad|Pune|Ahmedabad|Lucknow|Jaipur|Karachi|Lahore|Peshawar|Quetta|Rawalpindi|Dhaka|Chittagong|Colombo|Kathmandu|Ibadan|Kano|Kaduna|Port Harcourt|Enugu|Benin City|Mombasa|Kisumu|Nakuru|Kampala|Kigali|Dar es Salaam|Dodoma|Lusaka|Harare|Bulawayo|Johannesburg|Durban|Cape Town|Gqeberha|Accra|Kumasi|Addis Ababa|Khartoum|Dakar|Abidjan|Auckland|Christchurch|Kuala Lumpur|Cebu City|Davao City|Osaka|Kyoto|Busan|Shenzhen|Guangzhou|Wuhan|Ho Chi Minh City|Turin|Venice|Palermo|Genoa|Bologna|Frankfurt|Cologne|Stuttgart|Düsseldorf|Dresden|Leipzig|Zurich|Basel|Bern|Kraków|Gdańsk|Odesa|Kharkiv|Lviv|Mariupol|São Paulo|Rio de Janeiro|Medellín|Guadalajara|Monterrey|Tijuana|NSW|Haryana|Punjab|Rajasthan|Gujarat|Maharashtra|Karnataka|Kerala|Tamil Nadu|Telangana|Andhra Pradesh|Odisha|Bihar|Jharkhand|West Bengal|Assam|Uttar Pradesh|Madhya Pradesh|Uttarakhand|Himachal Pradesh|Chhattisgarh|Manipur|Meghalaya|Mizoram|Nagaland|Tripura|Sindh|Balochistan|Khyber Pakhtunkhwa|Ontario|Quebec|British Columbia|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|New South Wales|Queensland|Tasmania|Western Australia|South Australia|Northern Territory|Gauteng|KwaZulu-Natal|Limpopo|Mpumalanga|Bavaria|Saxony|Catalonia|Lombardy|Sicily|Crimea|Donetsk|Luhansk|Belgorod|Kursk|Chechnya|Xinjiang|Tibet|Hokkaido|Okinawa|Sabah|Sarawak|Aceh|Mindanao";

const placeNames = new Set<string>(cities.toLowerCase().split("|"));
const countryNames = new Set<string>();
const countryOfAdjective = new Map<string, string>();
for (const entry of countries.split("|")) {
  const [country = "", adjectives = ""] = entry.split(":");
  placeNames.add(country.toLowerCase());
  countryNames.add(country.toLowerCase());
  for (const adjective of adjectives.split(","))
    if (adjective) countryOfAdjective.set(adjective.toLowerCase(), country);
}

/** True for a country, a capital or a large city: as a speaker it is its government, never a person. */
export const isPlace = (lower: string): boolean => placeNames.has(lower);

export const isCountry = (lower: string): boolean => countryNames.has(lower);

/** The country that a nationality names ("Iranian" → "Iran"), or null. */
export const countryOf = (lower: string): string | null => countryOfAdjective.get(lower) ?? null;

/** Adjectives with a capital that say from where somebody is and name no state. */
const directions = new Set(
  "west african|east african|north african|south asian|southeast asian|east asian|central asian|latin american|central american|south american|middle eastern|western|eastern|northern|southern|central|arab|muslim|christian|jewish|catholic|sunni|shiite|shia|orthodox|protestant|nordic|baltic|balkan|gulf|mideast|latino|hispanic|black|white|roma".split(
    "|",
  ),
);
export const isDirection = (lower: string): boolean => directions.has(lower);

const partisans = new Set(
  "liberal democrat|liberal democrats|lib dem|lib dems|social democrat|social democrats|christian democrat|christian democrats|republican|republicans|democrat|democrats|democratic|libertarian|libertarians|tory|tories|conservative|conservatives|socialist|socialists|communist|liberal|liberals".split(
    "|",
  ),
);
/** Members or adjectives of a party. As what somebody belongs to they stay ("Republican"); alone in the plural they are a group. */
export const isPartisan = (lower: string): boolean => partisans.has(lower);

/** "Labour MP", "Greens senator": the party of somebody who sits for it, and no field of work. */
export const isPartyOfSeat = (lower: string, seat: string): boolean =>
  /^(?:labou?r|greens?|nationals|plaid)$/u.test(lower) && seats.test(seat);
/** What somebody sits as, for a party. */
export const isSeatWord = (lower: string): boolean => seats.test(lower);
const seats =
  /^(?:mps?|meps?|msps?|mlas?|tds?|cllr|councillors?|peers?|leaders?|backbenchers?|frontbenchers?|senators?|candidates?)$/u;

/** Buildings and cities that stand for the organisation inside. */
const houses = new Set(
  "white house|pentagon|kremlin|downing street|élysée|elysée|capitol hill|capitol|whitehall|vatican|holy see|wall street|silicon valley|foggy bottom|scotland yard|westminster|bundestag|knesset|duma|sejm|riksdag|storting|althing|quai d'orsay|hezbollah|hamas|taliban|islamic state|isis|isil|daesh".split(
    "|",
  ),
);
export const isHouse = (lower: string): boolean => houses.has(lower);

const states = new Set(
  "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming".split(
    "|",
  ),
);
/** True for a state of the United States, by which their lawmakers are called. */
export const isState = (lower: string): boolean => states.has(lower);

/** What one from there is called where that is no adjective of a country. */
const demonyms =
  /^(?:spaniard|frenchman|frenchwoman|dutchman|dutchwoman|englishman|englishwoman|irishman|irishwoman|welshman|welshwoman|scotsman|scot|pole|briton|brit|kiwi|aussie|catalan|basque|serb|croat|slovene|bosnian|icelander|londoner|liverpudlian|glaswegian|mancunian|mexican|brazilian|texan|californian)$/u;
export const isDemonym = (lower: string): boolean => demonyms.test(lower);

/** "on Water Street": nobody speaks there but whoever has a house on it. */
export const isStreet = (tail: string): boolean =>
  /^(?:street|st|road|avenue|lane|boulevard|highway|drive|alley|terrace|quay|interchange)$/u.test(tail);
