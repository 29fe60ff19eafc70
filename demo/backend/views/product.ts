import { quotes } from '../shipping.ts';
import { isCountry } from '../countries.ts';
import type { DemoProduct } from '../../shop/shop.ts';
import { attributes, html, type Html } from '../html.ts';
import { days, link, money, type Page } from '../page.ts';
import { layout } from './layout.ts';
import { priceText } from './product-card.ts';
import { categoryTitle } from './shop.ts';
import { upsell } from './upsell.ts';

/** One product. `added` tells that it has just been put into the cart. */
export function productView(page: Page, product: DemoProduct, { added, companions }: { added: boolean; companions: readonly DemoProduct[] }): Html {
  const { strings } = page;
  const standard = isCountry(page.country) ? quotes({ country: page.country, currency: page.shop.currency, goods: product.price, now: page.now }, strings).find(rate => rate.id === 'standard') : undefined;
  const gone = product.stock === 0;
  return layout(page, {
    title: product.title, kind: 'product', data: { signal: viewed(page, product) },
    main: html`<nav class="trail"><a href="${link(page, '/')}">${page.shop.name}</a>${product.category && html` <a href="${link(page, `/?category=${encodeURIComponent(product.category)}`)}">${categoryTitle(page, product.category)}</a>`}</nav>
    ${added && html`<p class="banner" role="status">${strings.added(product.title)} <a href="${link(page, '/cart')}">${strings.cartTitle}</a></p>`}
    <article class="product">
      <img class="picture" src="/art/${encodeURIComponent(product.id)}.svg" width="800" height="800" alt="">
      <div class="facts">
        <h1>${product.title}</h1>
        <p class="price">${priceText(page, product)} <small>${strings.taxIncluded}</small></p>
        <p lang="en" dir="auto">${product.blurb}</p>
        <form method="post" action="${link(page, '/cart')}" id="add">
          <input type="hidden" name="id" value="${product.id}">
          ${product.variants.length > 0 && html`<fieldset class="variants"><legend>${strings.choose}</legend>${product.variants.map((variant, index) => html`<label><input type="radio" name="variant" value="${variant.id}" ${attributes({ disabled: variant.stock === 0, checked: index === firstInStock(product) })}><span>${variant.title} <small>${variant.stock === 0 ? strings.soldOut : money(page, variant.price)}</small></span></label>`)}</fieldset>`}
          <div class="buy"><label for="quantity">${strings.quantity}</label><input id="quantity" name="quantity" type="number" inputmode="numeric" min="1" max="${Math.max(1, Math.min(50, product.stock))}" value="1" ${attributes({ disabled: gone })}>
          <button class="button" type="submit" ${attributes({ disabled: gone })}>${gone ? strings.soldOut : strings.addToCart}</button></div>
          <p class="in-cart" hidden>${strings.added(product.title)} <a href="${link(page, '/cart')}">${strings.cartTitle}</a></p>
        </form>
        <ul class="plain promises"><li>${gone ? strings.soldOut : product.stock <= 5 ? strings.onlyLeft(product.stock) : strings.inStock}</li>${standard && html`<li>${strings.arrives(days(page, standard.latest, standard.latest))}</li>`}<li>${strings.giftWrapped}</li><li>${strings.returns}</li></ul>
      </div>
    </article>
    ${upsell(page, strings.goesWith, companions, 'page')}`,
  });
}

const firstInStock = (product: DemoProduct) => product.variants.findIndex(variant => variant.stock > 0);

/** The product as the `view_item` signal tells it. */
function viewed({ shop }: Page, { id, title, category, price }: DemoProduct) {
  return { currency: shop.currency, value: price / 100, items: [{ item_id: id, item_name: title, quantity: 1, price: price / 100, ...(category && { item_category: category }) }] };
}
