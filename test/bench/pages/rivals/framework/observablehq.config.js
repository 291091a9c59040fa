export default {
  title: 'Six charts',
  root: 'src',
  output: 'dist',
  globalStylesheets: [],
  sidebar: false,
  pager: false,
  toc: false,
  footer: '',
};
