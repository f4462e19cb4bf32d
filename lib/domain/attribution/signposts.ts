import { fits, type Guarded, madeLater } from "../text/guarded";

/** "Here is what we know so far", "Below is a timeline of the case", "What you need to know": the copy points at itself. */
const signpost: Guarded = {
  needs: /^["“'‘]?(?:here|this|these|below|what|all|everything|how)\b/i,
  shape: madeLater(
    () =>
      /^["“'‘]?(?:(?:here(?:['’]s| is| are)|(?:this|below) is|(?:these|below) are) (?:what|how|why|where|who|when|(?:\p{L}+ ){0,4}?(?:look|timeline|list|guide|summary|roundup|round-up|breakdown|selection|explainer|rundown|takeaways|developments|updates|things to (?:know|watch)))\b|(?:what|all|everything|how much)(?: that)? (?:we|you) (?:know|need to know|should know|can expect)\b)[^:]*[:.…]?["”'’]?$/iu,
  ),
};

/** True for a sentence that only tells readers what stands below or beside it. */
export const isSignpost = (sentence: string): boolean => fits(signpost, sentence.trim());
