/** Where the features sit in a head of height 1, from the middle of the skull: turned three quarters to the right. */
export const features = {
  nearEye: { x: 0.0, y: 0.0 },
  farEye: { x: 0.27, y: 0.0 },
  nose: { x: 0.2, y: 0.14 },
  mouth: { x: 0.14, y: 0.28 },
  ear: { x: -0.29, y: 0.07 },
  nearBrow: { x: -0.01, y: -0.14 },
  farBrow: { x: 0.275, y: -0.14 },
} as const
