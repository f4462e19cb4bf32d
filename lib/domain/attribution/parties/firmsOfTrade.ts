import { sentenceOf } from "./coreference";
import type { Description } from "./descriptions";
import { type Organization, organizationBefore } from "./organizations";
import { isHeldByFirms } from "./personSigns";
import type { Scene } from "./scene";

/** A firm named longer ago is not what its trade stands for. */
const reach = 2;

/** "Harbourline Homes wants to pull it down. | The developer | says": a trade that firms have, of the firm named last; null for any other. */
export function firmJustNamed(scene: Scene, described: Description, head: string): Organization | null {
  const { determiner, owner, modifiers } = described;
  if (determiner !== "the" || owner !== null || modifiers[0] < described.head || !isHeldByFirms(head)) return null;
  const since = sentenceOf(scene, described.from) - reach;
  const firm = organizationBefore(scene.organizations, described.from, since);
  return firm?.kind === "organization" ? firm : null;
}
