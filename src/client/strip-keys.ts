import { rove } from './roving.ts';

for (const strip of document.querySelectorAll<SVGSVGElement>('.strip')) rove(strip, 'a');
