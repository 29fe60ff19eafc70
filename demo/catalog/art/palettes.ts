/** Colours of one picture, chosen to sit together. */
export interface Palette {
  /** Wall behind, and the table in front. */
  readonly wall: string;
  readonly table: string;
  /** Sun, arch or window on the wall. */
  readonly glow: string;
  /** The thing itself. */
  readonly body: string;
  /** Its printed figure. */
  readonly print: string;
  readonly accent: string;
  readonly dark: string;
  readonly light: string;
}

const palette = (wall: string, table: string, glow: string, body: string, print: string, accent: string, dark: string, light: string): Palette =>
  ({ wall, table, glow, body, print, accent, dark, light });

export const PALETTES = {
  lagoon: palette('#dbe7e1', '#c6d6cd', '#ecf2ec', '#3f7f78', '#9fc9b8', '#e3a36b', '#23433f', '#f7f3e8'),
  fog: palette('#e2e5e6', '#ced4d6', '#f0f1f0', '#7d929c', '#c3d0d4', '#d98f6c', '#3a474e', '#f8f6f1'),
  frost: palette('#dfe8f1', '#cbd8e6', '#f2f6fa', '#5b82ad', '#dfecf7', '#d76a5b', '#2c4361', '#fbfaf6'),
  orchard: palette('#f1e6d6', '#e2d2ba', '#f9f2e6', '#b5533c', '#f0c79a', '#6f8a4f', '#5a2a20', '#fdf6ea'),
  berry: palette('#f3e0e0', '#e6cccd', '#faefee', '#a33b55', '#f1b9bd', '#5f7f5c', '#561d2e', '#fdf4f1'),
  dusk: palette('#dedbe9', '#cac5dc', '#eeecf4', '#4d4a7c', '#c9b8e0', '#e9c46a', '#2a2850', '#f7f3ec'),
  peach: palette('#f8e6da', '#ecd3c2', '#fdf3ea', '#e08e6d', '#fbe1cf', '#4f8a8b', '#7a3f2b', '#fffaf3'),
  moss: palette('#e3e7d5', '#d0d7bd', '#f1f3e7', '#5d7a45', '#c3d3a0', '#d9a441', '#33462a', '#f9f6ea'),
  sand: palette('#efe7da', '#e0d4c1', '#f8f3ea', '#d9c7ab', '#b3785b', '#5e7f86', '#5f4b38', '#fffaf1'),
  marmalade: palette('#fae8cb', '#efd5ab', '#fef5e3', '#d9822b', '#fbd38b', '#8c3f2d', '#6b3512', '#fff9ec'),
  midnight: palette('#d5dde9', '#bfcadb', '#e9eef5', '#27406b', '#f0d48a', '#c95d4a', '#14233f', '#f6f3ea'),
  meadow: palette('#e5ecd9', '#d1ddc0', '#f3f7ea', '#86a663', '#f6efc9', '#d9728d', '#3f5730', '#fbf9ee'),
  sky: palette('#dcebf2', '#c5dbe6', '#eef6f9', '#4a94b5', '#f3d9a4', '#d9614c', '#1f4a5f', '#fbf8f0'),
  lemon: palette('#f7efcf', '#eadfb2', '#fdf9e6', '#e2b93b', '#fdf3c4', '#5f8f7b', '#6e5514', '#fffdf3'),
  rose: palette('#f5e2e4', '#e8cdd1', '#fbf0f1', '#c97a89', '#f7d9d9', '#6b8a6b', '#6e3040', '#fff8f5'),
  clay: palette('#f0e0d2', '#e1cab6', '#f9efe4', '#b86b4b', '#e9bd94', '#56776e', '#5b3020', '#fdf6ec'),
  plum: palette('#e9dde8', '#d7c5d6', '#f5edf4', '#7a3f70', '#d8a6c6', '#d8a13f', '#3e1c3a', '#faf4f3'),
  party: palette('#f6ece0', '#e8d9c6', '#fdf7ef', '#fbf3e4', '#e46a54', '#3f8f9b', '#4a3b52', '#ffffff'),
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof PALETTES;
