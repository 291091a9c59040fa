{
  const KEY = 'after-the-hat:theme';
  const choice = () => document.querySelector('.theme select');
  let kept = 'system';
  const show = () => {
    document.documentElement.dataset.theme = kept;
    for (const meta of document.querySelectorAll('meta[name=theme-color]')) {
      const { own } = meta.dataset;
      meta.media =
        kept === 'system' ? `(prefers-color-scheme: ${own})` : kept === own ? 'all' : 'not all';
    }
    if (choice()) choice().value = kept;
  };
  const follow = () => {
    try {
      kept = localStorage.getItem(KEY) ?? 'system';
    } catch {}
    show();
  };
  follow();
  addEventListener('DOMContentLoaded', follow);
  addEventListener('pageshow', follow);
  addEventListener('change', ({ target }) => {
    if (target !== choice()) return;
    kept = target.value;
    show();
    try {
      if (kept === 'system') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, kept);
    } catch {}
  });
}
