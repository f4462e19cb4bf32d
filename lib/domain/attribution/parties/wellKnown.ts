import { isRoleNoun } from "./roleNouns";

/** Bodies that are called by one word, of which nothing in the word shows that it is no town and no surname. */
const wellKnown = new Set(
  [
    // parties
    "labour|labor|fidesz|likud|plaid|syriza|podemos|fatah|smer|jobbik|swapo|frelimo|renamo|fretilin",
    // charities, unions and movements
    "amnesty|greenpeace|oxfam|unicef|unesco|barnardo's|mencap|stanford|harvard|yale|princeton|caltech|unison|unite|aslef|caritas|misereor|shelter|nacro",
    // bodies of states and between them
    "interpol|europol|frontex|eurostat|eurojust|nato|opec|asean|mercosur|ecowas|unhcr|unrwa|insee|destatis|rosstat|ofgem|ofcom|ofsted|ofwat|ofqual|defra|bafin|consob|uefa|fifa|concacaf|wada",
    // technology, money and advice
    "google|microsoft|apple|amazon|meta|twitter|uber|lyft|nvidia|oracle|netflix|spotify|samsung|huawei|alibaba|tencent|baidu|bytedance|xiaomi|lenovo|foxconn|infosys|wipro|flipkart|paytm|telstra|vodafone|verizon|comcast|cisco|adobe|salesforce|palantir|airbnb|paypal|siemens|nokia|ericsson|capgemini|accenture|deloitte|kpmg|gartner|moody's|fitch|citigroup|barclays|lloyds|santander|natwest|hsbc|jpmorgan|blackrock|blackstone|allianz|aviva|axa|nomura|mizuho",
    // transport, energy and metal
    "boeing|airbus|embraer|bombardier|ryanair|easyjet|qantas|lufthansa|aeroflot|tesla|volkswagen|renault|stellantis|toyota|hyundai|nissan|honda|mazda|volvo|scania|rivian|maersk|glencore|rosneft|gazprom|lukoil|aramco|equinor|exxon|exxonmobil|chevron|shell|petrobras|pemex|vattenfall|iberdrola|enel|repsol|centrica|eskom|transnet|thyssenkrupp|arcelormittal|rheinmetall|raytheon|thales",
    // shops, food and medicine
    "tesco|asda|morrisons|sainsbury's|waitrose|aldi|lidl|carrefour|walmart|costco|ikea|starbucks|mcdonald's|unilever|danone|heineken|diageo|pfizer|moderna|astrazeneca|novartis|roche|sanofi|bayer|merck|novavax|biontech|monsanto|syngenta|sotheby's|christie's|macy's",
  ].flatMap((names) => names.split("|")),
);

const prefixOfSurname = /^(?:ma?c|de|di|da|du|le|la|el|al|van|von|ver|fitz|o)$/u;

const innerCapital = /^(\p{Lu}\p{Ll}+)\p{Lu}[\p{L}\d]+$/u;
const watch = /^\p{Lu}\p{Ll}{3,}watch$/u;

/** "OpenAI", "ActionAid": a capital inside, but not behind what begins surnames ("DeSantis", "McCall"). */
const hasInnerCapital = (text: string): boolean => {
  if (isRoleNoun(text.toLowerCase())) return false;
  const parts = innerCapital.exec(text);
  return parts !== null && !prefixOfSurname.test((parts[1] ?? "").toLowerCase());
};

/** True for "Greenpeace", "Labour", "Railwatch", "OpenAI": goes in a single name as it is printed. */
export const isWellKnown = (text: string): boolean =>
  wellKnown.has(text.toLowerCase().replace("’", "'")) || hasInnerCapital(text) || watch.test(text);
