export const longestFile = 400;

const drawers = /(^|\/)(utils?|helpers?|common|misc|managers?)(\.|\/)/i;
const barrel = /(^|\/)index\.(ts|tsx|mjs)$/;

/** The sentences for what is wrong with a file as a whole: its length and its name. */
export function fileOffences(file, source) {
  const lines = source.split("\n").length - 1;
  const offences = [];
  if (lines > longestFile) offences.push(`${lines} lines; ${longestFile} at most, one idea per file`);
  if (drawers.test(file)) offences.push("a name that says nothing; name the idea");
  if (barrel.test(file)) offences.push("no barrel files; import from where a thing stands");
  return offences;
}
