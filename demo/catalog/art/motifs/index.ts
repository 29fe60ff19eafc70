import * as anything from './anything.ts';
import * as candles from './candles.ts';
import * as garden from './garden.ts';
import * as house from './house.ts';
import * as mugs from './mugs.ts';
import * as ornaments from './ornaments.ts';
import * as paper from './paper.ts';
import * as play from './play.ts';
import * as tea from './tea.ts';
import * as wrap from './wrap.ts';

/** Everything that can stand on the table, by name. */
export const MOTIFS = { ...mugs, ...tea, ...candles, ...paper, ...wrap, ...garden, ...house, ...play, ...ornaments, ...anything };

export type MotifName = keyof typeof MOTIFS;
