const { dataset } = document.documentElement;
for (const [name, value] of new URLSearchParams(location.search))
  if (/^(theme|title|source|height)$/.test(name)) dataset[name] = value;
if (parent === window) dataset.alone = '';
