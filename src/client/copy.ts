// Makes the buttons of Copy.astro copy the text beside them or send it on, those of Pictures.astro a picture,
// and writes today's date into citations.

const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-');
for (const place of document.querySelectorAll('[data-today]')) place.textContent = today;

for (const box of document.querySelectorAll<HTMLElement>('.copy')) {
  const text = box.querySelector<HTMLElement | HTMLTextAreaElement>('code, textarea')!;
  const button = box.querySelector<HTMLButtonElement>('[name=copy]')!;
  const send = box.querySelector<HTMLButtonElement>('[name=send]');
  const name = button.textContent;
  const content = () => ('value' in text ? text.value : text.textContent!);
  const select = () => ('value' in text ? text.select() : getSelection()!.selectAllChildren(text));
  button.hidden = false;
  button.addEventListener('click', async () => {
    // The older command copies what is selected, where the clipboard API is missing or refused. Where that is refused as
    // well, a reader copies what is selected by hand.
    select();
    let said = button.dataset.copied!;
    try {
      await navigator.clipboard.writeText(content());
    } catch {
      if (!document.execCommand('copy')) said = button.dataset.selected!;
    }
    button.textContent = said;
    button.setAttribute('aria-live', 'polite');
    setTimeout(() => (button.textContent = name), 2000);
  });
  if (!send) continue;
  text.addEventListener('focus', select);
  send.hidden = !('share' in navigator);
  send.addEventListener('click', () => {
    navigator.share({ text: content() }).catch(() => {});
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[name=copy-picture]')) {
  const { picture, copied, failed } = button.dataset;
  const name = button.textContent;
  button.hidden = !('ClipboardItem' in window);
  button.addEventListener('click', async () => {
    // Safari asks for the promise of a picture: it has to be handed over in the click itself.
    const png = fetch(picture!).then((answer) => answer.blob());
    const written = navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    button.textContent = await written.then(
      () => copied!,
      () => failed!,
    );
    button.setAttribute('aria-live', 'polite');
    setTimeout(() => (button.textContent = name), 3000);
  });
}
