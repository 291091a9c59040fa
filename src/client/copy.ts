// Makes the buttons of Copy.astro copy the text beside them, and writes today's date into citations.

const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-');
for (const place of document.querySelectorAll('[data-today]')) place.textContent = today;

for (const box of document.querySelectorAll<HTMLElement>('.copy')) {
  const text = box.querySelector('code')!;
  const button = box.querySelector('button')!;
  const name = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    // Also selects the text, so that the older command can copy it where the clipboard API is refused.
    getSelection()!.selectAllChildren(text);
    try {
      await navigator.clipboard.writeText(text.textContent!);
    } catch {
      if (!document.execCommand('copy')) return;
    }
    button.textContent = button.dataset.copied!;
    button.ariaLive = 'polite';
    setTimeout(() => (button.textContent = name), 2000);
  });
}
