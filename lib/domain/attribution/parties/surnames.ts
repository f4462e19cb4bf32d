/**
 * Frequent surnames of many countries, and those by which heads of state are called without more. Left out: such as are
 * a firm's, a town's or a word's as well ("Ford", "Lincoln", "Young").
 */
const surnames = new Set(
  (
    "smith jones williams brown taylor davies davis evans thomas roberts johnson wilson robinson wright thompson white hughes edwards green hall clarke clark harris lewis jackson walker martin moore anderson miller lee allen scott nelson campbell mitchell carter phillips turner parker collins murphy kelly o'brien o'connor byrne ryan walsh sullivan doyle kennedy mccarthy macdonald mcdonald stewart robertson reid murray ross hamilton graham sanders patterson hayes simmons foster gonzales henderson coleman jenkins perry powell russell griffin diaz ward richardson watson brooks bennett gray reyes cruz myers ruiz castillo jimenez mendoza guerrero vega castro " +
    "garcía garcia rodríguez rodriguez martínez martinez hernández hernandez lópez lopez gonzález gonzalez pérez perez sánchez sanchez ramírez ramirez torres flores rivera gómez gomez morales ortiz gutiérrez gutierrez chávez chavez ramos romero vargas herrera medina aguilar vásquez vasquez fernández fernandez silva santos oliveira souza pereira lima ferreira costa almeida carvalho ribeiro " +
    "nguyen nguyễn tran trần pham phạm huynh vo vu hoang kim park choi jung kang cho yoon jang lim wang li zhang liu chen yang huang zhao wu zhou xu sun zhu lin guo tanaka suzuki sato satō takahashi watanabe ito itō yamamoto nakamura kobayashi kato katō " +
    "singh kumar sharma gupta verma patel reddy iyer banerjee mukherjee chatterjee das bose khan ahmed ali hussain hussein malik iqbal chaudhry sheikh rahman islam hossain begum akhtar perera fernando silva bandara " +
    "mohammed muhammad hassan ibrahim abdullah mahmoud mostafa salem nasser khalil haddad khoury mansour saleh aziz okafor okonkwo adeyemi adebayo balogun eze nwosu obi musa bello mensah owusu asante boateng osei diallo traoré traore ndiaye diop sow keita kone koné kamara sesay mwangi kamau otieno odhiambo wanjiru njoroge kiptoo mutua dlamini nkosi ndlovu khumalo mokoena botha pretorius moyo banda phiri tembo " +
    "müller mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann koch bauer richter klein wolf schröder neumann schwarz zimmermann dubois durand lefebvre leroy moreau laurent simon michel lefèvre rossi russo ferrari esposito bianchi romano colombo ricci marino greco novák novak svoboda dvořák kowalski kowalska nowak wiśniewski wójcik kamiński lewandowski ivanov ivanova petrov petrova smirnov kuznetsov popov sokolov shevchenko kovalenko bondarenko horvat kovačević jovanović petrović nikolić papadopoulos nagy kovács szabó tóth popescu ionescu andersson johansson karlsson nilsson eriksson larsson olsson hansen johansen olsen larsen nielsen jensen pedersen andersen virtanen korhonen mäkinen yılmaz yilmaz kaya demir çelik şahin cohen levy mizrahi peretz friedman katz goldberg rosenberg " +
    "trump biden obama clinton putin zelenskyy zelensky macron merkel scholz merz starmer sunak netanyahu erdoğan erdogan modi jinping xi lula bolsonaro milei maduro duterte marcos widodo prabowo albanese trudeau carney meloni orbán orban lukashenko ramaphosa tinubu ruto kagame museveni el-sisi sisi assad khamenei pezeshkian guterres zuma"
  ).split(" "),
);

/** True for a word, in lower case, that alone is most likely somebody's surname. */
export const isSurname = (lower: string): boolean => surnames.has(lower);
