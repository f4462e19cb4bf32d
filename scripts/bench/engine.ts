// The engine: tokens a second end to end, memory, growth with length, and a peer's plain part-of-speech pass in the same run.
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { split } from "@/lib/domain/attribution/split";
import { newsCopy } from "./copy";
import { median, ms, ratio, tell, timed } from "./figures";

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)?.length ?? 0;
const nlp = winkNLP(model, ["sbd", "pos"]);

const article = newsCopy(90);
const articleTimes = await timed(30, () => split(article));
tell(
  `An article of ${wordsIn(article)} tokens, warm`,
  `median ${ms(median(articleTimes))}, slowest ${ms(articleTimes.at(-1) ?? 0)}`,
);

const rates: number[] = [];
for (const sentences of [1_000, 4_000, 16_000, 64_000]) {
  const text = newsCopy(sentences);
  const tokens = wordsIn(text);
  globalThis.gc?.();
  const [time = Number.NaN] = await timed(1, () => split(text));
  rates.push(tokens / time);
  const memory = process.memoryUsage().rss / 1_048_576;
  tell(
    `${tokens.toLocaleString("en")} tokens`,
    `${ms(time)}, ${Math.round(tokens / time)}k tokens/s, resident ${Math.round(memory)} MB`,
  );
}
const text = newsCopy(4_000);
const [peer = Number.NaN] = await timed(1, () => nlp.readDoc(text).tokens().out(nlp.its.pos));
const [ours = Number.NaN] = await timed(1, () => split(text));
tell(
  "The whole engine against wink-nlp's part-of-speech pass alone",
  `${ratio(ours, peer)} its time (${ms(ours)} to ${ms(peer)})`,
);
tell("Rate at 64,000 sentences against 1,000 (1 is linear)", ((rates.at(-1) ?? 0) / (rates[0] ?? 1)).toFixed(2));
