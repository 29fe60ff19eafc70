/** Reads design tokens in the format of the Design Tokens Community Group (2025.10), as far as the theme uses it. */

interface Color { readonly colorSpace: 'srgb'; readonly components: readonly number[]; readonly alpha?: number; readonly hex: string }
interface Dimension { readonly value: number; readonly unit: string }
interface Shadow { readonly color: Color; readonly offsetX: Dimension; readonly offsetY: Dimension; readonly blur: Dimension; readonly spread: Dimension }

/** A group or a token of a token file. */
export interface TokenTree { readonly [key: string]: unknown }

/** One token as CSS: `{ name: 'color-text', value: '#171a21' }`. */
export interface CssToken { readonly name: string; readonly value: string }

/** Every token under `tree`, in its order; `$type` is inherited from the group. */
export function cssTokens(tree: TokenTree, path: readonly string[] = [], inherited?: unknown): CssToken[] {
  const type = tree.$type ?? inherited;
  if ('$value' in tree) return [{ name: path.join('-'), value: cssValue(type, tree.$value) }];
  return Object.entries(tree)
    .filter(([key]) => !key.startsWith('$'))
    .flatMap(([key, child]) => cssTokens(child as TokenTree, [...path, key], type));
}

/** @throws Error for a type the theme does not use. */
function cssValue(type: unknown, value: unknown): string {
  switch (type) {
    case 'color': return cssColor(value as Color);
    case 'dimension': return cssLength(value as Dimension);
    case 'fontFamily': return (value as readonly string[]).map(name => name.includes(' ') ? `'${name}'` : name).join(', ');
    case 'shadow': return cssShadow(value as Shadow);
    default: throw new Error(`token type not supported: ${String(type)}`);
  }
}

const cssLength = ({ value, unit }: Dimension) => value === 0 ? '0' : `${value}${unit}`;

function cssColor({ hex, alpha = 1, components }: Color): string {
  if (alpha === 1) return hex;
  return `rgb(${components.map(part => Math.round(part * 255)).join(' ')} / ${alpha})`;
}

function cssShadow({ offsetX, offsetY, blur, spread, color }: Shadow): string {
  return [offsetX, offsetY, blur, spread].map(cssLength).join(' ') + ` ${cssColor(color)}`;
}
