// The engine: tokens a second end to end, memory, growth to a million words, the start of the command, and a peer's plain
// part-of-speech pass in the same run.
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { split as Splitting } from "@/lib/domain/attribution/split";
import { loadBundled } from "../attest/bundled.mjs";
import { engine } from "../attest/split.mjs";
import { newsCopy } from "./copy";
import { median, ms, ratio, tell, timed } from "./figures";
import { splitCommand } from "./splitCommand";
import { roundsOf, withWholeCore } from "./wholeCore";

// As the command and the worker run it: what runs these lines gives every function a name of its own, at every call.
const { split } = (await loadBundled(engine)) as { split: typeof Splitting };

const tokensIn = (text: string) => text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)?.length ?? 0;
const wordsIn = (text: string) => text.match(/\S+/g)?.length ?? 0;
const counted = (n: number) => n.toLocaleString("en");
const nlp = winkNLP(model, ["sbd", "pos"]);

/** Sentences of `newsCopy` that make about so many words. */
const sentencesFor = (words: number) => Math.round(words / 13.33);
const aMillion = sentencesFor(1_000_000);

const rate = (text: string, time: number) => `${Math.round(tokensIn(text) / time)}k tokens/s`;
const sizeOf = (text: string) => `${counted(wordsIn(text))} words (${counted(tokensIn(text))} tokens)`;

/** Median and fastest of some rounds, sorted, each with its rate. */
function rateOf(text: string, rounds: ReturnType<typeof roundsOf>): string {
  const [fastest, middle] = [rounds[0], rounds[Math.floor(rounds.length / 2)]];
  if (!fastest || !middle) return "none";
  const told = ({ time }: typeof fastest) => `${ms(time)} (${rate(text, time)})`;
  return `median ${told(middle)}, fastest ${told(fastest)}, ${ms(middle.cpu)} of the processor`;
}

const article = newsCopy(sentencesFor(1_500));
// Until the compiler is done with it: after thirty rounds it still works beside, after a hundred hardly.
for (let round = 0; round < 150; round++) split(article);
const runs = roundsOf(240, () => split(article));
tell(`An article of ${sizeOf(article)}, warm`, rateOf(article, runs));
// A neighbour may stay for minutes: more rounds, until enough have had the whole core, or none can be waited for any longer.
const further: typeof runs = [];
const wholeOfAll = () => withWholeCore([...runs, ...further]).sort((a, b) => a.time - b.time);
while (wholeOfAll().length < 60 && further.length < 2_400) further.push(...roundsOf(240, () => split(article)));
const whole = wholeOfAll();
tell(
  `of ${runs.length} rounds, and ${further.length} more, the ${whole.length} that had the whole core`,
  rateOf(article, whole),
);

// Longer texts make the compiler learn anew: until it is done with them.
const beforehand = newsCopy(4_000);
for (let round = 0; round < 5; round++) split(beforehand);
const rates: number[] = [];
for (const sentences of [1_000, 4_000, 16_000, aMillion]) {
  const text = newsCopy(sentences);
  const rounds = roundsOf(3, () => split(text));
  const fastest = rounds[0] as (typeof rounds)[number];
  rates.push(tokensIn(text) / fastest.time);
  tell(sizeOf(text), `${rateOf(text, rounds)}, ${withWholeCore(rounds).length} of 3 rounds with the whole core`);
}
tell(
  "Rate at a million words against 1,000 sentences (1 is linear), fastest rounds",
  ((rates.at(-1) ?? 0) / (rates[0] ?? 1)).toFixed(2),
);

// In turns, so that what else the machine does meets both.
const text = newsCopy(4_000);
const ours: number[] = [];
const peers: number[] = [];
for (let round = 0; round < 5; round++) {
  peers.push(...(await timed(1, () => nlp.readDoc(text).tokens().out(nlp.its.pos))));
  ours.push(...(await timed(1, () => split(text))));
}
const own = median(ours.sort((a, b) => a - b));
const peer = median(peers.sort((a, b) => a - b));
tell(
  "The whole engine against wink-nlp's part-of-speech pass alone",
  `${ratio(own, peer)} its time (${ms(own)} to ${ms(peer)})`,
);

function tellRuns(what: string, { times, cpu, peak }: Awaited<ReturnType<typeof splitCommand>>): void {
  const [fastest, middle] = [times[0], times[Math.floor(times.length / 2)]].map((time) => ms(time ?? Number.NaN));
  tell(
    what,
    `median ${middle}, fastest ${fastest}, of the processor ${ms(cpu)} and resident ${Math.round(peak)} MB at most`,
  );
}

tellRuns("A Node that does nothing, as a process", await splitCommand(null, 7));
tellRuns("attest split of the article, as a process", await splitCommand(article, 7));
tellRuns("attest split of a million words, as a process", await splitCommand(newsCopy(aMillion), 1));
