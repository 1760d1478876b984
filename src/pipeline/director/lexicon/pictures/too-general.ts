/** Pictures of these would say nothing of what was meant. */
const tooGeneral = new Set(
  `entity object whole artifact instrumentality device structure construction covering container vessel equipment implement tool furnishing furniture appliance machine mechanism conveyance craft commodity creation
  product article way surface opening barrier obstruction decoration facility sheet layer strip line block material fabric substance food nutriment foodstuff dish course organism animal invertebrate vertebrate chordate
  mammal placental arthropod plant herb woody_plant vascular_plant plant_part plant_organ produce natural_object unit part area support stick rod bar board plate pad cloth box case bag rope cord
  sign signal system assembly collection sports_equipment game_equipment toy plaything clothing garment consumer_goods durables attachment fastener weapon means electronic_equipment medium
  home_appliance kitchen_appliance white_goods utensil kitchen_utensil ceramic_ware crockery tableware cup handle top bottom side end piece aquatic_vertebrate carnivore ungulate
  beverage drink liquid alcohol drug medicine agent point shape paper sheet_of_paper display link button switch stamp label ring lamp_chimney shelter housing dwelling place building_complex
  machine motor filter key mechanical_device pole post beam ball bone shell wing leaf seed root fruit reproductive_structure flower_head nut wave light vehicle wheeled_vehicle self-propelled_vehicle motor_vehicle`
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' ')),
)

/** Whether a synset of these words has kinds that are too unlike one another for one to stand for another. */
export function isGeneral(words: readonly string[]): boolean {
  return words.some((word) => tooGeneral.has(word.toLowerCase()))
}
