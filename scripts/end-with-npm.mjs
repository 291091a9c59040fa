// Ends this process when the shell that npm started it in has ended: npm passes SIGTERM on to that shell only, which
// does not pass it on. To import the module is enough.
if (process.env.npm_lifecycle_event !== undefined) {
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
}
