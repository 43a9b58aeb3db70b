// Runs before the page is painted: language, direction and theme as the reader chose them last.
(() => {
  const wanted = new URL(location.href).searchParams;
  /** @type {(name: string, allowed: string[], fallback: string) => string} */
  const choose = (name, allowed, fallback) => {
    const value = wanted.get(name) ?? localStorage.getItem(`acme-${name}`);
    return value !== null && allowed.includes(value) ? value : fallback;
  };
  const root = document.documentElement;
  root.lang = choose('lang', ['en', 'de', 'ar'], 'en');
  root.dir = root.lang === 'ar' ? 'rtl' : 'ltr';
  const theme = choose('theme', ['light', 'dark'], 'auto');
  if (theme !== 'auto') root.dataset.theme = theme;
})();
