import { namingsLookedAt } from "./mainBody";
import type { Organization, Organizations } from "./organizations";

/** Posts that bodies of some sort have, told by how the role ends, and what such bodies are called. */
const postsOfBodies: readonly { readonly post: RegExp; readonly nouns: RegExp; readonly named?: RegExp }[] = [
  {
    post: /\b(?:vice-chancellor|rector|provost|dean|registrar|lecturer|professor)$/iu,
    nouns: /^(?:university|universidad|college|polytechnic)$/u,
  },
  { post: /\b(?:principal|head porter|bursar)$/iu, nouns: /^(?:school|academy|college|university)$/u },
  {
    post: /\b(?:headteacher|head teacher|headmaster|headmistress|head|school nurse)$/iu,
    nouns: /^(?:school|academy|college)$/u,
  },
  {
    post: /\b(?:(?:deputy|assistant|school|interim) )*superintendent$|\b(?:board|school) (?:chair\p{L}*|trustee)$/iu,
    nouns: /^district$/u,
  },
  { post: /\bprosecutor$/iu, nouns: /^(?:office|service)$/u, named: /prosecut/iu },
  {
    post: /^(?:(?:deputy|vice|assistant) )?governor$/iu,
    nouns: /^bank$/u,
    named: /\b(?:central|reserve|national) bank\b|^bank of\b/iu,
  },
  { post: /^(?:(?:presiding|trial) )?(?:judge|magistrate|recorder)$/iu, nouns: /^court$/u },
  { post: /\bschool board (?:member|president|chair\p{L}*)$/iu, nouns: /^(?:board|district)$/u },
  {
    post: /\b(?:police chief|police officer|patrol officer|officer|detective|chief constable|police commissioner)$/iu,
    nouns: /^(?:police|constabulary)$/u,
  },
  { post: /^(?:deputy )?speaker$/iu, nouns: /^(?:parliament|assembly|congress)$/u },
  { post: /^(?:deputy )?mayor$|^cr$/iu, nouns: /^shire$/u },
  {
    post: /^(?:(?:deputy|acting|county) )*(?:sheriff|commissioner|county (?:administrator|executive|attorney|clerk|judge|manager))$/iu,
    nouns: /^county$/u,
  },
  {
    post: /\b(?:council leader|(?:ward )?councillor|cllr|council(?: member|or|man|woman)|town clerk|planning officer)$/iu,
    nouns: /^council$/u,
    named:
      /\b(?:city|town|county|borough|district|parish|village|municipal|regional|shire|metropolitan) council|^(?:\p{Lu}\S+ ){1,2}Council$/iu,
  },
  {
    post: /\b(?:coach|captain|skipper|goalkeeper|striker|midfielder|defender|winger|groundsman|kit ?man|physio)$|^(?:(?:team|assistant|caretaker|interim) )?manager$/iu,
    nouns: /^(?:club|team|rovers|united|wanderers|athletic|fc)$/u,
  },
  { post: /\b(?:quarterback|student|pupil)$/iu, nouns: /^school$/u },
  { post: /\b(?:matron|midwife|surgeon|ward sister|medical director)$/iu, nouns: /^(?:hospital|clinic|trust)$/u },
  { post: /\bcurator$/iu, nouns: /^museum$/u },
  { post: /\b(?:conductor|concertmaster)$/iu, nouns: /^orchestra$/u },
  { post: /\blibrarian$/iu, nouns: /^library$/u },
  { post: /\b(?:pastor|vicar|parish priest)$/iu, nouns: /^church$/u },
  { post: /\b(?:branch secretary|shop steward|general secretary)$/iu, nouns: /^(?:union|federation|guild)$/u },
  {
    post: /\b(?:general manager|board member|board president|board chair\p{L}*|trustee|chief engineer)$/iu,
    nouns: /^(?:district|board|authority|trust|company|co\.)$/u,
  },
  { post: /\b(?:plant manager|works manager|press operator)$/iu, nouns: /^(?:company|co\.|works)$/u },
];

/**
 * Goes in: a role for which nobody says where it is held; comes out: the body of the sort that has such posts, where the
 * article names but one or one more often than any other.
 */
export function bodyOfPost(organizations: Organizations, role: string): Organization | null {
  const known = postsOfBodies.find(({ post }) => post.test(role));
  if (!known) return null;
  const bodies = [...bodiesCalled(organizations, known.nouns)];
  const { named } = known;
  // Of a governor in copy about a bank nobody can tell unless the copy is about that bank.
  return mostNamed(named ? bodies.filter((body) => named.test(body.name)) : bodies);
}

/** The one that comes most often; null where two come as often. */
function mostNamed(bodies: Iterable<Organization>): Organization | null {
  const counts = new Map<Organization, number>();
  for (const body of bodies) counts.set(body, (counts.get(body) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** Clubs that field nobody. */
const ofFollowers = /\b(?:boosters?|supporters['’]?|fans['’]?|rotary|lions|kiwanis|kennel|country|book|press) /iu;

/** The bodies that the copy names with one of these nouns, in its order, each as often as it comes. */
function* bodiesCalled({ namings }: Organizations, nouns: RegExp): Generator<Organization, undefined> {
  for (const { organization, slight } of namings.slice(0, namingsLookedAt)) {
    if (slight || !/^\p{Lu}/u.test(organization.name) || ofFollowers.test(organization.name)) continue;
    if ([...organization.nouns].some((known) => nouns.test(known))) yield organization;
  }
}

export const isOfPlace = /^(?:county|city|district|town|borough|parish|village)$/u;

/** "Crow Wing County | District Court": the county itself, of which by its noun no more than that is called. A sheriff has an office of that name. */
export function upToPlace(name: string, noun: string): string {
  const end = isOfPlace.test(noun) && / court$/iu.test(name) ? name.toLowerCase().indexOf(` ${noun} `) : -1;
  return end === -1 ? name : name.slice(0, end + noun.length + 1);
}
