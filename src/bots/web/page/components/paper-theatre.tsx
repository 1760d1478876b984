import type { JSX } from 'preact'

/** The stage before a film: layers of cut paper, each casting its shadow on the one behind. The colours are those of the style sheet. */
export function PaperTheatre(): JSX.Element {
  return (
    <svg class="theatre" viewBox="0 0 320 200" aria-hidden="true" focusable="false">
      <defs>
        <clipPath id="theatre-opening">
          <rect x="28" y="26" width="264" height="150" rx="6" />
        </clipPath>
      </defs>
      <rect class="t-house" x="8" y="8" width="304" height="184" rx="18" />
      <g clip-path="url(#theatre-opening)">
        <rect class="t-sky" x="28" y="26" width="264" height="150" />
        <circle class="t-moon" cx="212" cy="72" r="20" />
        <path class="t-far" d="M20 128c26-30 48-36 74-16s40 12 62-8 44-26 70-2 50 22 74 6v80H20z" />
        <path class="t-mid" d="M20 146c34-22 60-20 88-6s58 12 84-4 62-16 108 4v50H20z" />
        <g class="t-trees">
          <path d="M88 86l15 28h-8l14 24h-8l13 22H62l13-22h-8l14-24h-8z" />
          <path d="M246 96l12 24h-7l12 20h-7l10 18h-40l10-18h-7l12-20h-7z" />
        </g>
        <path class="t-near" d="M20 162c44-12 84-10 126-4s96 6 154-6v40H20z" />
        <g class="t-balloon">
          <path d="M160 62c13 0 22 9 22 21 0 14-12 25-22 31-10-6-22-17-22-31 0-12 9-21 22-21z" />
          <path class="t-string" d="M160 114c-3 8 4 12 1 22" />
        </g>
        <g class="t-curtains">
          <path d="M20 20h62c-2 50-18 92-62 128z" />
          <path d="M300 20h-62c2 50 18 92 62 128z" />
          <path class="t-fold" d="M20 20h30c0 46-8 82-30 108z" />
          <path class="t-fold" d="M300 20h-30c0 46 8 82 30 108z" />
        </g>
      </g>
      <path
        class="t-valance"
        d="M24 22h272v14a17 17 0 0 1-34 0 17 17 0 0 1-34 0 17 17 0 0 1-34 0 17 17 0 0 1-34 0 17 17 0 0 1-34 0 17 17 0 0 1-34 0 17 17 0 0 1-34 0 17 17 0 0 1-34 0z"
      />
      <rect class="t-apron" x="20" y="170" width="280" height="14" rx="5" />
    </svg>
  )
}
