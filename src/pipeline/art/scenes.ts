/**
 * Pictures that carry a ground, a sky or a frame of their own, and those that are signs: cut out and stood in a set they would
 * be a stamp on the picture. Found by looking; by label, in both emoji sets.
 */
const labels = `
fireworks sparkler shooting-star milky-way night-with-stars cityscape cityscape-at-dusk sunrise sunrise-over-mountains sunset bridge-at-night
foggy national-park desert camping beach-with-umbrella desert-island motorway railway-track hot-springs map-of-japan moon-viewing-ceremony
rainbow-flag mount-fuji station elevator x-ray wind-face fog dashing-away construction building-construction performing-arts circled-m
chart-increasing chart-decreasing bar-chart chart-increasing-with-yen cinema level-slider control-knobs low-battery
horizontal-traffic-light new-moon-face first-quarter-moon-face last-quarter-moon-face full-moon-face sun-with-face sun-behind-cloud
sun-behind-small-cloud sun-behind-large-cloud sun-behind-rain-cloud
person-in-bed pool-8-ball white-flower pine-decoration mahjong-red-dragon
flower-playing-cards cricket-game
`

export const scenes: ReadonlySet<string> = new Set(
  labels
    .trim()
    .split(/\s+/)
    .flatMap((label) => [`fluent-emoji:${label}`, `noto:${label}`]),
)
