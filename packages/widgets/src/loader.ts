/** Put on a page as a module script: fetches the elements that stand on it, and those that come later. */
import { loadElement } from './elements.ts';

function loadWithin(node: Node): void {
  if (!(node instanceof Element)) return;
  for (const element of [node, ...node.querySelectorAll(':not(:defined)')])
    void loadElement(element.localName);
}

loadWithin(document.documentElement);
new MutationObserver((records) => {
  for (const { addedNodes } of records) addedNodes.forEach(loadWithin);
}).observe(document.documentElement, { childList: true, subtree: true });
