// Steps of a story share the place of a drawing, which changes with the step that is read. A blade moves over the digits
// of one of them, and what the cut would give is told.

const root = document.querySelector<HTMLElement>('.walk')!;
const steps = [...root.querySelectorAll<HTMLElement>('.says')];
/** How far down the window a step begins to be the one that is read. */
const LINE = 0.7;

/** Shows the drawing of the last step that has come over the line. */
function follow(): void {
  const isRead = (step: HTMLElement) => step.getBoundingClientRect().top < innerHeight * LINE;
  const current = steps[steps.map(isRead).lastIndexOf(true)] ?? steps[0];
  for (const step of steps) step.nextElementSibling!.classList.toggle('now', step === current);
}
// What lies above the window counts, however far.
const observer = new IntersectionObserver(follow, { rootMargin: '99999px 0px -30%' });
for (const step of steps) observer.observe(step);
// Who comes to a drawing by keys, while that of another step is shown, is led to its step.
root.addEventListener('focusin', ({ target }) => {
  const state = (target as Element).closest('.state:not(.now)');
  state?.previousElementSibling!.scrollIntoView({ block: 'center' });
});

interface Answer {
  readonly says: string;
  readonly beams: readonly { readonly tilt: number; readonly sum: string }[];
  readonly fits: boolean;
}
const input = root.querySelector<HTMLInputElement>('[data-answers]')!;
const answers = JSON.parse(input.dataset.answers!) as Answer[];
const cutting = input.parentElement!;
const digits = cutting.querySelectorAll('span');
const [says, ...sums] = root.querySelectorAll('.answer p:not(.ends)');
const beams = root.querySelectorAll<SVGGElement>('.beams g');

/** Shows the cut at which the blade stands. Cuts that failed before stay behind as ghosts. */
function cut(): void {
  const after = input.valueAsNumber;
  const answer = answers[after - 1]!;
  cutting.style.setProperty('--at', input.value);
  cutting.classList.toggle('fits', answer.fits);
  digits[after]!.classList.toggle('ghost', !answer.fits);
  input.setAttribute('aria-valuetext', input.dataset.at!.replace('#', input.value));
  says!.textContent = answer.says;
  answer.beams.forEach(({ tilt, sum }, index) => {
    beams[index]!.style.transform = `rotate(${tilt}deg)`;
    sums[index]!.textContent = sum;
  });
}
input.addEventListener('input', cut);
cut();
follow();
root.classList.add('live');
