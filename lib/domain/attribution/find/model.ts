import { type CueRates, unpackCueRates } from "./cueRates";
import type { LinkTables } from "./link";
import { unpackLanes } from "./packedTable";
import type { TaggerTables } from "./tagger";
import * as learnt from "./weights/finder";
import { unpackWeights } from "./weightTable";

/** Everything that was learnt for finding attributions, unpacked. */
export interface Model {
  readonly rates: CueRates;
  readonly tagger: TaggerTables;
  readonly link: LinkTables;
  /** The least score of each class of drafts, highest first, and how often such drafts were right. */
  readonly calibration: readonly (readonly [least: number, right: number])[];
}

let model: Model | undefined;

/** The learnt model; unpacked at the first call and kept. */
export function theModel(): Model {
  model ??= {
    rates: unpackCueRates(learnt.cueRates),
    tagger: { tag: unpackLanes(learnt.tagWeights), step: unpackLanes(learnt.stepWeights) },
    link: {
      source: unpackWeights(learnt.sourceWeights),
      content: unpackWeights(learnt.contentWeights),
      keep: unpackWeights(learnt.keepWeights),
      follow: unpackWeights(learnt.followWeights),
      bounds: learnt.bounds,
      threshold: learnt.threshold,
    },
    calibration: learnt.calibration,
  };
  return model;
}
