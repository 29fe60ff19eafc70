import { html, type Html } from '../html.ts';
import { link, type Page } from '../page.ts';
import { layout } from './layout.ts';

/** A page that only says something, such as that there is nothing here. */
export function noticeView(page: Page, title: string, text: string): Html {
  return layout(page, { title, kind: 'error', main: html`<section class="empty"><h1>${title}</h1><p>${text}</p><a class="button" href="${link(page, '/')}">${page.strings.keepShopping}</a></section>` });
}
