/** Irregular forms, and regular ones that the detachment rules would take the wrong way. */

export const irregularNouns = table(`
  men:man women:woman children:child people:person persons:person feet:foot teeth:tooth geese:goose mice:mouse lice:louse oxen:ox wolves:wolf
  leaves:leaf knives:knife wives:wife lives:life shelves:shelf halves:half calves:calf loaves:loaf thieves:thief scarves:scarf hooves:hoof elves:elf
  dwarves:dwarf wharves:wharf selves:self fishes:fish sheep:sheep deer:deer cacti:cactus fungi:fungus octopi:octopus stimuli:stimulus nuclei:nucleus
  radii:radius alumni:alumnus dice:die pence:penny brethren:brother oases:oasis crises:crisis bases:base analyses:analysis phenomena:phenomenon
  criteria:criterion bacteria:bacterium media:medium data:datum axes:axe buses:bus gases:gas lenses:lens heroes:hero potatoes:potato tomatoes:tomato
  mangoes:mango volcanoes:volcano echoes:echo tornadoes:tornado buffaloes:buffalo mosquitoes:mosquito torpedoes:torpedo shoes:shoe canoes:canoe toes:toe
  horses:horse houses:house roses:rose noses:nose vases:vase glasses:glasses moose:moose salmon:salmon trout:trout shrimp:shrimp squid:squid bison:bison
  aircraft:aircraft spacecraft:spacecraft hovercraft:hovercraft koi:koi policemen:policeman firemen:fireman snowmen:snowman fishermen:fisherman
  cookies:cookie movies:movie zombies:zombie selfies:selfie hippies:hippie bookies:bookie genies:genie pixies:pixie birdies:birdie brownies:brownie
  smoothies:smoothie ties:tie pies:pie corgis:corgi puppies:puppy waves:wave caves:cave doves:dove gloves:glove stoves:stove olives:olive sleeves:sleeve
  slaves:slave graves:grave groves:grove hives:hive drives:drive eyes:eye pants:pants clothes:clothes bees:bee trees:tree knees:knee peaches:peach
  boxes:box foxes:fox bushes:bush dishes:dish brushes:brush branches:branch benches:bench beaches:beach churches:church witches:witch torches:torch
  watches:watch couches:couch matches:match sandwiches:sandwich ostriches:ostrich dresses:dress crosses:cross princesses:princess actresses:actress
  waitresses:waitress goddesses:goddess bosses:boss classes:class grasses:grass masses:mass surfaces:surface faces:face places:place palaces:palace
  races:race spaces:space pieces:piece slices:slice fences:fence horsemen:horseman images:image bridges:bridge villages:village pages:page cages:cage
  garages:garage cottages:cottage oranges:orange sponges:sponge spouses:spouse nurses:nurse purses:purse hoses:hose sunrises:sunrise turtles:turtle
  skies:sky cities:city
`)

export const irregularVerbs = table(`
  ran:run went:go gone:go was:be were:be is:be are:be am:be been:be being:be has:have had:have having:have does:do did:do done:do flew:fly flown:fly
  flies:fly swam:swim swum:swim rode:ride ridden:ride drove:drive driven:drive sang:sing sung:sing sat:sit sitting:sit stood:stand ate:eat eaten:eat
  drank:drink drunk:drink fell:fall fallen:fall wore:wear worn:wear held:hold slept:sleep woke:wake woken:wake wrote:write written:write threw:throw
  thrown:throw caught:catch bought:buy brought:bring thought:think fought:fight taught:teach sought:seek built:build sent:send spent:spend bent:bend
  lent:lend lit:light blew:blow blown:blow grew:grow grown:grow knew:know known:know drew:draw drawn:draw shook:shake shaken:shake took:take taken:take
  broke:break broken:break spoke:speak spoken:speak froze:freeze frozen:freeze chose:choose chosen:choose rose:rise risen:rise hid:hide hidden:hide
  bit:bite bitten:bite began:begin begun:begin rang:ring rung:ring sank:sink sunk:sink sprang:spring sprung:spring swung:swing hung:hang clung:cling
  flung:fling stuck:stick struck:strike dug:dig spun:spin won:win shone:shine shot:shoot lost:lose left:leave felt:feel kept:keep swept:sweep wept:weep
  crept:creep leapt:leap dreamt:dream knelt:kneel met:meet fed:feed led:lead bled:bleed sped:speed fled:flee said:say paid:pay laid:lay lay:lie lain:lie
  lying:lie dying:die tying:tie made:make told:tell sold:sell heard:hear saw:see seen:see came:come became:become gave:give given:give forgot:forget
  got:get gotten:get tore:tear torn:tear bore:bear swore:swear slid:slide understood:understand found:find bound:bind wound:wind ground:grind
  stole:steal stolen:steal strode:stride dove:dive rowing:row skiing:ski making:make taking:take riding:ride writing:write driving:drive dancing:dance
  coming:come giving:give smiling:smile gazing:gaze racing:race chasing:chase waving:wave diving:dive shining:shine rising:rise gliding:glide using:use
  living:live moving:move leaving:leave baking:bake skating:skate cycling:cycle hiking:hike hugging:hug spinning:spin swimming:swim running:run
  jogging:jog cutting:cut putting:put getting:get hitting:hit chopping:chop dripping:drip flipping:flip hopping:hop skipping:skip dropping:drop
  stopping:stop shopping:shop stirring:stir strumming:strum drumming:drum humming:hum planning:plan grinning:grin winning:win beginning:begin
  digging:dig begging:beg wagging:wag batting:bat knitting:knit petting:pet falling:fall rolling:roll crawling:crawl selling:sell filling:fill
  spilling:spill pulling:pull calling:call yelling:yell smelling:smell swirling:swirl melting:melt freezing:freeze sailing:sail flowing:flow
  glowing:glow growing:grow blowing:blow snowing:snow drifting:drift floating:float walking:walk talking:talk cooking:cook looking:look standing:stand
  holding:hold playing:play flying:fly
`)

export const irregularAdjectives = table(`
  better:good best:good worse:bad worst:bad further:far furthest:far farther:far elder:old eldest:old bigger:big biggest:big hotter:hot hottest:hot
  thinner:thin fatter:fat redder:red sadder:sad wetter:wet
`)

/** 'form:base' pairs. A function declaration, so that the tables above can call it. */
function table(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(':') as [string, string]),
  )
}
