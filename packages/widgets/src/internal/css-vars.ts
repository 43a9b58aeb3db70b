import { noChange } from 'lit';
import { Directive, PartType, directive, type ElementPart, type PartInfo } from 'lit/directive.js';

type Vars = Readonly<Record<`--${string}`, string>>;

class CssVars extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('internal: cssVars stands on an element');
  }

  override render(_vars: Vars): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [vars]: [Vars]): typeof noChange {
    for (const [name, value] of Object.entries(vars)) {
      (part.element as HTMLElement).style.setProperty(name, value);
    }
    return noChange;
  }
}

/**
 * Sets custom properties of an element: `<div ${cssVars({ '--share': '40%' })}>`. It goes through the CSSOM, which a
 * strict CSP allows; a `style` attribute, and the first render of Lit's `styleMap`, are blocked there.
 */
export const cssVars = directive(CssVars);
