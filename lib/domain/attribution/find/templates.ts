import type { TaggerTemplates } from "./tagger";
import { template } from "./template";

/** What the tagger looks at, one template a word: columns of `columns.ts` with offsets, joined by "|". */
export const tagTemplates = `
  word word-1 word+1 word-2 word+2 stem stem-1 stem+1 stem-2 stem+2
  pos pos-1 pos+1 pos-2 pos+2 shape suffix
  pos-1|pos pos|pos+1 pos-2|pos-1 pos+1|pos+2 pos-1|pos|pos+1 pos-2|pos-1|pos pos|pos+1|pos+2
  word-1|word word|word+1 stem|pos-1 stem|pos+1 stem-1|pos stem+1|pos
  quote quote|pos quote-1|quote|quote+1 quote|word quote|sentence span|quote span|sentence span|pos-1|pos
  cue cue|pos cue-1|pos cue+1|pos cue|pos-1|pos+1 cue-1|cue|cue+1
  left left|pos leftStem leftStem|left right right|pos rightStem rightStem|right left|right
  sentence sentence|pos sentence|place place|pos quote|left quote|right
  branch branchStem branch|pos branch-1|branch branch|branch+1 branch|quote
  relation relation|headStem relation|pos headStem
  pattern pattern-1|pattern|pattern+1 pattern|pos pattern|quote
`
  .trim()
  .split(/\s+/)
  .map(template);

/** What it looks at in the step from one tag to the next. */
export const stepTemplates = "place pos-1|pos quote-1|quote|pos word word-1 branch-1|branch cue|cue-1 pattern-1|pattern"
  .split(" ")
  .map(template);

/** All that the tagger looks at. */
export const taggerTemplates: TaggerTemplates = { tag: tagTemplates, step: stepTemplates };
