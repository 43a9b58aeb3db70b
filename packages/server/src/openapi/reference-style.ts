/** The stylesheet of the reference, served as a file because its policy allows no style in the page. */
export const REFERENCE_CSS = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#fbfaf8, #16181c);
  --raised: light-dark(#ffffff, #1d2026);
  --ink: light-dark(#1f2328, #e8e6e1);
  --quiet: light-dark(#59616b, #a3a9b2);
  --line: light-dark(#e3dfd8, #333840);
  --link: light-dark(#0b5a8a, #7cc0ee);
  --get: light-dark(#1a6b3c, #7fd39f);
  --post: light-dark(#7a4a00, #f0b95f);
  --patch: light-dark(#5b3f9c, #c0a8f5);
  --delete: light-dark(#9c2a2a, #f59a9a);
  font: 100%/1.55 system-ui, sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { inset-inline-start: 1rem; inset-block-start: 1rem; background: var(--raised); padding: 0.5rem; }
header, .columns { padding-inline: max(1rem, (100% - 76rem) / 2); }
header { padding-block: 2.5rem 1.5rem; border-block-end: 1px solid var(--line); }
.brand { margin: 0; font-weight: 600; letter-spacing: 0.02em; color: var(--quiet); }
h1 { margin-block: 0 0.75rem; font-size: clamp(1.75rem, 1.3rem + 2vw, 2.5rem); line-height: 1.15; letter-spacing: -0.015em; }
h2 { margin-block: 3rem 1rem; font-size: 1.5rem; letter-spacing: -0.01em; }
h3 { margin-block: 0 0.5rem; font-size: 1.125rem; }
h4 { margin-block: 1.5rem 0.5rem; font-size: 0.875rem; }
p { margin-block: 0.5rem; }
.lead { max-inline-size: 65ch; color: var(--quiet); }
.lead:last-child { font-size: 0.875rem; }
code { font: 0.9em/1.4 ui-monospace, monospace; }
nav { padding-block: 1.5rem; font-size: 0.875rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav a { display: block; padding-block: 0.25rem; color: var(--quiet); text-decoration: none; }
nav a:hover { color: var(--link); text-decoration: underline; }
nav .group { margin-block-start: 0.75rem; color: var(--ink); font-weight: 600; }
main { padding-block-end: 6rem; min-inline-size: 0; }
article { padding: 1.25rem; margin-block-end: 1rem; background: var(--raised); border: 1px solid var(--line); border-radius: 0.625rem; scroll-margin-block-start: 1rem; }
article:target, .problems > :target { outline: 2px solid var(--link); outline-offset: 2px; }
.route { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; }
.method { font: 600 0.8125rem/1 ui-monospace, monospace; }
.method-get { color: var(--get); }
.method-post { color: var(--post); }
.method-patch { color: var(--patch); }
.method-delete { color: var(--delete); }
.members, .choices { list-style: none; margin: 0; padding: 0; font-size: 0.9375rem; }
.members > li { padding-block: 0.375rem; border-block-start: 1px solid var(--line); }
.members > li > p, .type { margin: 0; }
.members .members { margin-block-start: 0.375rem; padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); }
.choices > li + li { margin-block-start: 1rem; padding-block-start: 1rem; border-block-start: 2px solid var(--line); }
.name { font-weight: 600; }
.type, .about, .optional, .media, .status { color: var(--quiet); font-size: 0.875rem; }
.status { font-weight: 600; }
.about { display: block; }
.media { font-weight: 400; }
.plain { padding-inline-start: 1.25rem; }
.problems { margin: 0; }
.problems > div { padding-block: 0.75rem; border-block-start: 1px solid var(--line); }
.problems dd { margin: 0.25rem 0 0; color: var(--quiet); }
@media (min-width: 60rem) {
  header, .columns { padding-inline: max(2rem, (100% - 76rem) / 2); }
  .columns { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 3rem; }
  nav { position: sticky; inset-block-start: 0; block-size: 100vh; overflow-y: auto; }
}
`;
