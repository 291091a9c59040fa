// Texts that are read and written stand outside of V8's heap. For every 64 MB of them V8 looks through all of the
// heap for what may go, which is long where the record is large: here they count towards the heap's own limit, which
// grows with what is kept. Imported for this effect.
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--external-memory-accounted-in-global-limit');
