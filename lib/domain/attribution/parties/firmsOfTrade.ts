import { isBody } from "./bodies";
import { sentenceOf } from "./coreference";
import type { Description } from "./descriptions";
import { countBefore } from "./inOrder";
import type { Organization } from "./organizations";
import { isHeldByFirms } from "./personSigns";
import type { Scene } from "./scene";

/** A firm named longer ago is not what its trade stands for. */
const reach = 2;

/**
 * "Harbourline Homes wants to pull it down. | The developer | says": a trade that firms have, of the only one named shortly before; null for any
 * other, and where two are named ("Brightly was fined by Ofgem. The supplier said").
 */
export function firmJustNamed(scene: Scene, described: Description, head: string): Organization | null {
  const { determiner, owner, modifiers, from } = described;
  if (determiner !== "the" || owner !== null || modifiers[0] < described.head || !isHeldByFirms(head)) return null;
  const { namings } = scene.organizations;
  let firm: Organization | null = null;
  for (let index = countBefore(namings, from) - 1; index >= 0; index -= 1) {
    const naming = namings[index];
    if (!naming || naming.sentence < sentenceOf(scene, from) - reach) break;
    const { organization } = naming;
    if (organization.kind !== "organization" || isPublic(organization) || organization === firm) continue;
    if (firm) return null;
    firm = organization;
  }
  return firm;
}

/** "the City Council", "the Health and Safety Executive": bodies that build, supply and publish nothing. */
const isPublic = ({ name }: Organization): boolean =>
  isBody(name.slice(name.lastIndexOf(" ") + 1).toLowerCase()) &&
  !/\b(?:group|company|bank|trust|society)$/iu.test(name);
