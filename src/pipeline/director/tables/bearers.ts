/** Things that bear others, by how: what one sits astride of, stands on, sits on, sits or lies in. */
export const ASTRIDE =
  /(?:bicycle|bike|tricycle|motorcycle|motorbike|scooter|moped|vespa|unicycle|broom|broomstick|rocking horse|jet ski|snowmobile|sled|sleigh)$/
export const BOARDS =
  /(?:surfboard|skateboard|snowboard|hoverboard|paddleboard|wakeboard|ski|roller skate|ice skate|magic carpet|carpet|rug|raft|hoverbike)$/
export const SEATS =
  /(?:chair|armchair|sofa|couch|bench|stool|throne|bed|swing|hammock|saddle|table|desk|shelf|fence|wall|branch|log|rock|ball|moon|cloud|star|planet|roof|pillow|cushion|box|book|cake|mushroom|toadstool|leaf|lily pad|rainbow|tree|globe)$/
/** One is in these even when they are too small to hold one. */
export const CONTAINERS =
  /(?:cup|teacup|mug|glass|box|basket|bucket|bag|backpack|pot|pan|vase|bowl|jar|bottle|barrel|crate|nest|egg|shell|hat|sock|shoe|boot|bathtub|tub|sink|cage|cart|wagon|car|taxi|truck|bus|van|train|tractor|boat|canoe|ship|sailboat|gondola|submarine|rocket|spaceship|airplane|plane|helicopter|hot air balloon|ufo|flying saucer|tank|stroller|wheelchair|pocket|suitcase|chest|pumpkin|cocoon|snow globe|bubble|fishbowl|aquarium|cradle)$/
/** On board of these is in them. */
export const ABOARD =
  /(?:boat|canoe|ship|sailboat|gondola|submarine|train|bus|airplane|plane|helicopter|ferry|kayak|yacht|spaceship|rocket|rollercoaster|carousel)$/
/** What is with these is in them: a vase with flowers. */
export const VESSELS = /(?:vase|bowl|basket|pot|jar|glass|cup|teacup|mug|bucket|box|plate|tray|barrel|aquarium|fishbowl)$/
