/** The style sheet of feeds: an Atom document that a browser opens looks like a page. It colors as the visitor's system does. */
export const FEED_STYLE = `
:root { color-scheme: light dark; background: Canvas; color: CanvasText; }
feed { display: block; max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
feed > *, entry > * { display: none; }
header, entry, entry > title, entry > summary { display: block; }
header { border-bottom: 1px solid GrayText; padding-bottom: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 0.5rem; }
p { margin: 0.25rem 0; }
a { color: LinkText; }
entry { padding: 1rem 0; border-bottom: 1px solid GrayText; }
entry > title { font-size: 1.125rem; font-weight: 600; }
`;
