import { type Article, lowerAt } from "./article";

/** "current and former officials": when they were it is no noun. */
export const isOfTime = (article: Article, at: number): boolean =>
  /^(?:current|former|present|past)$/u.test(lowerAt(article, at)) &&
  lowerAt(article, at + 1) === "and" &&
  /^(?:current|former|present|past)$/u.test(lowerAt(article, at + 2));

/** "Trump last week", "Ruiz earlier": when it was said stands between speaker and cue. */
export const isWhen = (article: Article, at: number): boolean =>
  /^(?:earlier|yesterday|today|tonight|recently)$/u.test(lowerAt(article, at)) ||
  (/^(?:last|this|next)$/u.test(lowerAt(article, at)) &&
    /^(?:week|weekend|month|year|night|summer|winter|spring|autumn|fall|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u.test(
      lowerAt(article, at + 1),
    ));
