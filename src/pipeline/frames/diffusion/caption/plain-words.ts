/** Words that build a sentence and stand for nothing that an edit could change by itself. */
export const SMALL: ReadonlySet<string> = new Set(
  [
    'a an the of in on at by over with and or from to into under above below near through onto inside beneath behind between among beside',
    'around along across towards toward against during amidst within without off out up down as for while then but than so',
    'his her their its this that these those it he she they them him who which whose each other another some any no all both',
    'am is are was were be been being has have having had do does did doing get gets getting got make makes made let lets there here',
    'one two three four five six seven eight nine ten once just very also too not like back front top bottom left right next middle side edge',
    'centre center background foreground backdrop full while when where caught wearing holding surrounded looking coming going seen shown',
    'slow motion time lapse time-lapse lighting colors colours covered filled poured shows taking takes before after',
    'finds find opens open closes close turns gives give puts put brings bring keeps keep reaches reach reveals reveal appears appear disappears enters',
    'emerges follows meets discovers gazes stares tries comes goes becomes sees hears lies hangs passes spills falls rises shines',
  ].flatMap((line) => line.split(' ')),
)

/** "A slice of": how much there is of what follows. */
export const MEASURES =
  /^(?:slice|piece|cup|mug|bottle|glass|bowl|plate|array|pair|bunch|scoop|bouquet|pile|lot|herd|flock|group|field|bite|stack|troop|row|bundle|basket)s?$/

/** What speaks of the film and is told by the sentences about camera and style. */
export const FILM_TALK =
  /^(?:styled?|art|video|movie|film|footage|clip|shots?|views?|camera|lens|frame|scene|photo|picture|animations?|animated|cartoon|painting|render|cinematic|realistic|photorealistic|[48]k|u?hd|quality|detailed|zoom(?:s|ing)?|pan(?:s|ning)?|tilt(?:s|ing)?|close-?up|closeup|wide|aerial|drone|static|still|macro|steady|smooth|perspective|featuring|epic|dramatic)$/

/** How somebody asks for a film before saying of what. */
export const OPENING =
  /^(?:(?:please |(?:can|could) you )?(?:make|create|generate|show|give|draw|film|render|produce)(?: me| us)? |(?:(?:an?|the|in|very|extreme(?:ly)?|close|up|closeup|close-up|wide|aerial|drone|static|still|slow|super|motion|low|high|angle|low-angle|macro|beautiful|scenic|panoramic|vertical|short|overhead|cinematic|tranquil|mesmerizing|animated|cartoon|medium|long|full|tracking|handheld|time|time-lapsed?|lapsed?|top|side|front|exterior|interior|overlooking|stunning|slo-mo|first-person|hd|4k) )*(?:shots?|views?|videos?|footage|clip|film|movie|scene|animation|cartoon|photo|picture|tableau|time-?lapse|close[- ]?up) (?:of|on|showing|showcasing|depicting) |(?:the |an? )?(?:text|words?|title|letters) (?:over|on|above|across) |the camera (?:follows|tracks|shows|circles|films) )/i

/** Words that are on a sign are laid over the film; this is how they were led in. */
export const SIGNS =
  /,? (?:(?:that|which) )?(?:with the (?:words?|text|title|caption)|says?|saying|reads?|reading)(?=\s*(?:[,.;]|$)|\s+(?:over|on|in|at|above|under|near)\b)/gi

/** Begins a phrase that can go without the rest of the sentence. */
export const STARTS =
  /^(?:in|on|at|by|over|with|from|into|under|above|below|near|through|onto|inside|beneath|behind|between|among|beside|around|along|across|towards?|against|during|amidst|before|after|surrounded)$/

/** Participles: what is done beside what the storyboard knows to be done. */
export const PARTICIPLE = /^.{2,}(?:ing|[^e]ed)$/
/** And what only looks like one. */
export const NO_PARTICIPLE =
  /^(?:.{0,3}ring|.?king|s?wing|s?pring|offspring|building|ceiling|wedding|viking|.*ling|pudding|railing|clothing|awning|thing|icing|frosting|stocking|drawing|painting|sled|shed)s?$/
