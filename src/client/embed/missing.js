// Shows the message alone where this page stands in the frame of an embed, and sets the height of that frame.
if (parent !== window && location.pathname.includes('/embed/')) {
  document.documentElement.dataset.framed = '';
  addEventListener('DOMContentLoaded', () => {
    const height = document.querySelector('main').getBoundingClientRect().height;
    const id = location.host + location.pathname;
    parent.postMessage({ 'datawrapper-height': { [id]: Math.ceil(height) } }, '*');
  });
}
