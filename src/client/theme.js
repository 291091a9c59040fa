{
  const KEY = 'after-the-hat:theme';
  const choice = () => document.querySelector('.theme select');
  const show = (theme) => {
    document.documentElement.dataset.theme = theme;
    for (const meta of document.querySelectorAll('meta[name=theme-color]')) {
      const { own } = meta.dataset;
      const media = { system: `(prefers-color-scheme: ${own})`, [own]: 'all' };
      meta.media = media[theme] ?? 'not all';
    }
    if (choice()) choice().value = theme;
  };
  const follow = () => {
    let kept;
    try {
      kept = localStorage.getItem(KEY);
    } catch {}
    show(kept ?? 'system');
  };
  follow();
  for (const each of ['DOMContentLoaded', 'pageshow']) addEventListener(each, follow);
  addEventListener('change', ({ target }) => {
    if (target !== choice()) return;
    show(target.value);
    try {
      if (target.value === 'system') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, target.value);
    } catch {}
  });
}
