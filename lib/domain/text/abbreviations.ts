/**
 * Abbreviations of news copy, lower case, without the final full stop. Pinned here, not taken from the platform:
 * ICU's lists differ between Node builds, and the same copy must give the same sentences everywhere.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Always followed by the name or thing that they announce: never the end of a sentence. */
export const announcing = words(`
  mr mrs ms mx dr prof rev fr sr.a hon pres gov lt-gov gen maj col lt cpt capt cmdr cdr adm sgt cpl pvt pfc brig
  sen sens rep reps supt insp det messrs mme mlle mons amb atty asst assoc dep det.sgt lance spc pte
  barr engr comr alh mohd muhd usec asec msgr mgr cllr cde smt shri commr
  st ste mt ft fig figs vs v viz cf e.g i.e eg ie f.e al.l approx ca circa nos pp vol vols ch chap sec secs art arts
  col.s gen.s gov.s lt.gov lt.col lt.cmdr maj.gen brig.gen sgt.maj lt.gen r.adm v.adm
  hr fru dhr drs ing dipl dr.h.c u.a z.b d.h bzw usw.s sra srta ud uds don.s rs n n° nr tel est.d
`);

/** May end a sentence or stand within one: the next word decides. */
export const undecided = words(`
  inc corp co cos ltd llc llp plc bros jr sr esq etc al arch adv ven br dir eng ir ald const pst rt no ave blvd rd hwy rte dept div est govt univ assn bldg
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  a.m p.m am pm ph.d m.d b.a m.a ed eds ext dist mfg natl intl mgmt min max hr hrs sq cu lb lbs oz km cm mm kg mi yd
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn
  tex vt va wash wis wyo ont que alta b.c d.c ca trans misc incl med tech temp par p s u.s u.k u.n e.u u.s.a u.a.e
  usw bspw str bd abs jh evtl ggf etc.s ee.uu avda pág núm art.s pl op cit ibid repr rev.d viz.s btw i.v
`);

/** Months and days, that go on with a number or year after their stop. */
export const calendar = words(`
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
`);

/** After "a.m." and "p.m.", words that still belong to the time. */
export const afterTime = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december est edt et pst pdt pt cst cdt ct mst mdt mt gmt bst utc cet cest eastern
  pacific central mountain local
`);

/** Words that, capitalised, begin sentences and hardly ever go on with a name. */
export const starters = words(`
  the a an this that these those he she it they we i you his her its their our my your there here in on at by for
  from with to of as but and or so yet if when while after before since because although though however meanwhile
  then now also still both many most some several all no not one two three four five what who where why how which
  whether every each other others another more such according earlier later last next under over during despite
  until once only even just perhaps instead moreover nor let is are was were did does do has have had can could
  will would should may asked nearly about among amid between through without within against
`);
