/** The policy of the stories: one rule a placement, so that a decided order differs from the page's. */
export const policy = {
  version: 'story-1',
  rules: [
    {
      id: 'tea-with-teapot', placements: ['upsell'], when: { in: ['teapot', { var: 'cart.ids' }] },
      then: [{ do: 'promote', ids: ['sencha', 'cups'] }],
      reason: { en: 'Goes with the teapot in your cart.', de: 'Passt zur Teekanne in Ihrem Warenkorb.', fr: 'Va avec la théière de votre panier.', es: 'Va con la tetera de su carrito.', ja: 'カートの急須に合います。', ar: 'يناسب إبريق الشاي في سلتك.' },
    },
    {
      id: 'welcome-offer', placements: ['coupon'], when: true, then: [{ do: 'offer', code: 'AUTUMN10' }],
      reason: { en: 'It saves you the most on this cart.', de: 'Damit sparen Sie bei diesem Warenkorb am meisten.', fr: 'C’est ce qui vous fait économiser le plus.', es: 'Es lo que más le ahorra en este carrito.', ja: 'このカートで最もお得です。', ar: 'هو الأكثر توفيرًا لك في هذه السلة.' },
    },
    {
      id: 'greener', placements: ['shipping'], when: true, then: [{ do: 'promote', ids: ['pickup'], by: 1 }],
      reason: { en: 'A pick-up point on your street.', de: 'Eine Abholstelle in Ihrer Straße.', fr: 'Un point de retrait dans votre rue.', es: 'Un punto de recogida en su calle.', ja: 'お近くの受取場所です。', ar: 'نقطة استلام في شارعك.' },
    },
  ],
  limits: { placements: { upsell: { max: 6 } } },
};
