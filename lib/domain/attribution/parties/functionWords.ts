import { remembered } from "../../text/remembered";

/** Words that are never part of a name or a role, whatever their capitals: a sentence may begin with them. */
const determiners =
  "a|an|the|this|that|these|those|its|his|her|their|our|my|your|some|any|many|most|several|few|both|all|each|every|no|another|other|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|various|numerous";
const pronouns =
  "itself|myself|yourself|ourselves|yourselves|oneself|he|she|it|they|we|i|you|him|them|us|me|himself|herself|themselves|who|whom|whose|which|what|there|someone|somebody|everyone|nobody|anyone|none";
const prepositions =
  "of|in|on|at|by|for|with|from|to|into|onto|over|under|after|before|since|until|till|during|about|against|between|among|through|across|near|amid|amidst|despite|besides|beside|within|without|along|around|behind|beyond|like|unlike|per|via|upon|toward|towards|than|as|because|although|though|while|when|where|why|how|if|whether|unless|once|so|and|or|but|nor|yet|not|also|however|meanwhile|instead|still|then|now|later|earlier|today|yesterday|tomorrow|here|even|only|just|too|more|less|very|again|already|perhaps|maybe|according|asked|citing|indeed|moreover|further|finally|first|firstly|second|secondly|third|elsewhere|separately|nevertheless|nonetheless|otherwise|therefore|thus|hence|rather|recently|previously|initially|eventually|ultimately|apparently|reportedly|allegedly|ever|never|always|often|sometimes|such|same|own|out|up|down|off|back|away|together|ago|yes|well|oh";
const verbs =
  "is|are|was|were|be|been|being|has|have|had|having|do|does|did|will|would|can|could|may|might|shall|should|must|said|says|say|saying|told|tells|tell|telling|admits|alleges|alleged|remarks|quips|quipped|jokes|laments|lamented|proclaims|proclaimed|retorts|retorted|complains|concludes|responds|cautions|cautioned|boasts|boasted|opines|recounts|recounted|exclaims|exclaimed|laughs|sighs|chuckles|chuckled|grins|grinned|shrugs|shrugged|enthuses|enthused|muses|smiles|smiled|nods|whispers|whispered|shouts|shouted|added|adds|asked|asks|felt|feels|feel|wrote|writes|called|calls|argued|argues|claimed|claims|insisted|insists|explained|explains|noted|notes|warned|warns|announced|announces|confirmed|confirms|denied|denies|declined|declines|refused|refuses|quoted|quotes|quoting|cited|cites|reported|reports|reporting|stated|states|recalled|recalls|replied|replies|responded|conceded|acknowledged|admitted|testified|predicted|estimated|believes|believed|thinks|thought|made|makes|came|comes|went|goes|took|takes|gave|gives|got|gets|left|led|met|saw|let|according|joined|posted|tweeted|remembers|remembered|sighed|laughed|agreed|agrees|urged|urges|described|describes|vowed|pledged|promised|promises|complained|suggested|suggests|hopes|hoped|wants|wanted|say|concluded|found|finds|shows|showed|accused|accuses|blamed|blames|criticized|criticised|praised|welcomed|rejected|dismissed|contacted|reached|interviewed|spoke|speaks|speaking|continued|continues|declared|declares|expressed|expects|expected|asserted|asserts|contended|contends|maintained|maintains|responded|responds|revealed|reveals|tweets|emphasized|stressed|stresses|remarked|mused|joked|opined|reiterated|acknowledges|concedes|recalls|replies|testifies|predicts|estimates|thinks|sees|seems|seemed|appears|appeared|gets|looks|looked|began|begins|started|goes|stood|stands|sits|sat|lives|lived|works|worked|plans|planned|seeks|sought|refuses|vows|pledges|rejects|dismisses|slams|slammed|blasts|blasted|embraced|embraces|becomes|became|remains|remained|holds|held|wins|won|loses|lost|faces|faced|calls|backs|backed|supports|supported|opposes|opposed|endorsed|endorses|attacked|attacks|mocked|trashes|steps|stepped|returned|returns|turned|turns|arrived|died|dies|issues|issued|released|releases|published|publishes|launched|launches|unveiled|ordered|orders|ruled|rules|voted|votes|signed|signs|arrested|charged|killed|won't|isn't|wasn't|aren't|weren't|doesn't|don't|didn't|hasn't|haven't|hadn't|can't|couldn't|wouldn't|shouldn't";
const dates =
  "monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|mon|tue|wed|thu|fri|sat|sun|jan.|feb.|aug.|sept.|oct.|nov.|dec.";

const determinerWords = new Set(determiners.split("|"));
const pronounWords = new Set(pronouns.split("|"));
const linkWords = new Set(prepositions.split("|"));
const verbWords = new Set(verbs.split("|"));
const dateWords = new Set(dates.split("|"));

export const isDeterminer = (lower: string): boolean => determinerWords.has(lower);
export const isPronoun = (lower: string): boolean => pronounWords.has(lower);
export const isLink = (lower: string): boolean => linkWords.has(lower);
/** The verbs that stand beside parties most; they end a phrase that is read leftwards. */
export const isVerb = (lower: string): boolean => verbWords.has(lower);
export const isDate = (lower: string): boolean => dateWords.has(lower);

/** Any word that ends a description or a name. "Will", "May" and "Us" as names are judged by their surroundings. */
export const isFunctionWord = remembered(
  (lower) => isDeterminer(lower) || isPronoun(lower) || isLink(lower) || isVerb(lower),
);

/** Determiners that bring somebody new: what follows is not an earlier party. */
const newcomers = new Set(
  "a|an|another|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|few|dozens|hundreds|thousands|other|various|numerous|most|both".split(
    "|",
  ),
);
export const bringsNewcomer = (lower: string): boolean => newcomers.has(lower);

const counts = new Set(
  "two|three|four|five|six|seven|eight|nine|ten|several|dozens|hundreds|thousands|2|3|4|5|6|7|8|9|10".split("|"),
);
export const isCount = (lower: string): boolean => counts.has(lower);
