import { type CueRates, unpackCueRates } from "./cueRates";
import type { LinkTables } from "./link";
import { type LaidNetwork, layNetwork } from "./networkMemory";
import { unpackNetwork } from "./networkWeights";
import { type PackedTable, unpackLanes } from "./packedTable";
import type { ParseTables } from "./parse";
import { unpackTrees } from "./trees";
import * as learnt from "./weights/finder";
import { moveWeights, relationWeights } from "./weights/parse";
import { posWeights } from "./weights/pos";
import { network } from "./weights/tagger";
import { unpackWeights } from "./weightTable";

/** Everything that was learnt for finding attributions, unpacked. */
export interface Model {
  readonly rates: CueRates;
  readonly tagger: LaidNetwork;
  readonly link: LinkTables;
  /** The least score of each class of drafts, highest first, and how often such drafts were right. */
  readonly calibration: readonly (readonly [least: number, right: number])[];
}

/** What was learnt for laying a page out: parts of speech and the clause parse. */
export interface LayoutModel {
  readonly pos: PackedTable;
  readonly parse: ParseTables;
}

let model: Model | undefined;
let layoutModel: LayoutModel | undefined;

/** What pages are laid out with; unpacked at the first call and kept. */
export function theLayoutModel(): LayoutModel {
  layoutModel ??= {
    pos: unpackLanes(posWeights),
    parse: { move: unpackLanes(moveWeights), relation: unpackLanes(relationWeights) },
  };
  return layoutModel;
}

/** The learnt model; unpacked at the first call and kept. */
export function theModel(): Model {
  model ??= {
    rates: unpackCueRates(learnt.cueRates),
    tagger: layNetwork(unpackNetwork(network)),
    link: {
      source: unpackWeights(learnt.sourceWeights),
      content: unpackWeights(learnt.contentWeights),
      keep: unpackWeights(learnt.keepWeights),
      follow: unpackWeights(learnt.followWeights),
      bounds: learnt.bounds,
      trees: unpackTrees(learnt.keepTrees),
      threshold: learnt.threshold,
    },
    calibration: learnt.calibration,
  };
  return model;
}
