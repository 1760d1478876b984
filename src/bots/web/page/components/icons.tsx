import type { JSX } from 'preact'

/** Drawn for this page, 24 units a side, in the colour of the text beside them. */
const paths = {
  send: 'M12 19V5M5.5 11.5 12 5l6.5 6.5',
  options: 'M4 8h9M19 8h1M4 16h1M11 16h9M16 5.5v5M8 13.5v5',
  reroll: 'M4.5 12a7.5 7.5 0 0 1 13-5.1L20 9.5M20 4.5v5h-5M19.5 12a7.5 7.5 0 0 1-13 5.1L4 14.5M4 19.5v-5h5',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  details: 'M12 11v6M12 7.2v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18',
  trash: 'M4.5 7h15M10 7V4.5h4V7M6.5 7l1 13h9l1-13M10 11v5.5M14 11v5.5',
  close: 'M6 6l12 12M18 6 6 18',
  play: 'M8 5.5v13l11-6.5z',
  back: 'M19 12H5M11 6l-6 6 6 6',
  undo: 'M8.5 4.5 4 9l4.5 4.5M4 9h10a5.5 5.5 0 0 1 0 11h-4',
  before: 'M12 3.5v17M9 6.5H4v11h5M15 6.5h5v11h-5',
  star: 'm12 4 2.5 5.2 5.7.8-4.1 4 1 5.6-5.1-2.7-5.1 2.7 1-5.6-4.1-4 5.7-.8z',
  photo: 'M4 5.5h16v13H4zM4 15l4.5-4 4 3.5 3-2.5 4.5 4M15.5 9.2v.1',
  camera: 'M4 8h4l1.5-2.5h5L16 8h4v10.5H4zM12 16a3 3 0 1 0 0-6 3 3 0 0 0 0 6',
  up: 'M12 19V6M6 11l6-6 6 6',
} as const

export function Icon({ name }: { readonly name: keyof typeof paths }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
