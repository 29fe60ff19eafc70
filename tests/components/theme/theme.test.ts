import { expect } from 'chai';
import dark from '../../../components/theme/tokens.dark.json' with { type: 'json' };
import light from '../../../components/theme/tokens.json' with { type: 'json' };
import { elementModule, schemeTokens, themeCss } from '../../../components/theme/theme.ts';
import { tokens } from '../../../components/theme/tokens.generated.ts';
import { cssTokens, type TokenTree } from '../../../components/theme/tokens.ts';
import { contrast } from './contrast.ts';

const schemes: Record<string, TokenTree> = { light, dark };
const READABLE = 4.5;
const VISIBLE = 3;
const PAIRS: readonly [string, string, number][] = [
  ...['text', 'muted', 'accent', 'success', 'warning', 'danger'].flatMap(ink => ['surface', 'raised'].map((ground): [string, string, number] => [ink, ground, READABLE])),
  ['on-accent', 'accent', READABLE],
  ...['outline', 'focus'].flatMap(line => ['surface', 'raised'].map((ground): [string, string, number] => [line, ground, VISIBLE])),
];

describe('theme', () => {
  for (const [scheme, tree] of Object.entries(schemes)) {
    it(`keeps the contrast of WCAG AA in the ${scheme} scheme`, () => {
      const color = new Map(cssTokens(tree).map(token => [token.name, token.value]));
      for (const [ink, ground, least] of PAIRS) {
        const [a, b] = [color.get(`color-${ink}`) ?? '', color.get(`color-${ground}`) ?? ''];
        expect(contrast(a, b), `${ink} on ${ground}`).to.be.at.least(least);
      }
    });

    it(`gives each ${scheme} colour the same value twice, as components and as hex`, () => {
      for (const [name, token] of Object.entries(tree.color as TokenTree)) {
        if (name.startsWith('$')) continue;
        const { components, hex } = (token as { $value: { components: number[]; hex: string } }).$value;
        const fromParts = `#${components.map(part => Math.round(part * 255).toString(16).padStart(2, '0')).join('')}`;
        expect(fromParts, name).to.equal(hex);
      }
    });
  }

  it('has the same colours in both schemes', () => {
    const names = (tree: TokenTree) => cssTokens(tree).map(token => token.name).filter(name => name.startsWith('color-'));
    expect(names(dark)).to.deep.equal(names(light));
  });

  it('can be switched on an ancestor', () => {
    const style = new CSSStyleSheet();
    style.replaceSync(themeCss(light, dark));
    document.adoptedStyleSheets.push(style);
    const [page, night] = [document.createElement('p'), document.createElement('div')];
    const inner = night.appendChild(document.createElement('p'));
    night.dataset.tillTheme = 'dark';
    for (const p of [page, inner]) p.style.color = 'var(--till-color-text)';
    document.body.append(page, night);
    expect(getComputedStyle(page).color).to.equal('rgb(23, 26, 33)');
    expect(getComputedStyle(inner).color).to.equal('rgb(238, 241, 246)');
    page.remove();
    night.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== style);
  });

  it('names every token once', () => {
    const names = schemeTokens(light, dark).map(token => token.name);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('is committed as the tokens make it', async () => {
    const committed = async (name: string) => await (await fetch(new URL(`../../../components/theme/${name}`, import.meta.url))).text();
    expect(await committed('theme.css')).to.equal(themeCss(light, dark));
    expect(elementModule(light, dark)).to.contain(`css\`${tokens.cssText}\``);
  });
});
