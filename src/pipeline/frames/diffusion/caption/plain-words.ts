/** Words that build a sentence and stand for nothing by themselves. */
export const SMALL: ReadonlySet<string> = new Set(
  [
    'a an the of in on at by over with and or from to into under above below near through onto inside beneath behind between among beside',
    'around along across towards toward against during within without off out up down as for while then but than so one two three four five six',
    'his her their its this that these those it he she they them him who which whose each other another some any no all both my our your',
    'am is are was were be been being has have having had do does did doing while when where there here',
    'slow motion time lapse time-lapse',
  ].flatMap((line) => line.split(' ')),
)

/** Begins a phrase that can be about the film alone: "in watercolour style", "and zoom in". */
export const JOINS = /^(?:in|with|as|and|by|from|on|at|while|but)$/i

/** What speaks of the film and is told by the sentences about camera and style. */
export const FILM_TALK =
  /^(?:styled?|art|video|movie|film|footage|clip|shots?|views?|camera|lens|frame|scene|photo|picture|animations?|animated|cartoon|painting|render|cinematic|realistic|photorealistic|[48]k|u?hd|quality|detailed|zoom(?:s|ing)?|pan(?:s|ning)?|tilt(?:s|ing)?|close-?up|closeup|wide|aerial|drone|static|still|macro|steady|smooth|perspective|featuring|epic|dramatic)$/

/** How somebody asks for a film before saying of what. */
export const OPENING =
  /^(?:(?:please |(?:can|could) you )?(?:make|create|generate|show|give|draw|film|render|produce)(?: me| us)? |(?:(?:an?|the|in|very|extreme(?:ly)?|close|up|closeup|close-up|wide|aerial|drone|static|still|slow|super|motion|low|high|angle|low-angle|macro|beautiful|scenic|panoramic|vertical|short|overhead|cinematic|tranquil|mesmerizing|animated|cartoon|medium|long|full|tracking|handheld|time|time-lapsed?|lapsed?|top|side|front|exterior|interior|overlooking|stunning|slo-mo|first-person|hd|4k) )*(?:shots?|views?|videos?|footage|clip|film|movie|scene|animation|cartoon|photo|picture|tableau|time-?lapse|close[- ]?up) (?:of|on|showing|showcasing|depicting) |(?:the |an? )?(?:text|words?|title|letters) (?:over|on|above|across) |the camera (?:follows|tracks|shows|circles|films) )/i

/** Words that are on a sign are laid over the film; this is how they were led in. */
export const SIGNS =
  /,? (?:(?:that|which) )?(?:with the (?:words?|text|title|caption)|says?|saying|reads?|reading)(?=\s*(?:[,.;]|$)|\s+(?:over|on|in|at|above|under|near)\b)/gi
