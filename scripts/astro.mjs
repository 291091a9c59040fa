// Astro's command line, without its telemetry and its look for a newer version.
import './end-with-npm.mjs';
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
await import('../node_modules/astro/bin/astro.mjs');
