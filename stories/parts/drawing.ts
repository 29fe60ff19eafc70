const SHAPES = {
  candle: '<rect x="96" y="100" width="48" height="96" rx="8" fill="INK"/><path d="M120 52c14 18 14 34 0 40-14-6-14-22 0-40z" fill="LIGHT"/>',
  throw: '<rect x="48" y="70" width="144" height="110" rx="12" fill="INK"/><path d="M48 106h144M48 142h144M84 70v110M120 70v110M156 70v110" stroke="LIGHT" stroke-width="5"/>',
  leaf: '<path d="M60 180C50 96 110 56 190 60c4 82-40 132-130 120z" fill="INK"/><path d="M60 180c30-46 62-74 104-96" stroke="LIGHT" stroke-width="6" fill="none"/>',
  cup: '<path d="M60 86h108v40c0 34-22 56-54 56s-54-22-54-56z" fill="INK"/><path d="M168 98h10c30 0 30 44 0 44h-12" stroke="INK" stroke-width="12" fill="none"/><path d="M78 104h72" stroke="LIGHT" stroke-width="6"/>',
  tray: '<rect x="40" y="96" width="160" height="56" rx="28" fill="INK"/><rect x="60" y="110" width="120" height="28" rx="14" fill="LIGHT"/>',
  jar: '<rect x="76" y="84" width="88" height="108" rx="18" fill="INK"/><rect x="70" y="60" width="100" height="26" rx="8" fill="LIGHT"/><rect x="90" y="118" width="60" height="38" rx="6" fill="LIGHT"/>',
} as const;

/** A simple picture in one hue, as a data URL. */
export function drawing(shape: keyof typeof SHAPES, hue: number): string {
  const body = SHAPES[shape].replaceAll('INK', `hsl(${hue} 38% 46%)`).replaceAll('LIGHT', `hsl(${hue} 60% 88%)`);
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240"><rect width="240" height="240" fill="hsl(${hue} 42% 93%)"/>${body}</svg>`)}`;
}
