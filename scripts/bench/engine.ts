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

// As the command and the worker run it: what runs these lines gives every function a name of its own, at every call.
const { split } = (await loadBundled(engine)) as { split: typeof Splitting };

const tokensIn = (text: string) => text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)?.length ?? 0;
const wordsIn = (text: string) => text.match(/\S+/g)?.length ?? 0;
const counted = (n: number) => n.toLocaleString("en");
const nlp = winkNLP(model, ["sbd", "pos"]);

/** Sentences of `newsCopy` that make about so many words. */
const sentencesFor = (words: number) => Math.round(words / 13.33);
const aMillion = sentencesFor(1_000_000);

/** Milliseconds of one run, by the clock and of the processor: where other work goes on, the second is the truer one. */
function once(work: () => unknown): { time: number; cpu: number } {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(used);
  return { time: performance.now() - begun, cpu: (user + system) / 1000 };
}

const rate = (text: string, time: number) => `${Math.round(tokensIn(text) / time)}k tokens/s`;

const article = newsCopy(sentencesFor(1_500));
// Until the compiler is done with it: after thirty rounds it still works beside, after a hundred hardly.
for (let round = 0; round < 150; round++) split(article);
const runs = Array.from({ length: 60 }, () => once(() => split(article)));
const articleTimes = runs.map(({ time }) => time).sort((a, b) => a - b);
const articleCpu = median(runs.map(({ cpu }) => cpu).sort((a, b) => a - b));
tell(
  `An article of ${counted(wordsIn(article))} words (${counted(tokensIn(article))} tokens), warm`,
  `median ${ms(median(articleTimes))}, fastest ${ms(articleTimes[0] ?? 0)}, ${rate(article, median(articleTimes))} (${ms(articleCpu)} of the processor)`,
);

// Long texts let the compiler learn anew, and a whole collection lets it forget what nothing is left of: before each row it
// sees some once more.
const beforehand = newsCopy(4_000);
const rates: number[] = [];
for (const sentences of [1_000, 4_000, 16_000, 64_000, aMillion]) {
  const text = newsCopy(sentences);
  globalThis.gc?.();
  split(beforehand);
  const { time, cpu } = once(() => split(text));
  rates.push(tokensIn(text) / cpu);
  const words = `${counted(wordsIn(text))} words (${counted(tokensIn(text))} tokens)`;
  tell(words, `${ms(time)}, ${rate(text, time)} (${ms(cpu)} of the processor, ${rate(text, cpu)})`);
}
tell(
  "Rate at a million words against 1,000 sentences (1 is linear)",
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

function tellRuns(what: string, runs: Awaited<ReturnType<typeof splitCommand>>): void {
  const middle = runs[Math.floor(runs.length / 2)];
  const peak = Math.round(Math.max(...runs.map((run) => run.peak)));
  const fastest = `fastest ${ms(runs[0]?.time ?? Number.NaN)}`;
  const figures = `median ${ms(middle?.time ?? Number.NaN)} (${ms(middle?.cpu ?? Number.NaN)} of the processor), ${fastest}`;
  tell(what, `${figures}, resident ${peak} MB at most`);
}

tellRuns("A Node that does nothing, as a process", await splitCommand(null, 7));
tellRuns("attest split of the article, as a process", await splitCommand(article, 7));
tellRuns("attest split of a million words, as a process", await splitCommand(newsCopy(aMillion), 1));
