/** When lightning strikes in a storm, in seconds since the shot began: the sky flashes and thunder cracks at these moments. */
export const lightningStrikes: readonly number[] = [0.7, 4.1, 7.2, 10.9, 14.3]
