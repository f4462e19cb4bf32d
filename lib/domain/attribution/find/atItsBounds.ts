import type { FoundAttribution } from "../types";
import { pastColon } from "./behindColon";
import { withClosedBrackets } from "./brackets";
import {
  behindApposition,
  behindCited,
  behindCuesColon,
  fromAtLeast,
  fromLostNoun,
  fromSubject,
  saidBehindCited,
  whatTheyCall,
  withBothBetween,
  withItsNoun,
  withItsWho,
  withoutAnswer,
  withoutArticle,
  withoutAside,
  withoutBullet,
  withoutEcho,
  withoutJoint,
  withoutOccasion,
  withoutUnderstood,
} from "./contentBounds";
import { pastApposition, pastName, pastParenthesis, pastRelative, withItsVerb, withSpeakerBehind } from "./contentEnds";
import { withItsOpening, withoutPrompt } from "./followedQuotations";
import { withSubjectBefore, withSubjectInSource } from "./interposed";
import { withOwnSubject } from "./ownSubject";
import type { Page } from "./page";
import { beforeMainVerb } from "./participles";
import { withAgent, withoutSubjectAsSource, withReporter } from "./passives";
import { whoIsPrompted } from "./prompted";
import { fromItsOwnCue, fromItsVerb, withinItsRelative, withOwnNoun, withWholeVerb } from "./relativeSpeakers";
import { beforeSubjectsVerb, beforeTopicsVerb, withinRelative } from "./relatives";
import {
  behindClause,
  fromItsArticle,
  fromNamesStart,
  toCue,
  toNamesEnd,
  withBodysNoun,
  withFirstNoun,
  withNamesEnd,
  withoutEarlierDeed,
  withoutOwnClause,
  withoutOwnVerb,
  withoutWhen,
  withVerbBeforeColon,
} from "./sourceBounds";
import { whoIsBehindColon, withWhatHangsOnIt } from "./sourcesRest";
import { withoutTimes } from "./sourceTimes";
import { saidBefore, whoTold, withItsPreposition, withThere, withTownBefore } from "./speakersBefore";
import { withoutTimePieces, withoutTimesLead } from "./timePieces";
import { withWholeSource } from "./wholeSources";

type Rule = (page: Page, found: FoundAttribution) => FoundAttribution;

const rules: readonly Rule[] = [
  pastColon,
  withinItsRelative,
  fromItsOwnCue,
  withWholeVerb,
  withOwnNoun,
  fromItsVerb,
  withoutOccasion,
  withOwnSubject,
  withItsVerb,
  beforeMainVerb,
  withinRelative,
  beforeSubjectsVerb,
  beforeTopicsVerb,
  withClosedBrackets,
  withoutTimes,
  withoutTimePieces,
  withoutTimesLead,
  withoutSubjectAsSource,
  withAgent,
  withReporter,
  whoIsPrompted,
  withWholeSource,
  whoTold,
  withSpeakerBehind,
  pastParenthesis,
  pastApposition,
  pastRelative,
  pastName,
  withTownBefore,
  withThere,
  withItsPreposition,
  saidBefore,
  whoIsBehindColon,
  withWhatHangsOnIt,
  fromNamesStart,
  withBodysNoun,
  withoutOwnVerb,
  withoutOwnClause,
  behindClause,
  withNamesEnd,
  toNamesEnd,
  toCue,
  withoutEarlierDeed,
  withoutWhen,
  withVerbBeforeColon,
  behindCuesColon,
  behindApposition,
  behindCited,
  saidBehindCited,
  fromAtLeast,
  fromSubject,
  fromLostNoun,
  withItsNoun,
  withoutEcho,
  withBothBetween,
  whatTheyCall,
  withoutArticle,
  withFirstNoun,
  fromItsArticle,
  withoutJoint,
  withoutUnderstood,
  withSubjectBefore,
  withSubjectInSource,
  withItsWho,
  withoutAnswer,
  withoutAside,
  withoutBullet,
  withoutPrompt,
  withItsOpening,
];

/** An attribution whose spans end where colons, participles and days show that they do. */
export const atItsBounds = (page: Page, found: FoundAttribution): FoundAttribution =>
  rules.reduce((one, rule) => rule(page, one), found);
