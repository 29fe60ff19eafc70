import { attributes, html, type Html } from '../html.ts';
import { money, type Page } from '../page.ts';
import type { Totals } from '../totals.ts';

interface SummaryLine { readonly id: string; readonly title: string; readonly quantity: number; readonly price: number }

/** What is bought, in short. */
export function summaryLines(page: Page, lines: readonly SummaryLine[]): Html {
  return html`<ul class="plain brief">${lines.map(line => html`<li><span class="thumb"><img src="/art/${encodeURIComponent(line.id)}.svg" width="64" height="64" alt=""><b>${line.quantity}<span class="unseen"> ×</span></b></span><span>${line.title}</span><span class="price">${money(page, line.price * line.quantity)}</span></li>`)}</ul>`;
}

/** What it costs. The script fills in the same places when something changes. */
export function totalsList(page: Page, totals: Totals): Html {
  const { strings } = page;
  const row = (name: keyof Totals, label: string, text: string, hidden = false) => html`<div ${attributes({ class: name === 'total' && 'total', hidden })}><dt>${label}</dt><dd data-total="${name}">${text}</dd></div>`;
  return html`<dl class="totals">
    ${row('goods', strings.goods, money(page, totals.goods))}
    ${row('discount', strings.discount, `−${money(page, totals.discount)}`, totals.discount === 0)}
    ${row('shipping', strings.shippingCost, totals.shipping === 0 ? strings.free : money(page, totals.shipping))}
    ${row('fee', strings.fee, money(page, totals.fee), totals.fee === 0)}
    ${row('total', strings.total, money(page, totals.total))}
  </dl>`;
}
