import type { ReportAttribution } from "../report";
import { formWords, speakerWord, termsWords } from "../words";

/** Who says a claim, in one line for a stranger: speaker, role, affiliation, chain, form and terms. */
export function attributionSentence(attribution: ReportAttribution): string {
  const { party, role, affiliation, via, form, terms, unnamedReason } = attribution;
  const chain = via.map((link) => link.name).join(", then ");
  const parts = [
    [speakerWord(attribution), role, affiliation].filter(Boolean).join(", "),
    chain && `as told by ${chain}`,
    form !== "narration" || party ? formWords[form].toLowerCase() : "",
    terms && termsWords[terms].toLowerCase(),
    party?.unnamed && unnamedReason ? `not named: ${unnamedReason}` : "",
  ];
  return parts.filter(Boolean).join("; ");
}
