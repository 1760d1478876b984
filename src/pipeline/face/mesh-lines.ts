/** Lines of MediaPipe's face mesh (its published topology, Apache License 2.0), as the person's photo shows them. */

/** From below the one ear round the chin to below the other, left to right. */
export const JAW = [93, 132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361, 323] as const
export const LIPS_INNER = [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95] as const
export const LIPS_OUTER = [61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146] as const
export const LEFT_EYE = [33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7] as const
export const RIGHT_EYE = [362, 398, 384, 385, 386, 387, 388, 466, 263, 249, 390, 373, 374, 380, 381, 382] as const
/** Skin that hair, beard and glasses seldom cover: both cheeks below the eyes, the bridge of the nose. */
export const CHEEKS = [117, 118, 50, 205, 187, 346, 347, 280, 425, 411, 195, 5] as const
export const FOREHEAD = [151, 108, 337, 9, 107, 336] as const
/** Where a beard grows: chin, jaw, between nose and lip. */
export const BEARD = [152, 148, 377, 175, 199, 200, 171, 396, 136, 365, 150, 379, 164, 167, 393] as const
