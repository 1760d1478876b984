/**
 * Drawing threads of a film that pay, when `films` are made at once. The encoder needs a core of its own once there are more than two; each
 * thread paints its own set, which costs memory.
 */
export function drawingThreads(cores: number, films = 1): number {
  const share = Math.max(1, Math.floor(cores / films))
  return share <= 2 ? share : Math.min(3, share - 1)
}
