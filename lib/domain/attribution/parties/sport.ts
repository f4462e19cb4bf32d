import type { Words } from "./words";

/** Words of matches and seasons; some of them stand in other copy as well, so that one alone says little. */
const ofSport = new Set(
  "match|goal|goals|goalkeeper|striker|midfielder|defender|winger|coach|season|league|referee|penalty|half-time|halftime|kick-off|kickoff|innings|wicket|wickets|batting|bowling|overs|tournament|playoff|playoffs|quarterback|touchdown|rebounds|scorer|squad|fixture|title|cup|semi-final|semifinal|relegation|promotion|dressing|locker|tries|lineout|scrum|prop|fly-half|dribble|inning|pitcher|pitch|stoppage|unbeaten|win|defeat|draw".split(
    "|",
  ),
);

const wordsLookedAt = 600;
const leastSorts = 5;

/** True for copy in whose first words at least five sorts of them stand. */
export function tellsOfSport(words: Words): boolean {
  const seen = new Set<string>();
  for (let at = 0; at < Math.min(words.length, wordsLookedAt); at += 1) {
    const lower = words.lowerAt(at);
    if (ofSport.has(lower)) seen.add(lower);
    if (seen.size >= leastSorts) return true;
  }
  return false;
}
