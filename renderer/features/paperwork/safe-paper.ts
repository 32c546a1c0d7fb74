/** Elements a paper is made of; anything else is left out with all it holds. */
const elements = new Set(
  (
    'html body main article section header footer div span p h1 h2 h3 h4 h5 h6 b strong i em u s small sub sup br hr ' +
    'ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td blockquote pre code figure figcaption'
  ).split(' '),
);
const attributes = new Set(['class', 'id', 'colspan', 'rowspan', 'span', 'scope', 'lang', 'dir', 'start']);

/**
 * Draws core's HTML of a paper into a shadow root without letting it do anything: only known elements and harmless
 * attributes are copied. The page's policy forbids inline styles, so the paper's own `<style>` becomes a
 * constructed sheet of this root.
 */
export function drawPaper(root: ShadowRoot, html: string): void {
  const { markup, styles } = withoutInlineStyles(html);
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  root.adoptedStyleSheets = [sheetOf(paperStyle), ...styles.map(sheetOf)];
  const page = document.createElement('html');
  copyAttributes(parsed.documentElement, page);
  page.append(copyOf(parsed.body));
  root.replaceChildren(page);
}

const paperStyle = `
  :host { display: block; color: #000; background: #fff; color-scheme: light; }
  html { display: block; font-family: 'PT Serif', 'Times New Roman', serif; font-size: 12pt; line-height: 1.35; }
  body { display: block; margin: 0; padding: 18mm 15mm 18mm 25mm; user-select: text; }
`;

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/**
 * Takes style elements and column widths out before parsing, because the policy would refuse them even in a
 * document that is not shown. Core escapes every quote and bracket of a text, so only its own markup matches.
 */
function withoutInlineStyles(html: string): { readonly markup: string; readonly styles: readonly string[] } {
  const styles = [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(([, css]) => withoutFonts(css ?? ''));
  const markup = html
    .replace(/<style>[^<]*<\/style>/g, '')
    .replace(/<meta [^>]*>/g, '')
    .replace(/ style="width:(\d+(?:\.\d+)?%)"/g, ' data-width="$1"');
  return { markup, styles };
}

/** Embedded fonts would be refused by the page's policy; the page brings the same family itself. */
function withoutFonts(css: string): string {
  return css.replace(/@font-face\s*\{[^}]*\}/g, '');
}

function copyOf(source: Element): Element {
  const copy = document.createElement(source.localName);
  copyAttributes(source, copy);
  for (const child of source.childNodes) {
    if (child instanceof Element) {
      if (elements.has(child.localName)) copy.append(copyOf(child));
    } else if (child.nodeType === Node.TEXT_NODE) copy.append(child.textContent ?? '');
  }
  return copy;
}

function copyAttributes(source: Element, target: Element): void {
  for (const { name, value } of source.attributes) {
    if (attributes.has(name)) target.setAttribute(name, value);
  }
  // Set through the object model, which the policy allows.
  const width = source.getAttribute('data-width');
  if (width !== null && target instanceof HTMLElement) target.style.width = width;
}
