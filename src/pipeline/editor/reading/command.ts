/** A clause of an instruction, taken apart: what is to be done, with what. All texts are as they were said. */
export interface Command {
  /**
   * `replace`: one for another. `turn`: something becomes otherwise, or something else. `add`: something comes. `give`: somebody gets
   * something. `remove`: something goes. `move`: something goes elsewhere. `say`: none of these; how the film should be is simply told.
   */
  readonly verb: 'replace' | 'turn' | 'add' | 'give' | 'remove' | 'move' | 'say'
  /** What is spoken of: 'the dog', 'it', 'the background'; '' where nothing is named. */
  readonly what: string
  /** What becomes of it, what comes, where it goes. */
  readonly to: string
  /** The whole clause. */
  readonly text: string
}
